import type { IsoDate } from '#lib/base/dates.ts';
import { fail, type Result } from '#lib/base/result.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import { accessFactsFrom, accessSearches, collectRelationships } from '../mapping/access-facts.ts';
import { createRecordBuilder, type RecordBuilder } from '../mapping/record-builder.ts';
import { searchesFor } from '../mapping/searches.ts';
import type { CapabilityCache } from './capabilities.ts';
import { createCapabilityReader } from './capability-reader.ts';
import { withDeadline } from './deadline.ts';
import { createFhirHttp, type HttpDependencies, type HttpLimits, usualLimits } from './fhir-http.ts';
import { findClientById, findClientByIdentifiers } from './find-client.ts';
import { readPlannedRecord } from './read-record.ts';
import { planSearches } from './search-plan.ts';

/** For a whole record, however many pages it has. */
const recordMilliseconds = 60_000;

/**
 * How far back contacts are asked for to know who may look. The organisation's own window may be shorter; a longer one is
 * served by episodes and teams. Without this limit the whole history would come twice.
 */
const contactDaysAsked = 120;

/** What a REST source is made of: its settings, a memory for statements, and the world. */
export interface FhirRestSourceOptions extends HttpDependencies {
  readonly settings: SourceSettings;
  readonly capabilityCache: CapabilityCache;
  readonly limits?: HttpLimits;
}

/** A FHIR R4 server as a source of records. */
export function createFhirRestSource(options: FhirRestSourceOptions): RecordSource {
  const { settings, capabilityCache, limits = usualLimits, wait, clock } = options;
  const { id, name, controller, register } = settings;
  const description: SourceDescription = { id, name, controller, register };
  const http = createFhirHttp(settings, options, limits);
  const capabilities = createCapabilityReader(http, capabilityCache, clock);

  async function readSearches(
    client: ClientIdentity,
    wanted: readonly SearchId[],
    now: Date,
    progress: ((soFar: SourceRecord) => void) | undefined,
    signal: AbortSignal,
    prepare: (builder: RecordBuilder) => RecordBuilder = (builder) => builder,
    contactsSince?: IsoDate,
  ): Promise<Result<SourceRecord, SourceFailure>> {
    const record = await withDeadline(recordMilliseconds, wait, signal, async (timed) => {
      const plan = planSearches(wanted, client.id, await capabilities(timed), contactsSince);
      const fetchedAt = now.toISOString();
      const { baseUrl } = http;
      const builder = prepare(createRecordBuilder({ source: description, client, fetchedAt, baseUrl }));
      return readPlannedRecord({
        http,
        builder,
        plan,
        wanted,
        clientId: client.id,
        signal: timed,
        progress: (soFar) => {
          if (!timed.aborted) progress?.(soFar);
        },
      });
    });
    // Time that is up leaves what came; a caller who has gone gets nothing.
    return signal.aborted ? fail({ reason: 'unreachable' }) : record;
  }

  return {
    description,

    findClient(by, signal) {
      // The statement will be needed next: it is on its way while the client is looked for.
      void capabilities(signal);
      return by.by === 'id'
        ? findClientById(http, description, by.id, signal)
        : findClientByIdentifiers(http, description, by.identifiers, signal);
    },

    async readAccessFacts(client, signal): Promise<Result<AccessFacts, SourceFailure>> {
      const now = clock.now();
      const relationships: RelationshipFact[] = [];
      const prepare = (builder: RecordBuilder) =>
        collectRelationships(builder, http.baseUrl, (found) => relationships.push(...found));
      const wanted = searchesFor(register, accessSearches);
      const since = new Date(now.getTime() - contactDaysAsked * 86_400_000).toISOString().slice(0, 10);
      const record = await readSearches(client, wanted, now, undefined, signal, prepare, since);
      return record.ok ? accessFactsFrom(record.value, relationships, now.toISOString()) : record;
    },

    readRecord: (client, { now, progress, only }, signal) =>
      readSearches(client, searchesFor(register, only), now, progress, signal),
  };
}
