import type { Language } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { unwantedCharacters } from '#lib/fhir/text.ts';
import type { OfficialTitle } from '#lib/ports/form-library.ts';
import type { CodeListProblem, CodeListRow } from './code-list-problem.ts';
import { readCodeSystem } from './read-code-system.ts';
import { readCsv } from './read-csv.ts';

/** A file of titles that can be kept as it is. */
export interface ParsedCodeList {
  /** By code, in small letters. */
  readonly titles: Readonly<Record<string, OfficialTitle>>;
  /** Headings and blocks (`b110-b139`), which name no category. */
  readonly skipped: number;
  /** What the file says of itself; the organisation says the rest. */
  readonly language?: Language;
  readonly source?: string;
  readonly version?: string;
}

/** The longest file, in characters: the whole classification with its definitions is about a tenth of it. */
const mostText = 10_000_000;
const longestTitle = 500;
const longestDefinition = 4000;

const code = /^[bsde](?:[1-9](?:\d{2}(?:\d{1,2})?)?)?$/;
/** A component, or a block from one code to another. */
const heading = /^(?:[bsde]|[bsde]\d{1,4}\s*[-–]\s*[bsde]?\d{1,4}|\d{1,2})$/;

const hasUnwanted = (text: string) => text.replaceAll('\n', ' ').search(unwantedCharacters) !== -1;

function problemOf({
  line,
  code: written,
  title,
  definition = '',
}: CodeListRow): CodeListProblem | undefined {
  const at = line === undefined ? {} : { line };
  const about = { ...at, about: written.slice(0, 60) };
  if (written === '') return { kind: 'noCode', ...at };
  if (!code.test(written.toLowerCase())) return { kind: 'badCode', ...about };
  if (title === '') return { kind: 'noTitle', ...about };
  if (title.length > longestTitle || definition.length > longestDefinition)
    return { kind: 'titleTooLong', ...about };
  return hasUnwanted(title) || hasUnwanted(definition) ? { kind: 'badText', ...about } : undefined;
}

/**
 * Reads titles of ICF from a CSV file or a FHIR CodeSystem. A file with anything wrong in it is refused as a whole, with every
 * line that is to be mended: a list of which a part was taken would be taken for the whole.
 */
export function parseCodeList(
  text: string,
  wanted?: Language,
): Result<ParsedCodeList, readonly CodeListProblem[]> {
  if (text.length > mostText) return fail([{ kind: 'tooLong' }]);
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return fail([{ kind: 'empty' }]);
  const isJson = content.trimStart().startsWith('{');
  const read = isJson ? readCodeSystem(content, wanted) : readCsv(content);
  if (!read.ok) return read;
  const { rows, ...said } = 'rows' in read.value ? read.value : { rows: read.value };
  const named = rows.filter((row) => !heading.test(row.code.toLowerCase()));
  const problems = named.flatMap((row) => problemOf(row) ?? []);
  const titles = new Map<string, OfficialTitle>();
  for (const { line, code: written, title, definition } of named) {
    const key = written.toLowerCase();
    if (titles.has(key))
      problems.push({ kind: 'twice', ...(line === undefined ? {} : { line }), about: written });
    titles.set(key, { title, ...(definition === undefined ? {} : { definition }) });
  }
  if (problems.length > 0) return fail(problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  if (titles.size === 0) return fail([{ kind: 'noTitles' }]);
  return ok({ titles: Object.fromEntries(titles), skipped: rows.length - named.length, ...said });
}
