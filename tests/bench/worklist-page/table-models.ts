import {
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';

const collator = new Intl.Collator('fi');
const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, WorklistRow>();
/** Two columns as somebody would write them: names in Finnish, contacts as numbers; filtered by a value. */
const columns = helper.columns([
  helper.accessor((row) => row.name, {
    id: 'name',
    sortFn: (a, b, id) => collator.compare(a.getValue<string>(id), b.getValue<string>(id)),
  }),
  helper.accessor((row) => row.use.now, {
    id: 'use',
    sortFn: (a, b, id) => a.getValue<number>(id) - b.getValue<number>(id),
    filterFn: (row, id, least: number) => row.getValue<number>(id) >= least,
  }),
]);

/** TanStack's default row models over all rows. */
export function defaultModels(rows: readonly WorklistRow[]) {
  const table = constructTable({ features, columns, data: [...rows] });
  return {
    sort(id: 'name' | 'use', desc: boolean): number {
      table.setColumnFilters([]);
      table.setSorting([{ id, desc }]);
      return table.getRowModel().rows.length;
    },
    filter(least: number): number {
      table.setSorting([]);
      table.setColumnFilters([{ id: 'use', value: least }]);
      return table.getRowModel().rows.length;
    },
  };
}
