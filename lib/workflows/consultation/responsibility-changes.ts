import { addDays, type IsoDate } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readCodes } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import { isOwnTeam } from '#lib/fhir/own-team.ts';
import { partyReference } from '#lib/fhir/party.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import type { Party } from '#lib/model/consultation.ts';
import type { Register } from '#lib/model/register.ts';
import type { ReadResource } from '#lib/ports/consultation-source.ts';
import type { NewWrite, ResourceJson } from '#lib/ports/outbox.ts';
import { roleOfRegister } from '#lib/worklist/loop/owner-in-force.ts';

type Change = NewWrite['change'];

/** Who takes over from whom, at one source. */
export interface ResponsibilityMove {
  readonly from: Party;
  readonly to: Party;
  readonly register: Register;
  readonly patientId: string;
  readonly today: IsoDate;
}

/**
 * The CareTeam of ours that names the owner; undefined when it already does, or when a team of the register's own does and none of
 * ours says otherwise.
 */
export function ownerTeamChange(
  { to, register, patientId, today }: ResponsibilityMove,
  resources: readonly ReadResource[],
): Change | undefined {
  const own = resources.find(({ resource }) => resource.resourceType === 'CareTeam' && isOwnTeam(resource));
  const role = roleOfRegister[register];
  if (own !== undefined && namesOwner(own.resource, role, to.reference, today)) return undefined;
  const isNamed = resources.some(
    ({ resource }) =>
      resource.resourceType === 'CareTeam' &&
      resource.status === 'active' &&
      namesOwner(resource, role, to.reference, today),
  );
  if (own === undefined && isNamed) return undefined;
  const taking = { role, member: to, from: today, dayBefore: addDays(today, -1) };
  if (own?.version === undefined) {
    return { kind: 'create', resource: toOwnerTeam(taking, `Patient/${patientId}`) };
  }
  return updateOf(own, own.version, toOwnerTeam(taking, `Patient/${patientId}`, own.resource));
}

function namesOwner(team: JsonObject, role: string, reference: string, today: IsoDate): boolean {
  return readObjects(team.participant).some((each) => {
    const period = isObject(each.period) ? each.period : {};
    const hasEnded = typeof period.end === 'string' && period.end.slice(0, 10) < today;
    const isRole = readCode(each.role, ownSystems.ownerRole) === role;
    return isRole && referenceText(each.member) === reference && !hasEnded;
  });
}

/** Open episodes that the asker, or nobody, managed. Those of a third professional are not the asker's to hand over. */
export function episodeChanges(
  { from, to }: ResponsibilityMove,
  resources: readonly ReadResource[],
): readonly Change[] {
  return resources.flatMap((each): readonly Change[] => {
    const { resource, version } = each;
    if (resource.resourceType !== 'EpisodeOfCare' || resource.status !== 'active') return [];
    const manager = referenceText(resource.careManager);
    const isNamed = manager !== undefined || (isObject(resource.careManager) && resource.careManager.display);
    if ((isNamed && manager !== from.reference) || version === undefined) return [];
    return [updateOf(each, version, { ...resource, careManager: partyReference(to) })];
  });
}

/**
 * The plan in force says that the responsibility has moved: a note, and who goes on with it among its contributors. The note
 * carries the thread, so that it is put there once, however often this is asked.
 */
export function planChange(
  { to, register }: ResponsibilityMove,
  resources: readonly ReadResource[],
  note: { readonly text: string; readonly at: string; readonly threadId: string },
): Change | undefined {
  const plan = planOfClient(resources, register);
  if (plan?.version === undefined) return undefined;
  const { resource } = plan;
  const notes = readObjects(resource.note);
  if (notes.some((each) => threadOfNote(each) === note.threadId)) return undefined;
  const contributors = readObjects(resource.contributor);
  const isThere = contributors.some((each) => referenceText(each) === to.reference);
  return updateOf(plan, plan.version, {
    ...resource,
    note: [
      ...notes,
      {
        extension: [{ url: ownSystems.consultation, valueString: note.threadId }],
        authorReference: partyReference(to),
        time: note.at,
        text: note.text,
      },
    ],
    contributor: isThere ? contributors : [...contributors, partyReference(to)],
  });
}

function threadOfNote(note: JsonObject): unknown {
  return readObjects(note.extension).find(({ url }) => url === ownSystems.consultation)?.valueString;
}

const typeOfRegister: Readonly<Record<Register, string>> = {
  health: 'health-and-care',
  occupational: 'health-and-care',
  social: 'client-plan',
};

/** The client's own plan: by our code, else the only one that is no care pathway. Of several nobody knows which is meant. */
function planOfClient(resources: readonly ReadResource[], register: Register): ReadResource | undefined {
  const codesOf = ({ resource }: ReadResource) => readCodes(readList(resource.category), ownSystems.planType);
  const plans = resources.filter(
    (each) =>
      each.resource.resourceType === 'CarePlan' &&
      ['active', 'on-hold'].includes(String(each.resource.status)) &&
      !codesOf(each).includes('pathway'),
  );
  const ours = plans.filter((each) => codesOf(each).includes(typeOfRegister[register]));
  const startOf = ({ resource: { period } }: ReadResource) =>
    isObject(period) && typeof period.start === 'string' ? period.start : '';
  const [newest] = ours.toSorted((a, b) => startOf(b).localeCompare(startOf(a)));
  return newest ?? (plans.length === 1 ? plans[0] : undefined);
}

function updateOf({ id }: ReadResource, basedOn: string, resource: ResourceJson): Change {
  const own = id.includes('/') ? id.slice(id.lastIndexOf('/') + 1) : id;
  return { kind: 'update', id: own, basedOn, resource: { ...resource, id: own } };
}
