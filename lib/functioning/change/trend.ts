import { type IsoDate, type IsoInstant, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import { compareCodes } from '../icf/compare-codes.ts';
import { newestFirst } from './previous-ratings.ts';
import { changeBetween, type RatingChange } from './rating-change.ts';

/** One rating in time. 8 and 9 are points with words: no line is drawn through them. */
export interface TrendPoint {
  readonly date: IsoInstant;
  readonly value: IcfQualifier;
  readonly provenance: Provenance;
}

export interface Trend {
  readonly code: string;
  /** The professional's ratings of performance, oldest first; of a factor of the environment, of the barrier. */
  readonly performance: readonly TrendPoint[];
  readonly own: readonly TrendPoint[];
}

/** How one category was rated in the course of time. */
export function trendOf(entries: readonly FunctioningEntry[], code: string): Trend {
  const ofCode = newestFirst(entries.filter((entry) => entry.code === code)).toReversed();
  const points = (side: 'performance' | 'ownRating') =>
    ofCode.flatMap((entry): readonly TrendPoint[] => {
      const value = entry[side];
      return value === undefined ? [] : [{ date: entry.assessed, value, provenance: entry.provenance }];
    });
  return { code, performance: points('performance'), own: points('ownRating') };
}

/** A category whose problem is greater than in the rating of an earlier day: the two entries are the evidence. */
export interface Decline {
  readonly code: string;
  readonly now: FunctioningEntry;
  readonly before: FunctioningEntry;
  readonly change: RatingChange;
}

/**
 * Declines between the two latest numbers of different days in each category, the greatest first: what the rule
 * `functional-decline` reads out of the same entries. 8 and 9, entries without a day and days ahead are passed over.
 */
export function declinesOf(
  entries: readonly FunctioningEntry[],
  { timeZone, today }: { readonly timeZone: string; readonly today: IsoDate },
): readonly Decline[] {
  const latest = new Map<string, { readonly entry: FunctioningEntry; readonly day: IsoDate }[]>();
  for (const entry of newestFirst(entries)) {
    if (typeof entry.performance !== 'number') continue;
    const day = localDate(entry.assessed, timeZone);
    if (!isIsoDate(day) || day > today) continue;
    const known = latest.get(entry.code) ?? [];
    latest.set(entry.code, known);
    if (known.length < 2 && known.at(-1)?.day !== day) known.push({ entry, day });
  }
  return [...latest]
    .flatMap(([code, [now, before]]): readonly Decline[] => {
      const change = changeBetween(before?.entry.performance, now?.entry.performance);
      if (now === undefined || before === undefined || change?.kind !== 'declined') return [];
      return [{ code, now: now.entry, before: before.entry, change }];
    })
    .toSorted((one, other) => other.change.steps - one.change.steps || compareCodes(one.code, other.code));
}
