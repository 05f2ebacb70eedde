import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp, readList, readObjects } from '#lib/fhir/json.ts';
import type { RelationshipFact } from '#lib/model/access-facts.ts';
import { endsOf, type Named, namedBy, referenceOf } from './named.ts';

type Reader = (resource: JsonObject, baseUrl: string | undefined) => readonly RelationshipFact[];

/** States in which an appointment ties: asked for, booked, under way or kept. Missed and cancelled ones do not. */
const keptAppointments = new Set(['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'fulfilled']);
const keptContacts = new Set(['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished']);
const openEpisodes = new Set(['planned', 'waitlist', 'active', 'onhold', 'finished']);
const openTasks = new Set(['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']);

/** Own code of a Task input that lists the sections attached to a consultation. */
export const consultationSections = 'consultation-sections';

const readers: Readonly<Record<string, Reader>> = {
  Appointment(resource, baseUrl) {
    if (!keptAppointments.has(readCode(resource.status) ?? '')) return [];
    const actors = readObjects(resource.participant).map(({ actor }) => actor);
    return fact('appointment', resource, namedBy(actors, baseUrl), {
      ...endsOf({ start: resource.start, end: resource.end ?? resource.start }),
    });
  },

  Encounter(resource, baseUrl) {
    if (!keptContacts.has(readCode(resource.status) ?? '')) return [];
    const people = readObjects(resource.participant).map(({ individual }) => individual);
    return fact(
      'contact',
      resource,
      namedBy([...people, resource.serviceProvider], baseUrl),
      endsOf(resource.period),
    );
  },

  EpisodeOfCare(resource, baseUrl) {
    if (!openEpisodes.has(readCode(resource.status) ?? '')) return [];
    const named = namedBy(
      [resource.careManager, resource.managingOrganization, ...readList(resource.team)],
      baseUrl,
    );
    return fact('episode', resource, named, endsOf(resource.period));
  },

  CareTeam(resource, baseUrl) {
    const status = readCode(resource.status);
    if (status !== undefined && status !== 'active') return [];
    const team = namedBy([referenceOf(resource), ...readList(resource.managingOrganization)], baseUrl);
    const members = readObjects(resource.participant).flatMap((participant) =>
      fact('team', resource, namedBy([participant.member, participant.onBehalfOf], baseUrl), {
        ...endsOf(participant.period ?? resource.period),
      }),
    );
    return [...fact('team', resource, team, endsOf(resource.period)), ...members];
  },

  /** A consultation that is addressed to somebody: it ties them for its time, and opens the sections attached to it. */
  Task(resource, baseUrl) {
    if (!openTasks.has(readCode(resource.status) ?? '')) return [];
    const sections = readObjects(resource.input).find(({ type }) => readCode(type) === consultationSections);
    if (sections === undefined) return [];
    const named = namedBy([resource.owner], baseUrl);
    const restriction = isObject(resource.restriction) ? resource.restriction : {};
    return fact('consultation', resource, named, {
      ...endsOf(restriction.period ?? resource.executionPeriod),
      sections: String(sections.valueString ?? '')
        .split(' ')
        .filter((section) => section !== ''),
    });
  },
};

/**
 * The recorded ties between the client and professionals that one resource holds; none when it names nobody, is over, was
 * missed or is of another type.
 */
export function readRelationship(
  resource: JsonObject,
  baseUrl: string | undefined,
): readonly RelationshipFact[] {
  const reader = lookUp(readers, String(resource.resourceType));
  return reader === undefined ? [] : reader(resource, baseUrl);
}

function fact(
  type: RelationshipFact['type'],
  resource: JsonObject,
  named: Named,
  rest: Pick<RelationshipFact, 'from' | 'to' | 'sections'>,
): readonly RelationshipFact[] {
  if (named.people.length === 0 && named.teams.length === 0) return [];
  return [{ type, reference: referenceOf(resource), ...named, ...rest }];
}
