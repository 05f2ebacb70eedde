import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { FormAnswers, ItemAnswer } from './answers.ts';
import type { Form, FormItem } from './form.ts';
import { type FormValue, readFormValue } from './form-value.ts';

/** A response as it is opened again. */
export interface ReadResponse {
  readonly answers: FormAnswers;
  /** Items that this form does not have, as they were: shown under "not in this form", and written back unchanged. */
  readonly beside: readonly JsonObject[];
  /** UUID of the filling in, when it has one. */
  readonly id?: string;
}

/** A whole number in an item for decimals is a decimal. */
function asAnswered(item: FormItem, value: FormValue): FormValue {
  if (item.kind === 'decimal' && value.kind === 'integer') return { kind: 'decimal', value: value.value };
  return value;
}

function readItem(item: FormItem, found: readonly JsonObject[], beside: JsonObject[]): readonly ItemAnswer[] {
  if (item.kind === 'group')
    return found.flatMap((each) => {
      const under = readItems(item.items, each.item, beside);
      return Object.keys(under).length === 0 ? [] : [{ under }];
    });
  return found.flatMap((each) => {
    const answers = readObjects(each.answer).flatMap((answer): readonly ItemAnswer[] => {
      const value = readFormValue(answer, 'value');
      const under = readItems(item.items, answer.item, beside);
      if (value === undefined && Object.keys(under).length === 0) return [];
      return [
        {
          ...(value === undefined ? {} : { value: asAnswered(item, value) }),
          ...(Object.keys(under).length === 0 ? {} : { under }),
        },
      ];
    });
    // Some systems put what is asked under an answer beside it.
    const loose = readItems(item.items, each.item, beside);
    if (Object.keys(loose).length === 0) return answers;
    const [first = {}, ...rest] = answers;
    return [{ ...first, under: { ...loose, ...first.under } }, ...rest];
  });
}

function readItems(items: readonly FormItem[], json: unknown, beside: JsonObject[]): FormAnswers {
  const found = readObjects(json);
  const known = new Set(items.map(({ linkId }) => linkId));
  beside.push(...found.filter(({ linkId }) => !known.has(readCodeText(linkId) ?? '')));
  return Object.fromEntries(
    items.flatMap((item): (readonly [string, readonly ItemAnswer[]])[] => {
      const own = found.filter(({ linkId }) => readCodeText(linkId) === item.linkId);
      const answers = readItem(item, own, beside);
      return answers.length === 0 ? [] : [[item.linkId, answers]];
    }),
  );
}

/** Reads a QuestionnaireResponse into the answers of a form. Undefined when it is none. */
export function readResponse(form: Pick<Form, 'items'>, response: unknown): ReadResponse | undefined {
  if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse') return undefined;
  const beside: JsonObject[] = [];
  const answers = readItems(form.items, response.item, beside);
  const identifier = isObject(response.identifier) ? readCodeText(response.identifier.value) : undefined;
  const id = identifier?.startsWith('urn:uuid:') === true ? identifier.slice('urn:uuid:'.length) : undefined;
  return { answers, beside, ...(id === undefined ? {} : { id }) };
}
