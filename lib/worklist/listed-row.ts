import { dateNumber } from './list/column.ts';
import type { RowFinding, WorklistRow } from './worklist-row.ts';

/**
 * A row in the list's memory, with what the list is narrowed to and sorted by before anything of it is painted. Both follow from
 * the findings; they stand in the row itself because they are asked of every row before the first picture, and of 130,000 rows
 * each object that is reached for on the way is another wait for memory.
 */
export interface ListedRow extends WorklistRow {
  /** Findings that wait for an answer, lapsed ones included: they were never assessed. */
  readonly waiting: number;
  /**
   * Place of the row among all by its first finding: by tier, within one what has waited longest first, what was answered behind
   * everything. Absent without a finding.
   */
  readonly findingPlace: number | undefined;
}

const tierOrder = { first: 0, check: 1, note: 2 } as const;
/** Later than every date that a finding can have been met on. */
const noDate = 99_999_999;

/** A finding that nobody has answered. */
export const isWaiting = ({ state }: RowFinding): boolean => state !== 'handled';

/** The finding that stands in the row: the first that waits, else the first of all. */
export function topFinding({ findings }: Pick<WorklistRow, 'findings'>): RowFinding | undefined {
  return findings.find(isWaiting) ?? findings[0];
}

/** Place of a tier among the tiers, the most urgent first. */
export function tierPlace({ tier }: RowFinding): number {
  return tierOrder[tier];
}

function placeOf(top: RowFinding | undefined): number | undefined {
  if (top === undefined) return undefined;
  const place = tierPlace(top) + (isWaiting(top) ? 0 : 3);
  return place * 100_000_000 + (dateNumber(top.metOn) ?? noDate);
}

/** The row as the list holds it. Said anew each time: findings may have come or gone. */
export function listedRow(row: WorklistRow): ListedRow {
  const waiting = row.findings.filter(isWaiting).length;
  return { ...row, waiting, findingPlace: placeOf(topFinding(row)) };
}
