import type { IsoInstant } from '#lib/base/dates.ts';
import type { Rater } from '../assessment.ts';

/** What merging needs to know of a rating: who and when. Others' factors of the environment may lack both. */
interface Rated {
  readonly at?: IsoInstant;
  readonly by?: Rater;
}

/** The same person: by reference where the source names them, else by name. */
export const raterKey = ({ by }: Rated): string => by?.reference ?? `name ${by?.name ?? ''}`;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Newest first; at the same moment by content, so that every device comes to the same order. */
export function byNewest(one: Rated, other: Rated): number {
  const [a, b] = [Date.parse(one.at ?? '') || 0, Date.parse(other.at ?? '') || 0];
  if (a !== b) return b - a;
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  return first < second ? 1 : first > second ? -1 : 0;
}

/** The newest of each rater, newest first. */
function newestOfEach<Rating extends Rated>(ratings: readonly Rating[]): readonly Rating[] {
  const found = new Map<string, Rating>();
  for (const rating of ratings.toSorted(byNewest)) {
    const key = raterKey(rating);
    if (!found.has(key)) found.set(key, rating);
  }
  return [...found.values()];
}

/**
 * The ratings of one place out of two drafts, the newest of each rater, newest first. `before`: those of the draft that both
 * began with; what one of them took away since, and the other left as it was, is gone.
 */
export function mergeRatings<Rating extends Rated>(
  mine: readonly Rating[],
  theirs: readonly Rating[],
  before: readonly Rating[],
): readonly Rating[] {
  const of = (ratings: readonly Rating[]) =>
    new Map(newestOfEach(ratings).map((rating) => [raterKey(rating), rating]));
  const [myOnes, theirOnes, old] = [of(mine), of(theirs), of(before)];
  const kept = [...new Set([...myOnes.keys(), ...theirOnes.keys()])].flatMap((key): readonly Rating[] => {
    const [my, their, was] = [myOnes.get(key), theirOnes.get(key), old.get(key)];
    // Only one side has changed it, or taken it away. Changed by one and taken away by the other: the change stays.
    if (was !== undefined && same(their, was)) return my === undefined ? [] : [my];
    if (was !== undefined && same(my, was)) return their === undefined ? [] : [their];
    return newestOfEach([my, their].flatMap((rating) => rating ?? []));
  });
  return kept.toSorted(byNewest);
}
