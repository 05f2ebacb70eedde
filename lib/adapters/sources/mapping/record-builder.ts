import type { IsoInstant } from '#lib/base/dates.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { ContactEntry, Entry } from '#lib/model/entries.ts';
import type { SearchId, SearchOutcome, SourceRecord, UnreadEntry } from '#lib/model/source-record.ts';
import { isUnread, type MappingContext, type Reading } from './mapping-context.ts';
import { readGeneralPractitioners } from './patient.ts';
import { searchDefinitions } from './searches.ts';
import { belongingOf } from './subject.ts';

/** What became of one resource: whether it counts for its search, and whether it was somebody else's. */
export type Taken = 'read' | 'unread' | 'anotherClient' | 'known';

/** Takes in what a source answers, resource by resource. */
export interface RecordTaker {
  /** A resource that others may refer to (a professional, a place, a medicine); it gives no entry. */
  keep(resource: unknown): void;
  /** A resource that answers the search. */
  add(search: SearchId, resource: unknown): Taken;
  /** The Patient itself, for the professionals that it names. */
  addPatient(resource: unknown): void;
  addUnread(entry: UnreadEntry): void;
  settle(search: SearchId, outcome: SearchOutcome): void;
}

/** Grows one client's record from one source. */
export interface RecordBuilder extends RecordTaker {
  /** The record so far; later growth does not change it. */
  build(): SourceRecord;
}

/** Whose record is built, from which source and when. */
export interface RecordBuilderOptions {
  readonly source: SourceDescription;
  readonly client: ClientIdentity;
  readonly fetchedAt: IsoInstant;
  readonly baseUrl?: string;
}

/** An empty record of this client, to be grown resource by resource. */
export function createRecordBuilder({
  source,
  client,
  fetchedAt,
  baseUrl,
}: RecordBuilderOptions): RecordBuilder {
  const entries: Entry[] = [];
  const unread: UnreadEntry[] = [];
  const searches: Partial<Record<SearchId, SearchOutcome>> = {};
  const beside = new Map<string, JsonObject>();
  const seen = new Set<string>();
  let reference = '?';

  const context: MappingContext = {
    source,
    client,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    findResource: (type, id) => beside.get(`${type}/${id}`),
    note: (reason) => unread.push({ reference, reason }),
  };

  function refuse(reason: string): 'unread' {
    unread.push({ reference, reason });
    return 'unread';
  }

  function take(reading: Reading): Taken {
    if (isUnread(reading)) return refuse(reading.unread);
    for (const entry of reading) entries.push(entry);
    return 'read';
  }

  return {
    keep(resource) {
      if (isObject(resource)) beside.set(referenceOf(resource), resource);
    },

    add(search, resource) {
      const { type, read } = searchDefinitions[search];
      reference = type;
      if (!isObject(resource)) return refuse(`${type}: not a resource`);
      reference = referenceOf(resource);
      if (resource.resourceType !== type) return refuse(`${type}.resourceType: another type`);
      if (!isResourceId(resource.id)) return refuse(`${type}.id: missing`);
      // Pages that shift while they are read bring a resource twice.
      if (seen.has(reference)) return 'known';
      seen.add(reference);
      const belonging = belongingOf(resource, client, baseUrl);
      if (belonging === 'anotherClient') {
        refuse('belongs to another client');
        return 'anotherClient';
      }
      if (belonging === 'nobody') return refuse(`${type}: belongs to no client`);
      try {
        return take(read(resource, context));
      } catch {
        // No known input leads here; one that does must not take the rest of the record with it.
        return refuse(`${type}: reading failed`);
      }
    },

    addPatient(resource) {
      if (!isObject(resource) || resource.resourceType !== 'Patient' || resource.id !== client.id) return;
      reference = referenceOf(resource);
      if (seen.has(reference)) return;
      seen.add(reference);
      take(readGeneralPractitioners(resource, context));
    },

    addUnread(entry) {
      unread.push(entry);
    },

    settle(search, outcome) {
      searches[search] = outcome;
    },

    build: () => ({
      sourceId: source.id,
      register: source.register,
      fetchedAt,
      client,
      entries: withoutFulfilled(entries),
      searches: { ...searches },
      unread: [...unread],
    }),
  };
}

/** `Type/id` as far as the resource says; `?` when it says nothing. */
function referenceOf(resource: JsonObject): string {
  const type = readCodeText(resource.resourceType)?.slice(0, 64) ?? '?';
  return isResourceId(resource.id) ? `${type}/${resource.id}` : type;
}

/**
 * Leaves out appointments that a contact says it fulfilled: the contact itself tells more. One that was missed or
 * cancelled stays, whatever refers to it.
 */
function withoutFulfilled(entries: readonly Entry[]): readonly Entry[] {
  const fulfilled = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'contact' && entry.fulfils !== undefined && counts(entry))
      fulfilled.add(entry.fulfils);
  }
  if (fulfilled.size === 0) return [...entries];
  return entries.filter((entry) => entry.kind !== 'contact' || !fulfilled.has(entry.id) || !counts(entry));
}

function counts(contact: ContactEntry): boolean {
  return contact.status === 'held' || contact.status === 'ongoing' || contact.status === 'booked';
}
