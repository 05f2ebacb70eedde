import { type SortingState, useTable } from '@tanstack/react-table';
import { memo, useMemo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import type { WorklistSort } from '#lib/worklist/list/filters.ts';
import styles from './table.module.css';
import { listFeatures, shownColumns, tableColumns } from './table-columns.ts';

const noRows: DerivedRow[] = [];
const directions = { asc: 'ascending', desc: 'descending' } as const;

interface ColumnHeadsProps {
  readonly visible: readonly string[];
  readonly sorting: readonly WorklistSort[];
  /** Bound, not closed over; `ColumnHeads` says why. */
  readonly onSort: (sorting: readonly WorklistSort[]) => void;
}

/**
 * The heads of the columns. A press sorts; with Shift the column is added to those that are sorted by. TanStack Table has the
 * columns, the sorting and the visibility; the rows are filtered and sorted by a model of our own, so it is given none.
 *
 * A component that knows no rows: the engine keeps the getters of a page's first table for good, and with them the scope that
 * the table was made in. A list of clients would live on there.
 */
export const ColumnHeads = memo(function ColumnHeads({ visible, sorting, onSort }: ColumnHeadsProps) {
  const { t } = useWords();
  const state = useMemo(
    () => ({
      sorting: sorting.map(({ column, descending }) => ({ id: column, desc: descending })),
      columnVisibility: Object.fromEntries(
        shownColumns.map(({ id, fixed }) => [id, fixed === true || visible.includes(id)]),
      ),
    }),
    [sorting, visible],
  );
  const table = useTable({
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
  return table.getHeaderGroups()[0]?.headers.map(({ id, column }, at) => {
    const sorted = column.getIsSorted();
    return (
      <th
        key={id}
        scope="col"
        aria-colindex={at + 2}
        aria-sort={sorted === false ? 'none' : directions[sorted]}
      >
        <button
          type="button"
          className={styles.headButton}
          title={t('worklist.sort.hint')}
          onClick={column.getToggleSortingHandler()}
        >
          {t(`worklist.column.${id}`)}
          {sorted !== false && (
            <span className={sorted === 'asc' ? styles.turned : undefined}>
              <Icon name="chevronDown" size={12} />
            </span>
          )}
          {sorted !== false && sorting.length > 1 && (
            <span className={styles.sortPlace}>{column.getSortIndex() + 1}</span>
          )}
        </button>
      </th>
    );
  });
});
