import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import { createRecordBuilder } from '../mapping/record-builder.ts';
import { createFactsBuilder, factSearches } from '../mapping/relationships/facts-builder.ts';
import { searchesFor } from '../mapping/searches.ts';
import type { CapabilityCache } from './capabilities.ts';
import { createCapabilityReader } from './capability-reader.ts';
import { withDeadline } from './deadline.ts';
import { createFhirHttp, type HttpDependencies, type HttpLimits, usualLimits } from './fhir-http.ts';
import { findClientById, findClientByIdentifiers } from './find-client.ts';
import { readPlannedRecord } from './read-record.ts';
import { planFacts, planSearches } from './search-plan.ts';

/** For a whole record, however many pages it has. */
const recordMilliseconds = 60_000;

/** What a REST source is made of: its settings, a memory for statements, and the world. */
export interface FhirRestSourceOptions extends HttpDependencies {
  readonly settings: SourceSettings;
  readonly capabilityCache: CapabilityCache;
  readonly limits?: HttpLimits;
  /** Days after which a contact that is over ties nobody to the client; 30 when absent. */
  readonly contactDays?: number;
}

/** A FHIR R4 server as a source of records. */
export function createFhirRestSource(options: FhirRestSourceOptions): RecordSource {
  const { settings, capabilityCache, limits = usualLimits, contactDays, wait, clock } = options;
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
  ): Promise<Result<SourceRecord, SourceFailure>> {
    const record = await withDeadline(recordMilliseconds, wait, signal, async (timed) => {
      const plan = planSearches(wanted, [client.id], await capabilities(timed));
      const fetchedAt = now.toISOString();
      const { baseUrl } = http;
      const builder = createRecordBuilder({ source: description, client, fetchedAt, baseUrl });
      return readPlannedRecord({
        http,
        builder,
        plan,
        wanted,
        clientIds: [client.id],
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

    async readAccessFacts(client, signal) {
      const now = clock.now();
      const facts = await withDeadline(recordMilliseconds, wait, signal, async (timed) => {
        const { baseUrl } = http;
        const builder = createFactsBuilder({ source: description, client, now, contactDays, baseUrl });
        const plan = planFacts([client.id], await capabilities(timed), { since: builder.since });
        const wanted = factSearches;
        const read = await readPlannedRecord({
          http,
          builder,
          plan,
          wanted,
          clientIds: [client.id],
          signal: timed,
        });
        return read.ok ? ok(builder.facts()) : read;
      });
      return signal.aborted ? fail({ reason: 'unreachable' }) : facts;
    },

    readRecord: (client, { now, progress, only }, signal) =>
      readSearches(client, searchesFor(register, only), now, progress, signal),
  };
}
