import { createRecordBuilder } from '#lib/adapters/sources/mapping/record-builder.ts';
import { searchOfType } from '#lib/adapters/sources/mapping/searches.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Entry, EntryKind, EntryOf } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';

export const identityCode = { system: 'urn:oid:1.2.246.21', value: '010594Y9032' };

export function sourceOf(register: Register): SourceDescription {
  return { id: 'kainuu', name: 'Kainuun tietojärjestelmä', controller: 'Kainuun hyvinvointialue', register };
}

export const client: ClientIdentity = {
  id: 'larisa',
  provenance: {
    sourceId: 'kainuu',
    register: 'health',
    controller: 'Kainuun hyvinvointialue',
    reference: 'Patient/larisa',
  },
  identifiers: [identityCode],
  name: 'Tervahauta Larisa',
  given: ['Larisa'],
  deceased: false,
  interpreterNeeded: false,
  protectionOrder: false,
};

export const ofLarisa = { reference: 'Patient/larisa' };

/** The record that these resources make, each added under the search for its type. */
export function readResources(
  resources: readonly { readonly resourceType: string; readonly [element: string]: unknown }[],
  register: Register = 'health',
): SourceRecord {
  const source = sourceOf(register);
  const builder = createRecordBuilder({ source, client, fetchedAt: '2026-11-23T10:00:00Z' });
  for (const resource of resources) {
    const search = searchOfType(resource.resourceType);
    if (search === undefined) builder.keep(resource);
    else builder.add(search, resource);
  }
  return builder.build();
}

/** The one entry of this kind that a resource gives; the resource gets an id and a client when it has none. */
export function readOne<Kind extends EntryKind>(
  kind: Kind,
  resource: { readonly resourceType: string; readonly [element: string]: unknown },
  register: Register = 'health',
): EntryOf<Kind> {
  const record = readResources([{ id: '1', subject: ofLarisa, ...resource }], register);
  const entry = record.entries.find((each): each is EntryOf<Kind> => isKind(each, kind));
  if (entry === undefined) throw new Error(`no ${kind}: ${JSON.stringify(record.unread)}`);
  return entry;
}

function isKind<Kind extends EntryKind>(entry: Entry, kind: Kind): entry is EntryOf<Kind> {
  return entry.kind === kind;
}

/** The reasons why a resource, or something in it, could not be read. */
export function reasonsOf(
  resource: { readonly resourceType: string; readonly [element: string]: unknown },
  register: Register = 'health',
): readonly string[] {
  return readResources([{ id: '1', subject: ofLarisa, ...resource }], register).unread.map(
    ({ reason }) => reason,
  );
}
