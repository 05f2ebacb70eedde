import type { JsonObject } from '#lib/fhir/json.ts';
import type { FormAnswers } from './answers.ts';
import { type Form, type FormItem, itemsIn } from './form.ts';
import { type FormValue, writeFormValue } from './form-value.ts';

/** What was answered to a question that the form does not have any more. */
export interface AnswerNotInForm {
  readonly linkId: string;
  readonly values: readonly FormValue[];
}

/** Answers of a draft, at any depth, that have no place in this version of its form; whole branches with what is below them. */
export function answersNotInForm(
  { items }: { readonly items: readonly FormItem[] },
  answers: FormAnswers,
): readonly AnswerNotInForm[] {
  return Object.entries(answers).flatMap(([linkId, given]): readonly AnswerNotInForm[] => {
    const item = items.find((each) => each.linkId === linkId);
    const values = given.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const here = item === undefined && values.length > 0 ? [{ linkId, values }] : [];
    return [
      ...here,
      ...given.flatMap(({ under }) =>
        under === undefined ? [] : answersNotInForm({ items: item?.items ?? [] }, under),
      ),
    ];
  });
}

/** The words of every question that is answered: so that an answer can be told by its question when a newer form has it no more. */
export function questionsAnswered(
  form: Pick<Form, 'items'>,
  answers: FormAnswers,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const answered = new Set<string>();
  const collect = (some: FormAnswers): void => {
    for (const [linkId, given] of Object.entries(some)) {
      answered.add(linkId);
      for (const { under } of given) if (under !== undefined) collect(under);
    }
  };
  collect(answers);
  const now = itemsIn(form).flatMap(({ linkId, text }) => (text === undefined ? [] : [[linkId, text]]));
  return Object.fromEntries(
    [...Object.entries(before), ...now].filter(([linkId = '']) => answered.has(linkId)),
  );
}

/** The same as items of a response: recorded behind the others, so that nothing that was answered is lost. */
export function besideOf(
  found: readonly AnswerNotInForm[],
  questions: Readonly<Record<string, string>> = {},
): readonly JsonObject[] {
  return found.map(({ linkId, values }) => ({
    linkId,
    ...(Object.hasOwn(questions, linkId) ? { text: questions[linkId] } : {}),
    answer: values.map(writeFormValue),
  }));
}
