import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import { notesOfElement } from './element-notes.ts';
import { type Form, type FormItem, type FormNote, itemsIn } from './form.ts';
import { type FormReading, readExtracts, readItems, readVariables } from './parse-item.ts';
import type { ValueSets } from './parse-options.ts';

/** Why nothing of it can be filled in. */
export type FormFailure = 'notJson' | 'notQuestionnaire' | 'tooLong' | 'nothingToAnswer';

/** The longest file, in characters. */
const mostText = 2_000_000;

function setsIn(resources: readonly JsonObject[], keyOf: (set: JsonObject) => string | undefined) {
  return new Map(
    resources.flatMap((resource): (readonly [string, JsonObject])[] => {
      const key = resource.resourceType === 'ValueSet' ? keyOf(resource) : undefined;
      return key === undefined ? [] : [[key, resource]];
    }),
  );
}

/** Conditions on a question that the form does not have, or that nobody can answer here: the item is asked by the rest alone. */
function missingQuestions(items: readonly FormItem[]): readonly FormNote[] {
  const all = itemsIn({ items });
  const answered = new Set(
    all.filter(({ kind }) => kind !== 'display' && kind !== 'unknown').map(({ linkId }) => linkId),
  );
  return all.flatMap(({ linkId, enableWhen }) =>
    enableWhen
      .filter(({ question }) => !answered.has(question))
      .map(({ question }): FormNote => ({ kind: 'conditionOnMissing', linkId, about: question })),
  );
}

/**
 * Reads a Questionnaire (R4) as far as it can be read. `beside` are resources that came with it: value sets that it names;
 * `expanded` are those that a server has listed, by what the form calls them.
 * What could not be read as it was meant is in `notes`, item by item.
 */
export function parseForm(
  input: unknown,
  beside: readonly JsonObject[] = [],
  expanded: ValueSets['expanded'] = new Map(),
): Result<Form, FormFailure> {
  if (!isObject(input) || input.resourceType !== 'Questionnaire') return fail('notQuestionnaire');
  const reading: FormReading = {
    sets: {
      contained: setsIn(readObjects(input.contained), ({ id }) => {
        const read = readCodeText(id);
        return read === undefined ? undefined : `#${read}`;
      }),
      imported: setsIn(beside, ({ url }) => readCodeText(url)),
      expanded,
    },
    notes: [],
    linkIds: new Set(),
  };
  const items = readItems(input.item, 0, reading);
  if (items.length === 0) return fail('nothingToAnswer');
  const variables = readVariables(input, undefined, reading);
  const url = readCodeText(input.url);
  const version = readCodeText(input.version);
  const language = readCodeText(input.language);
  const extracts = readExtracts(input);
  return ok({
    ...(url === undefined ? {} : { url }),
    ...(version === undefined ? {} : { version }),
    ...(language === undefined ? {} : { language }),
    ...(extracts === undefined ? {} : { extracts }),
    title: readText(input.title) ?? readText(input.name) ?? url ?? readText(input.id) ?? 'Questionnaire',
    items,
    variables,
    notes: [...notesOfElement(input, 'form'), ...reading.notes, ...missingQuestions(items)],
    json: input,
  });
}

/** Reads the text of a file: a Questionnaire, or a Bundle with one and the value sets that it names. */
export function parseFormFile(
  text: string,
  expanded: ValueSets['expanded'] = new Map(),
): Result<Form, FormFailure> {
  if (text.length > mostText) return fail('tooLong');
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return fail('notJson');
  }
  if (!isObject(input) || input.resourceType !== 'Bundle') return parseForm(input, [], expanded);
  const resources = readObjects(input.entry).flatMap(({ resource }) =>
    isObject(resource) ? [resource] : [],
  );
  return parseForm(
    resources.find(({ resourceType }) => resourceType === 'Questionnaire'),
    resources,
    expanded,
  );
}
