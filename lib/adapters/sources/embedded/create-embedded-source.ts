import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import { choosePatient, hasIdentifier } from '../mapping/choose-patient.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readPatient } from '../mapping/patient.ts';
import { createRecordBuilder } from '../mapping/record-builder.ts';
import { createFactsBuilder, factSearches } from '../mapping/relationships/facts-builder.ts';
import { searchesFor, searchOfType } from '../mapping/searches.ts';
import type { DatasetClient, EmbeddedDataset } from './dataset.ts';

/** What an embedded source is made of. */
export interface EmbeddedSourceOptions {
  readonly settings: SourceSettings;
  readonly dataset: EmbeddedDataset;
  readonly clock: Clock;
  /** Days after which a contact that is over ties nobody to the client; 30 when absent. */
  readonly contactDays?: number;
}

/** An imported dataset as a source of records: the extension works without any server. */
export function createEmbeddedSource(options: EmbeddedSourceOptions): RecordSource {
  const { settings, dataset, clock, contactDays } = options;
  const { id, name, controller, register } = settings;
  const description: SourceDescription = { id, name, controller, register };

  async function readSearches(
    client: ClientIdentity,
    wanted: readonly SearchId[],
    fetchedAt: string,
    signal: AbortSignal,
  ): Promise<Result<SourceRecord, SourceFailure>> {
    const found = await dataset.readClient(client.id);
    if (signal.aborted) return fail({ reason: 'unreachable' });
    if (!found.ok) return found;
    if (found.value === undefined) return fail({ reason: 'notFound' });
    return ok(readDatasetClient(found.value, client, wanted, description, fetchedAt));
  }

  return {
    description,

    async findClient(by, signal) {
      const index = await dataset.readIndex();
      if (signal.aborted) return fail({ reason: 'unreachable' });
      if (!index.ok) return index;
      const rows =
        by.by === 'id'
          ? index.value.filter((row) => row.id === by.id)
          : index.value.filter((row) => hasIdentifier(row.identifiers, by.identifiers));
      const patients: JsonObject[] = [];
      for (const row of rows) {
        const client = await dataset.readClient(row.id);
        if (signal.aborted) return fail({ reason: 'unreachable' });
        if (!client.ok) return client;
        if (client.value !== undefined) patients.push(client.value.patient);
      }
      if (by.by === 'identifiers') return choosePatient(patients, by.identifiers, description);
      const [patient] = patients;
      if (patient === undefined) return ok(undefined);
      const client = readPatient(patient, description);
      return isUnread(client) ? fail({ reason: 'notFhir', detail: client.unread }) : ok(client);
    },

    async readAccessFacts(client, signal) {
      const found = await dataset.readClient(client.id);
      if (signal.aborted) return fail({ reason: 'unreachable' });
      if (!found.ok) return found;
      if (found.value === undefined) return fail({ reason: 'notFound' });
      const builder = createFactsBuilder({ source: description, client, now: clock.now(), contactDays });
      for (const resource of found.value.resources) {
        const search = searchOfType(resource.resourceType);
        if (search !== undefined) builder.add(search, resource);
        else builder.keep(resource);
      }
      for (const search of factSearches) builder.settle(search, { status: 'ok', count: 0 });
      return ok(builder.facts());
    },

    readRecord: (client, { now, only }, signal) =>
      readSearches(client, searchesFor(register, only), now.toISOString(), signal),
  };
}

/** Reads everything that a dataset holds of one client. Also used at import, to say what could not be read. */
export function readDatasetClient(
  held: DatasetClient,
  client: ClientIdentity,
  wanted: readonly SearchId[],
  source: SourceDescription,
  fetchedAt: string,
): SourceRecord {
  const builder = createRecordBuilder({ source, client, fetchedAt });
  const counts = new Map<SearchId, number>(wanted.map((search) => [search, 0]));
  for (const resource of held.resources) {
    if (searchOfType(resource.resourceType) === undefined) builder.keep(resource);
  }
  for (const resource of held.resources) {
    const search = isObject(resource) ? searchOfType(resource.resourceType) : undefined;
    const count = search === undefined ? undefined : counts.get(search);
    if (search === undefined || count === undefined) continue;
    if (builder.add(search, resource) === 'read') counts.set(search, count + 1);
  }
  if (counts.has('careTeams')) builder.addPatient(held.patient);
  for (const [search, count] of counts) builder.settle(search, { status: 'ok', count });
  return builder.build();
}
