import { suppressSmall } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { municipalityOf, unknownMunicipality } from './row-classes.ts';

/** Clients by municipality, the largest first. */
export interface Municipalities {
  readonly bars: readonly { readonly municipality: string; readonly count: number }[];
  /**
   * Clients of all municipalities that are not told, together; absent when there are none or they are too few. Which
   * municipalities these are is not told either.
   */
  readonly others?: number;
  /** True when some are in no bar. */
  readonly isPartial: boolean;
}

/** A municipality that is not known or hidden by a protection order comes last, as one. */
export function municipalities(rows: readonly WorklistRow[]): Municipalities {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = municipalityOf(row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const groups = [...counts].sort(
    ([a, many], [b, more]) =>
      Number(a === unknownMunicipality) - Number(b === unknownMunicipality) ||
      more - many ||
      (a < b ? -1 : 1),
  );
  const { parts, hidden } = suppressSmall(groups.map(([, count]) => count));
  const bars = groups.flatMap(([municipality], index) => {
    const count = parts[index];
    return typeof count === 'number' ? [{ municipality, count }] : [];
  });
  return {
    bars,
    ...(hidden === undefined ? {} : { others: hidden }),
    isPartial: bars.length < groups.length,
  };
}
