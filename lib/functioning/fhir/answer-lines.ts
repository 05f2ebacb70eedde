import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import { type FormValue, readFormValue } from '../questionnaire/form-value.ts';

/** One question and what was answered, in the words of the response itself. */
export interface AnswerLine {
  readonly linkId: string;
  readonly question: string;
  readonly values: readonly FormValue[];
}

/** Deeper than any form that a person fills in. */
const deepest = 12;

function linesOf(items: readonly JsonObject[], depth: number): readonly AnswerLine[] {
  if (depth > deepest) return [];
  return items.flatMap((item) => {
    const answers = readObjects(item.answer);
    const values = answers.flatMap((answer) => readFormValue(answer, 'value') ?? []);
    const linkId = readCodeText(item.linkId) ?? '?';
    const under = [item, ...answers].flatMap((each) => readObjects(each.item));
    return [
      ...(values.length === 0 ? [] : [{ linkId, question: readText(item.text) ?? linkId, values }]),
      ...linesOf(under, depth + 1),
    ];
  });
}

/** A response of any form, question by question, for whoever reads it without its form. */
export function answerLines(json: unknown): readonly AnswerLine[] {
  return isObject(json) ? linesOf(readObjects(json.item), 0) : [];
}
