import type { DerivedRow } from './derived-row.ts';
import { type ExportWords, exportCell, exportParts } from './export-table.ts';

/** What a column of the screen holds, on paper: its first value, and the others in one line below it. */
export interface PrintCell {
  readonly first: string;
  readonly rest: string;
}

/** The list for paper. A sheet has no room for a column of each value, so those of one column of the screen stand together. */
export interface PrintTable {
  /** Ids of the columns, as on the screen. */
  readonly ids: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PrintCell[])[];
}

/** Values that say by themselves what they are. */
const plain: ReadonlySet<string> = new Set(['birthDate', 'municipality', 'tier']);
/** Which registers are missing: leaves with the list whatever stands on the screen. */
const closed = 'closed';

function written(id: string, derived: DerivedRow, words: ExportWords): string {
  const value = exportCell(id, derived, words);
  if (value === '') return '';
  if (plain.has(id)) return String(value);
  if (id === 'age') return words.t('terms.ageYears', { years: value });
  // As under the head "12 months (previous)" on the screen.
  if (id === 'usePrevious') return `(${value})`;
  if (id === 'reviewLate') return words.t('worklist.print.reviewLate', { count: value });
  if (id === 'daysWaiting') return words.t('worklist.days', { count: value });
  if (id === 'nextContact') return `${words.t('worklist.column.nextContact')} ${value}`;
  return `${words.t(`worklist.export.column.${id}`)} ${value}`;
}

/** The rows for paper, in the columns that stand on the screen; each value once. */
export function printTable(
  rows: readonly DerivedRow[],
  shown: readonly string[],
  words: ExportWords,
): PrintTable {
  const told = new Set<string>();
  const columns = [...shown, closed].flatMap((id) => {
    const parts = exportParts(id).filter((part) => !told.has(part));
    for (const part of parts) told.add(part);
    const [first, ...rest] = parts;
    return first === undefined ? [] : [{ id, first, rest }];
  });
  const isClosed = rows.some((derived) => exportCell(closed, derived, words) !== '');
  const kept = columns.filter(({ id }) => id !== closed || isClosed);
  return {
    ids: kept.map(({ id }) => id),
    heads: kept.map(({ id }) => words.t(`worklist.${id === closed ? 'export.column' : 'column'}.${id}`)),
    rows: rows.map((derived) =>
      kept.map(({ first, rest }) => ({
        first: String(exportCell(first, derived, words)),
        rest: rest
          .map((id) => written(id, derived, words))
          .filter((text) => text !== '')
          .join(' · '),
      })),
    ),
  };
}
