import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import type { PlanSupport } from '../client-plan.ts';
import { listed, reuse } from './elements.ts';
import { planSystems, supportTeamCode } from './plan-systems.ts';

/*
 * Those who give support are a CareTeam inside the plan. Standing by itself it would be read by everybody, our own gate
 * included, as a team that answers for the client and has a care relationship: what a neighbour's name must not bring about.
 */

const teamId = 'support';

function isSupportTeam(resource: JsonObject): boolean {
  return (
    resource.resourceType === 'CareTeam' && readCode(resource.category, planSystems.type) === supportTeamCode
  );
}

function teamOf(plan: JsonObject): JsonObject | undefined {
  return readObjects(plan.contained).find(isSupportTeam);
}

function readParticipant(participant: JsonObject): PlanSupport | undefined {
  const who = readLongText(isObject(participant.member) ? participant.member.display : undefined);
  if (who === undefined) return undefined;
  const role = readList(participant.role)[0];
  const what = readLongText(isObject(role) ? role.text : undefined) ?? readConcept(role)?.text;
  return { who, ...(what === undefined ? {} : { what }) };
}

/** Who gives support, by the plan's own team. */
export function readSupport(plan: JsonObject): readonly PlanSupport[] {
  return readObjects(teamOf(plan)?.participant).flatMap((each) => readParticipant(each) ?? []);
}

function toParticipant({ who, what }: PlanSupport): JsonObject {
  return { ...(what === undefined ? {} : { role: [{ text: what }] }), member: { display: who } };
}

/** `contained` and `careTeam` of the plan: teams and contained resources of others stay as they are. */
export function toSupportTeam(
  support: readonly PlanSupport[],
  recorded: JsonObject,
  context: { readonly subject: JsonObject; readonly name: string },
): JsonObject {
  const before = teamOf(recorded);
  const contained = readObjects(recorded.contained).filter((each) => each !== before);
  const taken = new Set(contained.map(({ id }) => id));
  const id = typeof before?.id === 'string' ? before.id : taken.has(teamId) ? `${teamId}-team` : teamId;
  const teams = readObjects(recorded.careTeam).filter(
    (reference) => before === undefined || referenceText(reference) !== `#${id}`,
  );
  if (support.length === 0) return { ...listed('contained', contained), ...listed('careTeam', teams) };
  const participants = readObjects(before?.participant);
  const unread = participants.filter((each) => readParticipant(each) === undefined);
  const team = {
    ...before,
    resourceType: 'CareTeam',
    id,
    status: 'active',
    category: before?.category ?? [{ coding: [{ system: planSystems.type, code: supportTeamCode }] }],
    name: before?.name ?? context.name,
    subject: before?.subject ?? context.subject,
    participant: [
      ...support.map((each) => reuse(participants, readParticipant, each, () => toParticipant(each))),
      ...unread,
    ],
  };
  return { contained: [...contained, team], careTeam: [...teams, { reference: `#${id}` }] };
}
