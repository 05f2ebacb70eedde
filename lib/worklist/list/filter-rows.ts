import { dateNumber, type Nothing, type WorklistColumn } from './column.ts';
import type { WorklistColumns } from './columns.ts';
import type { DerivedRow } from './derived-row.ts';
import type { DerivedRows } from './derived-rows.ts';
import type { ColumnFilter, Condition, WorklistFilters } from './filters.ts';
import { foldText } from './fold-text.ts';

type Test = (derived: DerivedRow) => boolean;
/** Whether a row in its place is let through. */
export type PlaceTest = (derived: DerivedRow, place: number) => boolean;

/** Places of the rows that every filter lets through, in their order. Without `among` all rows are looked at. */
export function filterRows(
  rows: DerivedRows,
  filters: WorklistFilters,
  columns: WorklistColumns,
  among?: Uint32Array,
): Uint32Array {
  const test = testOf(rows, filters, columns);
  return among === undefined ? placesWhere(rows, test) : among.filter((at) => test(rows.look(at), at));
}

/** Places of the rows that pass, in their order. */
export function placesWhere(rows: DerivedRows, passes: PlaceTest): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (!passes(rows.look(at), at)) continue;
    kept[count] = at;
    count += 1;
  }
  return kept.slice(0, count);
}

/** One test of a row and its place for all filters together. */
export function testOf(rows: DerivedRows, filters: WorklistFilters, columns: WorklistColumns): PlaceTest {
  const tests: PlaceTest[] = filters.columns.map((filter) => testOfColumn(filter, columns));
  const words = foldText(filters.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const word of words) {
    const isFound = rows.texts().finder(word);
    tests.push((_, place) => isFound(place));
  }
  const [only, ...others] = tests;
  if (only === undefined) return () => true;
  if (others.length === 0) return only;
  // No function is made for a row: at 130,000 of them a filter would leave 8 MB behind, and wait for its collection.
  return (derived, place) => {
    for (let at = 0; at < tests.length; at += 1) if (!(tests[at] as PlaceTest)(derived, place)) return false;
    return true;
  };
}

function testOfColumn({ column: id, condition }: ColumnFilter, columns: WorklistColumns): Test {
  const column = columns.get(id);
  // A saved view may name a column of a newer version: it lets nothing pass rather than showing more than was meant.
  if (column === undefined) return () => false;
  switch (condition.kind) {
    case 'contains': {
      const wanted = foldText(condition.text.trim());
      return (derived) => textsOf(column, derived).some((text) => foldText(text).includes(wanted));
    }
    case 'oneOf': {
      const wanted = new Set(condition.values);
      const test: Test = (derived) => textsOf(column, derived).some((value) => wanted.has(value));
      const { nothing } = condition;
      if (nothing === undefined || nothing.length === 0) return test;
      return (derived) => test(derived) || hasNothing(column, derived, nothing);
    }
    case 'noneOf': {
      const unwanted = new Set(condition.values);
      return (derived) => !textsOf(column, derived).some((value) => unwanted.has(value));
    }
    case 'between':
    case 'dates':
      return rangeTest(column, condition);
    case 'nothing':
      return (derived) => hasNothing(column, derived, condition.nothing);
  }
}

function rangeTest(column: WorklistColumn, condition: Condition & { kind: 'between' | 'dates' }): Test {
  const isDate = condition.kind === 'dates';
  const from = (isDate ? dateNumber(condition.from) : condition.from) ?? Number.NEGATIVE_INFINITY;
  const to = (isDate ? dateNumber(condition.to) : condition.to) ?? Number.POSITIVE_INFINITY;
  if (column.kind !== 'date' && column.kind !== 'number') return () => false;
  if ((column.kind === 'date') !== isDate) return () => false;
  const isWithin = (value: number | undefined) => value !== undefined && value >= from && value <= to;
  if (column.kind === 'date') return (derived) => isWithin(dateNumber(column.value(derived)));
  return (derived) => isWithin(column.value(derived));
}

function textsOf(column: WorklistColumn, derived: DerivedRow): readonly string[] {
  if (column.kind === 'choice') return column.value(derived);
  const value = column.value(derived);
  return value === undefined ? [] : [String(value)];
}

function hasNothing(column: WorklistColumn, derived: DerivedRow, reasons: readonly Nothing[]): boolean {
  const reason = nothingIn(column, derived);
  return reason !== undefined && reasons.includes(reason);
}

/** Why the column holds nothing of this row; undefined when it holds something. */
export function nothingIn(column: WorklistColumn, derived: DerivedRow): Nothing | undefined {
  const told = column.nothing?.(derived);
  if (told !== undefined || column.nothing !== undefined) return told;
  const value = column.value(derived);
  const isMissing = value === undefined || (Array.isArray(value) && value.length === 0);
  return isMissing ? 'notRecorded' : undefined;
}
