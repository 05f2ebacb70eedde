/**
 * One measured figure. Speed claims are ratios: ours beside the barest code that does the same work, measured in the same
 * run. A figure that does not hold is reported with `holds: false`; nothing here loosens a limit.
 */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'KB' | 'ratio' | '% of a core';
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  /** What the barest code needed, in the same unit; absent where there is no such code (sizes). */
  readonly floor?: number;
  /** median / floor. */
  readonly ratio?: number;
  /** In words: what is limited and to how much. */
  readonly limit: string;
  readonly holds: boolean;
  /** What a reader must know to judge the figure. */
  readonly note?: string;
}

export interface Bench {
  readonly name: string;
  measure(): Promise<Figure>;
}

/** The value at a share of the sorted values, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[index] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Three significant figures are more than a shared machine gives. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
