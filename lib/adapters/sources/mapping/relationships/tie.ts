import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import { parseInstant, parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import type { RelationshipFact } from '#lib/model/access-facts.ts';
import type { MappingContext } from '../mapping-context.ts';

/** What one resource says of who has a relationship with the client: nothing where it is in doubt. */
export type TieReader = (resource: JsonObject, context: MappingContext) => readonly RelationshipFact[];

/** From when until when; open-ended where a limit is absent. */
export interface TieTime {
  readonly from?: PartialDate | IsoInstant;
  readonly to?: PartialDate | IsoInstant;
}

const peopleTypes = new Set(['Practitioner', 'PractitionerRole']);
const teamTypes = new Set(['CareTeam', 'Organization', 'HealthcareService']);

/**
 * The tie between the client and those whom the references name; none when they name nobody. Only what this server itself
 * calls by type and id counts: a contained resource or a name in words could be anybody.
 */
export function tieOf(
  type: RelationshipFact['type'],
  resource: JsonObject,
  references: readonly unknown[],
  time: TieTime,
  context: MappingContext,
): readonly RelationshipFact[] {
  const people = new Set<string>();
  const teams = new Set<string>();
  for (const reference of references) {
    const target = parseReference(reference);
    if (target === undefined) continue;
    if (target.base !== undefined && target.base !== context.baseUrl) continue;
    const name = `${target.type}/${target.id}`;
    if (peopleTypes.has(target.type)) people.add(name);
    if (teamTypes.has(target.type)) teams.add(name);
  }
  if (people.size === 0 && teams.size === 0) return [];
  const reference = `${String(resource.resourceType)}/${String(resource.id)}`;
  return [{ type, reference, people: [...people], teams: [...teams], ...time }];
}

/** The time of something that is held once: an end that is missing or cannot be read is its beginning. */
export function readMeetingTime(start: unknown, end: unknown): Required<TieTime> | undefined {
  const from = readMoment(start);
  return from === undefined ? undefined : { from, to: readMoment(end) ?? from };
}

/** A moment, or at least its day: a month or a year alone does not tell when somebody met the client. */
function readMoment(value: unknown): IsoInstant | undefined {
  const moment = parseInstant(value);
  return moment === undefined || moment.length < 10 ? undefined : moment;
}

/** A Period in days. `undefined` when a limit cannot be read: it could be over, or not have begun. */
export function readTiePeriod(period: unknown): TieTime | undefined {
  if (period === undefined || period === null) return {};
  if (!isObject(period)) return undefined;
  const from = parsePartialDate(period.start);
  const to = parsePartialDate(period.end);
  if (from === undefined && period.start !== undefined) return undefined;
  if (to === undefined && period.end !== undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
