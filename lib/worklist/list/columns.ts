import type { ColumnId, WorklistColumn } from './column.ts';
import { careColumns } from './columns/care-columns.ts';
import { clientColumns } from './columns/client-columns.ts';
import { findingColumns } from './columns/finding-columns.ts';
import { loopColumns } from './columns/loop-columns.ts';
import type { DerivingContext } from './derived-row.ts';

export type WorklistColumns = ReadonlyMap<ColumnId, WorklistColumn>;

/** Every column by its id; days are counted to the context's today. */
export function createColumns(context: DerivingContext): WorklistColumns {
  const all = [...clientColumns, ...findingColumns, ...careColumns(context), ...loopColumns];
  return new Map(all.map((column) => [column.id, column]));
}
