import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { Entry, EntryKind, EntryOf } from '#lib/model/entries.ts';

/** The entries of one kind, in the order they came. */
export function entriesOfKind<Kind extends EntryKind>(
  entries: readonly Entry[],
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}

/**
 * A moment as a number, for putting facts in order. Instants carry different offsets, so their texts cannot be
 * compared. A partial date stands at its start; what has no date, or none that can be read, stands first in time.
 */
export function momentOf(date: IsoInstant | PartialDate | undefined): number {
  if (date === undefined) return Number.NEGATIVE_INFINITY;
  const time = Date.parse(date);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** The rows newest first; rows of one moment keep their order. */
export function newestFirst<Row>(
  rows: readonly Row[],
  dateOf: (row: Row) => IsoInstant | PartialDate | undefined,
): Row[] {
  return rows
    .map((row) => ({ row, moment: momentOf(dateOf(row)) }))
    .sort((a, b) => (a.moment === b.moment ? 0 : b.moment - a.moment))
    .map(({ row }) => row);
}

/** The given fields that have a value: an absent field stays absent. */
export function present<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
