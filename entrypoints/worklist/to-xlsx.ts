import writeXlsxFile from 'write-excel-file/universal';
import type { ExportDay, ExportTable } from '#lib/worklist/list/export-table.ts';

/** As dates are written in Finnish; a spreadsheet in another language shows its own. */
const dayFormat = 'd.m.yyyy';
/** Characters of a column at most. */
const widest = 40;

/**
 * The table as a workbook. Cells are texts, numbers and dates by type, so that no text becomes a formula and a column of dates
 * is sorted by them. The library that makes it is loaded with the first export.
 */
export function toXlsx({ heads, rows }: ExportTable): Promise<Blob> {
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value) => {
      if (typeof value === 'number') return { value, type: Number };
      if (typeof value === 'object') return { value: new Date(value.day), type: Date, format: dayFormat };
      return value === '' ? null : { value, type: String };
    }),
  );
  const columns = heads.map((title, place) => {
    const longest = rows.reduce((most, row) => Math.max(most, textOf(row[place] ?? '').length), title.length);
    return { width: Math.min(widest, longest + 2) };
  });
  return writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1 }).toBlob();
}

function textOf(value: string | number | ExportDay): string {
  return typeof value === 'object' ? value.text : String(value);
}
