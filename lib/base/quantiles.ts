import { leastGroup } from './small-groups.ts';

/** How long something took in a group of clients, in whole units of what was given. */
export interface SpreadOfGroup {
  /** Half took less. */
  readonly median: number;
  /** Nine of ten took less; absent under ten clients, where it would be the time of one of them. */
  readonly p90?: number;
}

const leastForP90 = 2 * leastGroup;

/** The value below which this share lies, between neighbours in proportion. `sorted` rises. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Median and p90 in whole units; undefined for a group too small to tell of. */
export function spreadOfGroup(values: readonly number[]): SpreadOfGroup | undefined {
  if (values.length < leastGroup) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const median = Math.round(quantileOf(sorted, 0.5));
  return sorted.length < leastForP90 ? { median } : { median, p90: Math.round(quantileOf(sorted, 0.9)) };
}
