import { fail, ok, type Result } from '#lib/base/result.ts';
import type { CodeListProblem, CodeListRow } from './code-list-problem.ts';

/** One record with the line on which it begins: a quoted text may go over several lines. */
interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Names of the columns, as national lists and spreadsheets write them. */
const columns = {
  code: ['code', 'koodi', 'kod', 'tunnus', 'codeid', 'conceptid'],
  title: ['title', 'nimi', 'nimike', 'benämning', 'namn', 'rubrik', 'label', 'name', 'display', 'longname'],
  definition: ['definition', 'määritelmä', 'kuvaus', 'description'],
} as const;

/** The separator of the first line: the one that it has most of, outside quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [';', ',', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** RFC 4180 with any separator; a quote that is never closed is a problem of the line on which it stands. */
function readRecords(text: string, separator: string): Result<readonly CsvRecord[], CodeListProblem> {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let line = 1;
  let begins = 1;
  let quotedSince: number | undefined;
  const endRecord = () => {
    fields.push(field);
    if (fields.some((each) => each.trim() !== '')) records.push({ line: begins, fields });
    fields = [];
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quotedSince !== undefined) {
      if (letter === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (letter === '"') quotedSince = undefined;
      else {
        if (letter === '\n') line += 1;
        if (letter !== '\r') field += letter;
      }
    } else if (letter === '"' && field.trim() === '') {
      field = '';
      quotedSince = line;
    } else if (letter === separator) {
      fields.push(field);
      field = '';
    } else if (letter === '\n') {
      endRecord();
      line += 1;
      begins = line;
    } else if (letter !== '\r') field += letter;
  }
  if (quotedSince !== undefined) return fail({ kind: 'openQuote', line: quotedSince });
  endRecord();
  return ok(records);
}

/** Reads a list of titles with a first line that names its columns; other columns are left alone. */
export function readCsv(text: string): Result<readonly CodeListRow[], readonly CodeListProblem[]> {
  const records = readRecords(text, separatorOf(text));
  if (!records.ok) return fail([records.failure]);
  const [header, ...rows] = records.value;
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const columnOf = (of: keyof typeof columns) =>
    Math.max(-1, ...columns[of].map((each) => names.indexOf(each)));
  const [code, title, definition] = [columnOf('code'), columnOf('title'), columnOf('definition')];
  if (code === -1 || title === -1) return fail([{ kind: 'noHeader', line: header?.line ?? 1 }]);
  return ok(
    rows.map(({ line, fields }) => {
      const text = definition === -1 ? '' : (fields[definition] ?? '').trim();
      return {
        line,
        code: (fields[code] ?? '').trim(),
        title: (fields[title] ?? '').trim(),
        ...(text === '' ? {} : { definition: text }),
      };
    }),
  );
}
