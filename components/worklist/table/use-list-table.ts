import { type SortingState, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import type { WorklistSort } from '#lib/worklist/list/filters.ts';
import { listFeatures, shownColumns, tableColumns } from './table-columns.ts';

const noRows: DerivedRow[] = [];

/**
 * TanStack Table has the columns, the sorting and the visibility; the rows are filtered and sorted by a model of our own, so
 * the table itself is given none.
 *
 * A function of its own, and `onSort` one that stays: the engine keeps the getters of the first table alive for as long as
 * the page lives, and with them all that is in the scope of the functions it was given. That must not be a list of clients.
 */
export function useListTable(
  visible: readonly string[],
  sorting: readonly WorklistSort[],
  onSort: (sorting: readonly WorklistSort[]) => void,
) {
  const state = useMemo(
    () => ({
      sorting: sorting.map(({ column, descending }) => ({ id: column, desc: descending })),
      columnVisibility: Object.fromEntries(
        shownColumns.map(({ id, fixed }) => [id, fixed === true || visible.includes(id)]),
      ),
    }),
    [sorting, visible],
  );
  return useTable({
    features: listFeatures,
    columns: tableColumns,
    data: noRows,
    state,
    manualSorting: true,
    enableSortingRemoval: false,
    onSortingChange(change) {
      const next: SortingState = typeof change === 'function' ? change(state.sorting) : change;
      onSort(
        next.flatMap(({ id, desc }) =>
          shownColumns.filter((one) => one.id === id).map((one) => ({ column: one.id, descending: desc })),
        ),
      );
    },
  });
}
