import type { WorklistRow } from '../worklist-row.ts';
import { type ColumnId, dateNumber, type WorklistColumn } from './column.ts';
import { createColumns, type WorklistColumns } from './columns.ts';
import { type DerivedRow, type DerivingContext, deriveRow } from './derived-row.ts';
import { filterRows } from './filter-rows.ts';
import type { WorklistFilters, WorklistSort } from './filters.ts';
import { foldText } from './fold-text.ts';
import { type Ranks, rankNumbers, rankTexts } from './rank.ts';
import { sortRows } from './sort-rows.ts';

/** What a part of the page beside the filters lets through: a pressed bar of the group view. */
export type RowTest = (derived: DerivedRow) => boolean;

/** The rows of one moment, ready to be filtered and sorted any number of times. */
export interface ListModel {
  readonly rows: readonly DerivedRow[];
  readonly columns: WorklistColumns;
  /** Places of the rows in `rows`, filtered and in order. */
  order(filters: WorklistFilters, sorting: readonly WorklistSort[], also?: RowTest): Uint32Array;
  filter(filters: WorklistFilters): Uint32Array;
  /** Works out in advance what a sort by this column needs. */
  rank(column: ColumnId): void;
}

export interface ListModels {
  /** A model of these rows; rows that were there before are not derived again. */
  of(rows: readonly WorklistRow[]): ListModel;
}

const collator = new Intl.Collator('fi');
/** Behind `z`, in the order of the Finnish alphabet. */
const lastLetters: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}' };
const presort = (text: string) => foldText(text).replace(/[åäö]/g, (letter) => lastLetters[letter] ?? letter);

/** Whether the list can be sorted by a column. */
export function isSortable(column: WorklistColumn): boolean {
  return column.kind !== 'choice' || column.order !== undefined;
}

function rankColumn(column: WorklistColumn, rows: readonly DerivedRow[]): Ranks {
  if (column.kind === 'text') return rankTexts(rows.map(column.value), collator.compare, presort);
  const numberOf =
    column.order ??
    (column.kind === 'date'
      ? (derived: DerivedRow) => dateNumber(column.value(derived))
      : column.kind === 'number'
        ? column.value
        : undefined);
  const values = new Float64Array(rows.length).fill(Number.NaN);
  if (numberOf === undefined) return { of: new Uint32Array(rows.length), count: 0 };
  rows.forEach((derived, at) => {
    values[at] = numberOf(derived) ?? Number.NaN;
  });
  return rankNumbers(values);
}

/**
 * Derives lists of rows, and takes over from the list before what was derived of the same row. Most rows stay in their place
 * when some change, so that the others are looked up only when one did not.
 */
function keepDerived(context: DerivingContext): (rows: readonly WorklistRow[]) => readonly DerivedRow[] {
  let before: readonly DerivedRow[] = [];
  return (rows) => {
    const earlier = before;
    let byRow: ReadonlyMap<WorklistRow, DerivedRow> | undefined;
    const lookUp = (row: WorklistRow): DerivedRow | undefined => {
      if (earlier.length === 0) return undefined;
      byRow ??= new Map(earlier.map((derived) => [derived.row, derived]));
      return byRow.get(row);
    };
    before = rows.map((row, at) => {
      const inPlace = earlier[at];
      if (inPlace?.row === row) return inPlace;
      return lookUp(row) ?? deriveRow(row, context);
    });
    return before;
  };
}

/** Models for the rows as they change, in one language and on one day. */
export function createListModels(context: DerivingContext): ListModels {
  const derive = keepDerived(context);
  const columns = createColumns(context);
  return {
    of(given) {
      const rows = derive(given);
      const ranks = new Map<ColumnId, Ranks>();
      const ranksOf = (id: ColumnId): Ranks | undefined => {
        const column = columns.get(id);
        if (column === undefined || !isSortable(column)) return undefined;
        const known = ranks.get(id);
        if (known !== undefined) return known;
        const made = rankColumn(column, rows);
        ranks.set(id, made);
        return made;
      };
      const filter = (filters: WorklistFilters) => filterRows(rows, filters, columns);
      return {
        rows,
        columns,
        filter,
        order(filters, sorting, also) {
          const keys = sorting.flatMap(({ column, descending }) => {
            const found = ranksOf(column);
            return found === undefined ? [] : [{ ranks: found, descending }];
          });
          const passing = filter(filters);
          const kept = also === undefined ? passing : passing.filter((at) => also(rows[at] as DerivedRow));
          return sortRows(kept, keys);
        },
        rank(id) {
          ranksOf(id);
        },
      };
    },
  };
}
