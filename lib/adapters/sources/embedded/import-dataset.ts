import { fail, ok, type Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { UnreadEntry } from '#lib/model/source-record.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readPatient } from '../mapping/patient.ts';
import { searchesFor, searchOfType } from '../mapping/searches.ts';
import { clientReferences } from '../mapping/subject.ts';
import { readDatasetClient } from './create-embedded-source.ts';
import type { DatasetClient, DatasetStore } from './dataset.ts';
import { localizeReferences } from './local-references.ts';
import { type DatasetFile, type DatasetResource, readDatasetFile } from './read-dataset-file.ts';

/** What an import brought, for the person who made it. */
export interface ImportReport {
  readonly clients: number;
  /** Resources by type, as they came. */
  readonly resources: Readonly<Record<string, number>>;
  /** Entries that the clients' records have of them. */
  readonly entries: number;
  /** Types that came and have no place in a record. */
  readonly notUsed: readonly string[];
  readonly unread: readonly UnreadEntry[];
}

/** What is imported, for which source, and into which store. */
export interface ImportOptions {
  readonly source: SourceDescription;
  readonly files: Iterable<DatasetFile>;
  readonly store: DatasetStore;
  readonly now: Date;
}

/** Reads the files, sorts their resources by client and puts them in the place of what was imported before. */
export async function importDataset({
  source,
  files,
  store,
  now,
}: ImportOptions): Promise<Result<ImportReport, StoreFailure>> {
  const found: DatasetResource[] = [];
  const unread: UnreadEntry[] = [];
  for (const file of files) {
    const content = await readDatasetFile(file);
    for (const resource of content.resources) found.push(resource);
    for (const entry of content.unread) unread.push(entry);
  }
  const resources = withIds(found, unread);
  const clients = sortByClient(resources, unread);
  const kept = await store.replace(clients);
  if (!kept.ok) return fail(kept.failure);

  let entries = 0;
  for (const client of clients) {
    const identity = readPatient(client.patient, source);
    if (isUnread(identity)) continue;
    const wanted = searchesFor(source.register);
    const record = readDatasetClient(client, identity, wanted, source, now.toISOString());
    entries += record.entries.length;
    for (const entry of record.unread) unread.push(entry);
  }
  const counts = countByType(resources);
  const notUsed = Object.keys(counts).filter(
    (type) => type !== 'Patient' && searchOfType(type) === undefined,
  );
  return ok({ clients: clients.length, resources: counts, entries, notUsed, unread });
}

/**
 * Gives every resource an id (a transaction's resources are known by their address alone) and turns the references
 * between them into local ones.
 */
function withIds(found: readonly DatasetResource[], unread: UnreadEntry[]): readonly JsonObject[] {
  const localByUrl = new Map<string, string>();
  const identified: JsonObject[] = [];
  for (const { resource, fullUrl } of found) {
    const type = String(resource.resourceType);
    const id = isResourceId(resource.id) ? resource.id : fullUrl?.split(/[:/]/).at(-1);
    if (!isResourceId(id)) {
      unread.push({ reference: type.slice(0, 64), reason: `${type.slice(0, 64)}.id: missing` });
      continue;
    }
    if (fullUrl !== undefined) localByUrl.set(fullUrl, `${type}/${id}`);
    identified.push(resource.id === id ? resource : { ...resource, id });
  }
  return identified.map((resource) => localizeReferences(resource, localByUrl));
}

function sortByClient(resources: readonly JsonObject[], unread: UnreadEntry[]): readonly DatasetClient[] {
  const byReference = new Map<string, JsonObject>();
  const own = new Map<string, Map<string, JsonObject>>();
  for (const resource of resources) {
    byReference.set(referenceOf(resource), resource);
    if (resource.resourceType === 'Patient') own.set(String(resource.id), new Map());
  }
  for (const resource of resources) {
    if (resource.resourceType === 'Patient') continue;
    const clients = clientReferences(resource).flatMap((reference) => own.get(patientId(reference)) ?? []);
    for (const client of clients) client.set(referenceOf(resource), resource);
    // Only what would have a place in a record is missed; professionals and places are nobody's by nature.
    if (clients.length === 0 && searchOfType(resource.resourceType) !== undefined) {
      unread.push({ reference: referenceOf(resource), reason: 'belongs to no client of the dataset' });
    }
  }
  const sorted: DatasetClient[] = [];
  for (const [id, held] of own) {
    const patient = byReference.get(`Patient/${id}`);
    if (patient === undefined) continue;
    for (const resource of [patient, ...held.values()]) addReferred(resource, byReference, held);
    sorted.push({ id, patient, resources: [...held.values()] });
  }
  return sorted;
}

/** Types that entries refer to by name: kept with each client that needs them. */
const referred = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication']);

/** Two steps: a PractitionerRole leads on to its Practitioner. References in a circle end there. */
function addReferred(
  resource: JsonObject,
  byReference: ReadonlyMap<string, JsonObject>,
  held: Map<string, JsonObject>,
  steps = 2,
): void {
  for (const reference of referencesIn(resource)) {
    const target = byReference.get(reference);
    if (target === undefined || held.has(reference) || !referred.has(String(target.resourceType))) continue;
    held.set(reference, target);
    if (steps > 1) addReferred(target, byReference, held, steps - 1);
  }
}

/** Every local reference in a resource, however deep. */
function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, element] of Object.entries(value)) {
    if (name === 'reference' && typeof element === 'string') yield element;
    else yield* referencesIn(element);
  }
}

function patientId(reference: unknown): string {
  const target = parseReference(reference);
  return target?.type === 'Patient' ? target.id : '';
}

function referenceOf(resource: JsonObject): string {
  return `${String(resource.resourceType)}/${String(resource.id)}`;
}

function countByType(resources: readonly JsonObject[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { resourceType } of resources) {
    const type = String(resourceType);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted());
}
