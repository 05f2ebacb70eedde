import type { WorklistRow } from '../worklist-row.ts';
import { type ColumnId, dateNumber, type WorklistColumn } from './column.ts';
import { createColumns, type WorklistColumns } from './columns.ts';
import type { DerivedRow, DerivingContext } from './derived-row.ts';
import { type DerivedRows, keepDerived } from './derived-rows.ts';
import { filterRows } from './filter-rows.ts';
import type { WorklistFilters, WorklistSort } from './filters.ts';
import { foldText } from './fold-text.ts';
import { type Ranks, rankNumbers, rankTexts } from './rank.ts';
import { sortRows } from './sort-rows.ts';

/** What a part of the page beside the filters lets through: a pressed bar of the group view. */
export type RowTest = (derived: DerivedRow) => boolean;

/** The rows of one moment, ready to be filtered and sorted any number of times. */
export interface ListModel {
  readonly rows: DerivedRows;
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

/** The order of all rows by a column; with `among`, of those places alone. */
function rankColumn(column: WorklistColumn, rows: DerivedRows, among?: Uint32Array): Ranks {
  if (column.kind === 'text') {
    const texts = Array.from(rows.plain, (_, at) => column.value(rows.look(at)));
    return rankTexts(texts, collator.compare, presort);
  }
  const numberOf =
    column.order ??
    (column.kind === 'date'
      ? (derived: DerivedRow) => dateNumber(column.value(derived))
      : column.kind === 'number'
        ? column.value
        : undefined);
  if (numberOf === undefined) return { of: new Uint32Array(rows.length), count: 0 };
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const look = (at: number) => {
    values[at] = numberOf(rows.look(at)) ?? Number.NaN;
  };
  if (among === undefined) for (let at = 0; at < rows.length; at += 1) look(at);
  else for (const at of among) look(at);
  return rankNumbers(values);
}

/** Models for the rows as they change, in one language and on one day. */
export function createListModels(context: DerivingContext): ListModels {
  const derive = keepDerived(context);
  const columns = createColumns(context);
  return {
    of(given) {
      const rows = derive(given);
      const ranks = new Map<ColumnId, Ranks>();
      const ranksOf = (id: ColumnId, among?: Uint32Array): Ranks | undefined => {
        const column = columns.get(id);
        if (column === undefined || !isSortable(column)) return undefined;
        const known = ranks.get(id);
        if (known !== undefined) return known;
        // Numbers are soon ranked again: for the first picture those who are on it are enough.
        const isPart = column.kind !== 'text' && among !== undefined && among.length < rows.length;
        const made = rankColumn(column, rows, isPart ? among : undefined);
        if (!isPart) ranks.set(id, made);
        return made;
      };
      const filter = (filters: WorklistFilters) => filterRows(rows, filters, columns);
      return {
        rows,
        columns,
        filter,
        order(filters, sorting, also) {
          const passing = filter(filters);
          const kept = also === undefined ? passing : passing.filter((at) => also(rows.look(at)));
          const keys = sorting.flatMap(({ column, descending }) => {
            const found = ranksOf(column, kept);
            return found === undefined ? [] : [{ ranks: found, descending }];
          });
          return sortRows(kept, keys);
        },
        rank(id) {
          ranksOf(id);
        },
      };
    },
  };
}
