import type { ListedRow } from '../listed-row.ts';
import { type ColumnId, dateNumber, type WorklistColumn } from './column.ts';
import { createColumns, type WorklistColumns } from './columns.ts';
import type { DerivedRow, DerivingContext } from './derived-row.ts';
import { type DerivedRows, keepDerived } from './derived-rows.ts';
import { filterRows, type PlaceTest, placesWhere, testOf } from './filter-rows.ts';
import type { WorklistFilters, WorklistSort } from './filters.ts';
import { foldText } from './fold-text.ts';
import { type Ranks, rankNumbers, rankTexts } from './rank.ts';
import { placesByNumber } from './sort-by-number.ts';
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
  of(rows: readonly ListedRow[]): ListModel;
}

const collator = new Intl.Collator('fi');
/** Behind `z`, in the order of the Finnish alphabet. */
const lastLetters: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}' };
const presort = (text: string) => foldText(text).replace(/[åäö]/g, (letter) => lastLetters[letter] ?? letter);

/** Whether the list can be sorted by a column. */
export function isSortable(column: WorklistColumn): boolean {
  return column.kind !== 'choice' || column.order !== undefined;
}

type NumberOf = (derived: DerivedRow) => number | undefined;

/** By which number the rows are ordered; undefined for texts, which are compared. */
function numberOfColumn(column: WorklistColumn): NumberOf | undefined {
  if (column.order !== undefined) return column.order;
  if (column.kind === 'date') return (derived) => dateNumber(column.value(derived));
  return column.kind === 'number' ? column.value : undefined;
}

function rankColumn(column: WorklistColumn, rows: DerivedRows): Ranks {
  if (column.kind === 'text') {
    const texts = Array.from(rows.plain, (_, at) => column.value(rows.look(at)));
    return rankTexts(texts, collator.compare, presort);
  }
  const numberOf = numberOfColumn(column);
  if (numberOf === undefined) return { of: new Uint32Array(rows.length), count: 0 };
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = numberOf(rows.look(at)) ?? Number.NaN;
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
      const ranksOf = (id: ColumnId): Ranks | undefined => {
        const column = columns.get(id);
        if (column === undefined || !isSortable(column)) return undefined;
        const known = ranks.get(id) ?? rankColumn(column, rows);
        ranks.set(id, known);
        return known;
      };
      /** The number of a column that is not ranked yet: read with the filters, of each row once. */
      const unrankedNumber = (id: ColumnId): NumberOf | undefined => {
        const column = columns.get(id);
        return column === undefined || ranks.has(id) ? undefined : numberOfColumn(column);
      };
      const filter = (filters: WorklistFilters) => filterRows(rows, filters, columns);
      return {
        rows,
        columns,
        filter,
        order(filters, sorting, also) {
          const test = testOf(rows, filters, columns);
          const passes: PlaceTest =
            also === undefined ? test : (derived, at) => test(derived, at) && also(derived);
          const [first, ...others] = sorting;
          const numberOf = first === undefined ? undefined : unrankedNumber(first.column);
          if (first !== undefined && numberOf !== undefined && others.length === 0) {
            const { descending } = first;
            const places = placesByNumber(rows, passes, { numberOf, descending });
            if (places !== undefined) return places;
          }
          const keys = sorting.flatMap(({ column, descending }) => {
            const found = ranksOf(column);
            return found === undefined ? [] : [{ ranks: found, descending }];
          });
          return sortRows(placesWhere(rows, passes), keys);
        },
        rank(id) {
          ranksOf(id);
        },
      };
    },
  };
}
