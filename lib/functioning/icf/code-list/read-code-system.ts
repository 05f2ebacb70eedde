import { type Language, languages } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { codeSystemName } from '#lib/fhir/code-systems.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import type { CodeListProblem, CodeListRow } from './code-list-problem.ts';

/** What a code system says of itself beside its concepts. */
export interface ReadCodeSystem {
  readonly rows: readonly CodeListRow[];
  readonly language?: Language;
  readonly source?: string;
  readonly version?: string;
}

/** The line of a place in a text, from one. */
function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Where the engine says that the JSON ends; the last line where it does not say it. */
function brokenLine(text: string, error: unknown): number {
  const said = /position (\d+)/.exec(error instanceof Error ? error.message : '');
  return lineAt(text, said === null ? text.length : Number(said[1]));
}

/** The line on which each code stands, so that a person finds it in the file. */
function linesOfCodes(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries())
    for (const [, code = ''] of line.matchAll(/"code"\s*:\s*"([^"]{1,20})"/g))
      if (!lines.has(code)) lines.set(code, index + 1);
  return lines;
}

const languageOf = (value: unknown): Language | undefined => {
  const code = readCodeText(value)?.slice(0, 2).toLowerCase();
  return languages.find((each) => each === code);
};

/** A designation in the wanted language; the display, where it is in that language or the list does not say in which. */
function titleOf(concept: JsonObject, wanted: Language | undefined, own: Language | undefined): string {
  const display = readText(concept.display) ?? '';
  if (wanted === undefined) return display;
  const designated = readObjects(concept.designation).find(({ language }) => languageOf(language) === wanted);
  return readText(designated?.value) ?? (own === undefined || own === wanted ? display : '');
}

/**
 * Reads a CodeSystem (R4) with its concepts at every depth. `wanted`: the language of the designations to be read, where the
 * list has several; that of the list itself otherwise.
 */
export function readCodeSystem(
  text: string,
  wanted?: Language,
): Result<ReadCodeSystem, readonly CodeListProblem[]> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return fail([{ kind: 'notJson', line: brokenLine(text, error) }]);
  }
  if (!isObject(input) || input.resourceType !== 'CodeSystem') return fail([{ kind: 'notCodeSystem' }]);
  const concepts = readObjects(input.concept);
  if (concepts.length === 0) return fail([{ kind: 'notCodeSystem' }]);
  const url = readCodeText(input.url);
  const title = readText(input.title) ?? readText(input.name);
  // A national list has an address of its own; what neither its address nor its name call ICF is another classification.
  if (codeSystemName(url) !== 'icf' && !/\bicf\b/i.test(`${url ?? ''} ${title ?? ''}`))
    return fail([{ kind: 'otherSystem', about: title ?? url ?? '?' }]);
  const language = languageOf(input.language);
  const lines = linesOfCodes(text);
  const rowsOf = (list: readonly JsonObject[]): readonly CodeListRow[] =>
    list.flatMap((concept) => {
      const code = readCodeText(concept.code) ?? '';
      const line = lines.get(code);
      const definition = readText(concept.definition, 4000);
      return [
        {
          ...(line === undefined ? {} : { line }),
          code,
          title: titleOf(concept, wanted, language),
          ...(definition === undefined ? {} : { definition }),
        },
        ...rowsOf(readObjects(concept.concept)),
      ];
    });
  const source = readText(input.publisher) ?? title;
  const version = readCodeText(input.version);
  return ok({
    rows: rowsOf(concepts),
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
    ...(version === undefined ? {} : { version }),
  });
}
