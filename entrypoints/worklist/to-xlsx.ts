import writeXlsxFile from 'write-excel-file/universal';
import type { ExportTable } from '#lib/worklist/list/export-table.ts';

/** Characters of a column at most. */
const widest = 40;

/**
 * The table as a workbook. Cells are texts and numbers by type, so that no text becomes a formula. The library that makes it
 * is loaded with the first export.
 */
export function toXlsx({ heads, rows }: ExportTable): Promise<Blob> {
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { value, type: Number } : value === '' ? null : { value, type: String },
    ),
  );
  const columns = heads.map((title, place) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? '').length), title.length);
    return { width: Math.min(widest, longest + 2) };
  });
  return writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1 }).toBlob();
}
