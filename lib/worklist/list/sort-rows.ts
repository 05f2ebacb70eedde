import type { Ranks } from './rank.ts';

export interface SortKey {
  readonly ranks: Ranks;
  readonly descending: boolean;
}

/**
 * The rows in the order of the keys, the first key above the others. Stable: rows that no key tells apart keep their order,
 * in both directions. A missing value stands last in both directions, because nobody looks for it first.
 *
 * Counting sorts from the last key to the first: no comparison, and the same time whatever the order was before.
 */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  let current = rows;
  for (const key of keys.toReversed()) current = countingSort(current, key);
  return current === rows ? rows.slice() : current;
}

function countingSort(rows: Uint32Array, { ranks: { of, count }, descending }: SortKey): Uint32Array {
  // Bucket of a row: 0 to count - 1 by value, count for a missing one.
  const bucketOf = (row: number): number => {
    const rank = of[row] as number;
    if (rank === 0) return count;
    return descending ? count - rank : rank - 1;
  };
  const starts = new Uint32Array(count + 2);
  for (const row of rows) {
    const next = bucketOf(row) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const bucket = bucketOf(row);
    const place = starts[bucket] as number;
    sorted[place] = row;
    starts[bucket] = place + 1;
  }
  return sorted;
}
