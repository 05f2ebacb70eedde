import type { EarlierScore } from '../functioning-port.ts';

/** Newest first; of one instant in the order in which the record tells them. */
export function newestFirst(earlier: readonly EarlierScore[]): readonly EarlierScore[] {
  return earlier.toSorted((one, other) => Date.parse(other.date) - Date.parse(one.date));
}
