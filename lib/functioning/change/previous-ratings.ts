import type { IsoInstant } from '#lib/base/dates.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';

/** One earlier rating, with its day and where it stands in the record. */
export interface EarlierRating {
  readonly value: IcfQualifier;
  readonly date: IsoInstant;
  readonly provenance: Provenance;
  /** Name of the form. */
  readonly set?: string;
}

/** The last known rating of each kind of one category: they may be of different days. */
export interface Previous {
  /** Of an environmental factor: the barrier. */
  readonly performance?: EarlierRating;
  readonly capacity?: EarlierRating;
  readonly ownRating?: EarlierRating;
  /** Environmental factors alone: no small barrier, and on no line with one. */
  readonly facilitator?: EarlierRating;
}

/** By ICF code. A code that is not there was never rated, which is not 0. */
export type PreviousRatings = ReadonlyMap<string, Previous>;

const kinds = ['performance', 'capacity', 'ownRating', 'facilitator'] as const;

/** The moment as a number for ordering; what is no date comes first. */
export const momentOf = (instant: IsoInstant): number => Date.parse(instant) || 0;

export function newestFirst(entries: readonly FunctioningEntry[]): readonly FunctioningEntry[] {
  // A date is read once for each entry, not at every comparison: a form opens only when hundreds have been sorted.
  return entries
    .map((entry) => ({ entry, moment: momentOf(entry.assessed) }))
    .sort((one, other) => other.moment - one.moment)
    .map(({ entry }) => entry);
}

/**
 * The last ratings of every category before this assessment. `assessmentId`: entries of the assessment that is open, which
 * are no earlier ones of itself; `before`: only what was assessed before this moment.
 */
export function previousRatings(
  entries: readonly FunctioningEntry[],
  options: { readonly assessmentId?: string; readonly before?: IsoInstant } = {},
): PreviousRatings {
  const { assessmentId, before } = options;
  const found = new Map<string, { [Kind in (typeof kinds)[number]]?: EarlierRating }>();
  for (const entry of newestFirst(entries)) {
    if (assessmentId !== undefined && entry.assessment === assessmentId) continue;
    if (before !== undefined && momentOf(entry.assessed) >= momentOf(before)) continue;
    const known = found.get(entry.code) ?? {};
    found.set(entry.code, known);
    for (const kind of kinds) {
      const value = entry[kind];
      if (value === undefined || known[kind] !== undefined) continue;
      const { assessed: date, provenance, set } = entry;
      known[kind] = { value, date, provenance, ...(set === undefined ? {} : { set }) };
    }
  }
  return found;
}
