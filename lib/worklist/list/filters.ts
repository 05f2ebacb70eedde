import type { IsoDate } from '#lib/base/dates.ts';
import type { ColumnId, Nothing } from './column.ts';

/** What a column has to hold. Ends are included; a missing value is in no range. */
export type Condition =
  | { readonly kind: 'contains'; readonly text: string }
  /** One of the values, or nothing for one of these reasons. */
  | { readonly kind: 'oneOf'; readonly values: readonly string[]; readonly nothing?: readonly Nothing[] }
  /** None of the values; a row without a value passes. */
  | { readonly kind: 'noneOf'; readonly values: readonly string[] }
  | { readonly kind: 'between'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'dates'; readonly from?: IsoDate; readonly to?: IsoDate }
  /** No value, for one of these reasons. */
  | { readonly kind: 'nothing'; readonly nothing: readonly Nothing[] };

export interface ColumnFilter {
  readonly column: ColumnId;
  readonly condition: Condition;
}

/** All of them must hold. */
export interface WorklistFilters {
  /** Free text over name, municipality, findings, owner and notes; each of its words must be found. */
  readonly text: string;
  readonly columns: readonly ColumnFilter[];
}

export const noFilters: WorklistFilters = { text: '', columns: [] };

export interface WorklistSort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The filters with this one in the place of those of its column; without any when it is undefined. */
export function withFilter(
  filters: WorklistFilters,
  column: ColumnId,
  condition: Condition | undefined,
): WorklistFilters {
  const others = filters.columns.filter((filter) => filter.column !== column);
  return { ...filters, columns: condition === undefined ? others : [...others, { column, condition }] };
}
