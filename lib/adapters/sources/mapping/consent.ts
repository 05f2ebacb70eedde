import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readList } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import type { PermissionEntry, PermissionScope } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { type MappingContext, type Reading, unread } from './mapping-context.ts';
import { nameOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { isServiceTask, readServiceTaskCode } from './service-task.ts';

const known = new Set(['active', 'inactive', 'rejected', 'draft', 'proposed']);

/** Limits that a permit can have and that the gate cannot judge: such a permit opens nothing. */
const limits = [
  'actor',
  'action',
  'securityLabel',
  'purpose',
  'class',
  'code',
  'dataPeriod',
  'data',
  'provision',
];

/** Limits of a refusal that are understood: anything else about it widens it to the whole direction. */
const scopeElements = new Set(['type', 'period', 'id', 'data', 'code', 'actor']);

/**
 * Consent about privacy: a permit for one direction between registers, or a refusal. Everything in doubt is read as
 * closed: a refusal of unknown direction refuses everything, one with limits that are not understood its whole direction, and what cannot be judged is unread, which the gate takes as
 * a reason to stay closed.
 */
export function readConsent(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  const scope = readCode(resource.scope);
  if (scope !== undefined && scope !== 'patient-privacy') return [];
  if (status === undefined || !known.has(status)) return unread(`Consent.status: ${status ?? 'missing'}`);
  const provision = isObject(resource.provision) ? resource.provision : {};
  const type = readCode(provision.type) ?? 'permit';
  if (type !== 'permit' && type !== 'deny') return unread(`Consent.provision.type: ${type}`);
  const direction = readDirection(readCode(resource.category, ownSystems.disclosureDirection));
  if (type === 'permit') {
    // Consents about other matters than disclosure between registers permit nothing here.
    if (direction === undefined) return [];
    const limit = limits.find((element) => provision[element] !== undefined);
    if (limit !== undefined) return unread(`Consent.provision.${limit}: not understood`);
  }
  const period = readValidity(provision.period);
  if (period === undefined) return unread('Consent.provision.period: not a date');
  const entry: PermissionEntry = present({
    ...startEntry(resource, context, { recorded: resource.dateTime }),
    kind: 'permission',
    type: type === 'permit' ? 'permit' : 'refusal',
    status: status === 'active' ? 'active' : 'inactive',
    ...(direction ?? { from: 'any', to: 'any' }),
    scope: type === 'deny' ? readScope(provision, resource, context) : undefined,
    ...period,
  });
  return [entry];
}

/**
 * What a refusal names: documents, service tasks, controllers. `undefined` when it names nothing, or anything that is not
 * understood to the last part: then the whole direction is refused.
 */
function readScope(
  provision: JsonObject,
  resource: JsonObject,
  context: MappingContext,
): PermissionScope | undefined {
  if (Object.keys(provision).some((element) => !scopeElements.has(element))) return undefined;
  const documents = readEach(provision.data, readDocument);
  const serviceTasks = readEach(provision.code, readRefusedTask);
  const controllers = readEach(provision.actor, (actor) => readController(actor, resource, context));
  if (documents === undefined || serviceTasks === undefined || controllers === undefined) return undefined;
  const named = [documents, serviceTasks, controllers].some((each) => each.length > 0);
  if (!named) return undefined;
  return present({
    documents: documents.length > 0 ? documents : undefined,
    serviceTasks: serviceTasks.length > 0 ? serviceTasks : undefined,
    controllers: controllers.length > 0 ? controllers : undefined,
  });
}

/** Every element read, or nothing at all. */
function readEach(
  elements: unknown,
  read: (element: JsonObject) => string | undefined,
): readonly string[] | undefined {
  const values: string[] = [];
  for (const element of readList(elements)) {
    const value = isObject(element) ? read(element) : undefined;
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** A document at whatever server: the same id elsewhere is closed as well. What goes with it is not known to the end. */
function readDocument({ meaning, reference }: JsonObject): string | undefined {
  if (meaning !== undefined && meaning !== 'instance') return undefined;
  const target = parseReference(reference);
  return target === undefined ? undefined : `${target.type}/${target.id}`;
}

/** A concept of service tasks alone: a second code could mean more. */
function readRefusedTask(concept: JsonObject): string | undefined {
  const read = readConcept(concept);
  return read !== undefined && isServiceTask(read) ? readServiceTaskCode([concept]) : undefined;
}

/** The controller whose data is refused, by name. An actor in another part (who would receive it) is not understood. */
function readController(
  actor: JsonObject,
  resource: JsonObject,
  context: MappingContext,
): string | undefined {
  const role = readCode(actor.role);
  return role === undefined || role === 'CST' ? nameOf(actor.reference, resource, context) : undefined;
}

/** A period whose limits cannot be read is no period: it could be over, or not have begun. */
function readValidity(
  period: unknown,
): { readonly validFrom?: string; readonly validTo?: string } | undefined {
  if (period === undefined || period === null) return {};
  if (!isObject(period)) return undefined;
  const validFrom = parsePartialDate(period.start);
  const validTo = parsePartialDate(period.end);
  if (validFrom === undefined && period.start !== undefined) return undefined;
  if (validTo === undefined && period.end !== undefined) return undefined;
  return present({ validFrom, validTo });
}

const sides = new Set<string>([...registers, 'any']);

function isSide(name: string): name is Register | 'any' {
  return sides.has(name);
}

/** `social-to-health` and so on, by the names of the registers. */
function readDirection(
  code: string | undefined,
): { readonly from: Register | 'any'; readonly to: Register | 'any' } | undefined {
  const [from = '', to = '', ...more] = code?.split('-to-') ?? [];
  return isSide(from) && isSide(to) && more.length === 0 ? { from, to } : undefined;
}
