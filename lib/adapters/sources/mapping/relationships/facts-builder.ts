import type { IsoDate } from '#lib/base/dates.ts';
import { isObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import type { SearchId, SearchOutcome } from '#lib/model/source-record.ts';
import { readPermissionsFrom } from '../permissions.ts';
import { createRecordBuilder, type RecordBuilder, type RecordBuilderOptions } from '../record-builder.ts';
import { searchDefinitions } from '../searches.ts';
import { belongingOf } from '../subject.ts';
import { readAppointmentTie } from './appointment-tie.ts';
import { readCareTeamTie } from './care-team-tie.ts';
import { readConsultationTie } from './consultation-tie.ts';
import { readEncounterTie } from './encounter-tie.ts';
import { readEpisodeTie } from './episode-tie.ts';
import type { TieReader } from './tie.ts';

/** The searches that tell of relationships, and how an answer is read. */
const tieReaders = new Map<SearchId, TieReader>([
  ['appointments', readAppointmentTie],
  ['contacts', readEncounterTie],
  ['episodes', readEpisodeTie],
  ['careTeams', readCareTeamTie],
  ['tasks', readConsultationTie],
]);

/** All that is asked for before any other data of the client. */
export const factSearches: readonly SearchId[] = ['permissions', ...tieReaders.keys()];

const usualContactDays = 30;
const dayMilliseconds = 86_400_000;

/** Whose facts are built, from which source and when. */
export interface FactsBuilderOptions extends Omit<RecordBuilderOptions, 'fetchedAt'> {
  readonly now: Date;
  /** Days after which a contact that is over ties nobody to the client any longer. */
  readonly contactDays?: number | undefined;
}

/** Takes the same answers as a record's builder, and gives what decides over access. */
export interface FactsBuilder extends RecordBuilder {
  /** What ended before this day ties nobody: it need not be asked for. */
  readonly since: IsoDate;
  facts(): AccessFacts;
}

/** Collects permissions by the rules of the record, and relationships in force or of late. */
export function createFactsBuilder(options: FactsBuilderOptions): FactsBuilder {
  const { now, contactDays = usualContactDays, ...rest } = options;
  const { source, client, baseUrl } = rest;
  const checkedAt = now.toISOString();
  const permissions = createRecordBuilder({ ...rest, fetchedAt: checkedAt });
  const ties: RelationshipFact[] = [];
  const seen = new Set<string>();
  const outcomes = new Map<SearchId, SearchOutcome>();
  // A day more than asked for: days begin at another hour at the server.
  const since = new Date(now.getTime() - (contactDays + 1) * dayMilliseconds).toISOString().slice(0, 10);
  const context = {
    source,
    client,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    findResource: () => undefined,
    note: () => {},
  };

  /** True when the search was answered to its end, or is one that the server does not have. */
  function isWhole(search: SearchId): boolean {
    const outcome = outcomes.get(search);
    return outcome !== undefined && !('failure' in outcome);
  }

  function readPermissions(): AccessFacts['permissions'] {
    const told = readPermissionsFrom(permissions.build());
    return told.ok && isWhole('permissions') ? told.value : 'unknown';
  }

  return {
    ...permissions,
    since,

    add(search, resource) {
      if (search === 'permissions') return permissions.add(search, resource);
      const read = tieReaders.get(search);
      const { type } = searchDefinitions[search];
      if (read === undefined) return 'known';
      if (!isObject(resource) || resource.resourceType !== type || !isResourceId(resource.id))
        return 'unread';
      const reference = `${type}/${resource.id}`;
      if (seen.has(reference)) return 'known';
      seen.add(reference);
      const belonging = belongingOf(resource, client, baseUrl);
      if (belonging !== 'thisClient') return belonging === 'nobody' ? 'unread' : belonging;
      for (const tie of read(resource, context)) {
        if (tie.to === undefined || tie.to.slice(0, 10) >= since.slice(0, tie.to.length)) ties.push(tie);
      }
      return 'read';
    },

    settle(search, outcome) {
      outcomes.set(search, outcome);
      permissions.settle(search, outcome);
    },

    facts: () => ({
      sourceId: source.id,
      register: source.register,
      checkedAt,
      permissions: readPermissions(),
      // A tie is a tie, whatever else could not be told; that there is none is known only of whole answers.
      relationships: ties.length > 0 || [...tieReaders.keys()].every(isWhole) ? [...ties] : 'unknown',
    }),
  };
}
