import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';

/** What a cell is painted from: cells are pure, so that a row is painted anew only when it changed. */
export interface CellProps {
  readonly derived: DerivedRow;
}
