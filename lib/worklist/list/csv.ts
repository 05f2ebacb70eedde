import type { ExportDay, ExportTable } from './export-table.ts';

const byteOrderMark = '\uFEFF';
const separator = ';';
/** A cell that begins so is a formula to a spreadsheet: text of a record must not become one. */
const formula = /^\s*[=+\-@\t\r]/;

/** The table as CSV that a Finnish spreadsheet opens as it is: UTF-8 with its mark, semicolons, CRLF. */
export function toCsv({ heads, rows }: ExportTable): string {
  const lines = [heads, ...rows].map((row) => row.map(csvCell).join(separator));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function csvCell(value: string | number | ExportDay): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(typeof value === 'string' ? value : value.text);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that no spreadsheet takes for a formula: an apostrophe before it, as spreadsheets themselves write text. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
