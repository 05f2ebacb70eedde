import type { Entry, EntryKind, EntryOf } from '#lib/model/entries.ts';
import { identitiesOf } from '#lib/summary/client-facts.ts';
import { entriesOfKind } from '#lib/summary/entries-of-kind.ts';
import { hidePlaces } from '#lib/summary/place-mask.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import type { ShownClient } from '../open-client.ts';

/** Every entry that the gate lets be seen in its own section, of every register; places hidden where a protection order says so. */
export function shownEntries({ record, decide }: Pick<ShownClient, 'record' | 'decide'>): readonly Entry[] {
  const entries = record.sources.flatMap(({ source, result }) =>
    (shownRecord(result)?.entries ?? []).filter(
      (entry) =>
        entry.kind !== 'permission' && decide(source, sectionOfKind[entry.kind]).outcome !== 'closed',
    ),
  );
  const identities = identitiesOf(record);
  return identities.some(({ protectionOrder }) => protectionOrder)
    ? hidePlaces(entries, identities)
    : entries;
}

/** Those of one kind. */
export function shownEntriesOfKind<Kind extends EntryKind>(
  client: Pick<ShownClient, 'record' | 'decide'>,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return entriesOfKind(shownEntries(client), kind);
}
