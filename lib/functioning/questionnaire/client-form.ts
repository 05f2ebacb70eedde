import type { FormAnswers } from './answers.ts';
import { isSameValue } from './compare-values.ts';
import type { Form, FormItem, FormOption } from './form.ts';
import { enabledItems } from './visible-items.ts';
import { flatItems } from './weights.ts';

function withoutPoints({ weight: _weight, ...option }: FormOption): FormOption {
  return option;
}

/** What nobody answers: shown to a professional, counted in conditions, and no question. */
function isNoQuestion({ kind, readOnly, calculated }: FormItem): boolean {
  return kind === 'unknown' || readOnly || calculated !== undefined;
}

function forClient(items: readonly FormItem[]): readonly FormItem[] {
  return items.map(({ calculated, options, ...item }) => ({
    ...item,
    hidden: item.hidden || isNoQuestion({ ...item, ...(calculated === undefined ? {} : { calculated }) }),
    required: false,
    ...(options === undefined ? {} : { options: options.map(withoutPoints) }),
    items: forClient(item.items),
  }));
}

/**
 * The form as the client is asked: the questions alone, without points, sums, what others filled in and what only a professional
 * understands. Every question may be left unanswered. Conditions hold as they do in the form: what is hidden still counts in them.
 */
export function clientForm(form: Form): Form {
  return { ...form, items: forClient(form.items), notes: [] };
}

function asRead(items: readonly FormItem[]): readonly FormItem[] {
  return items.map((item) => ({ ...item, readOnly: true, repeats: false, items: asRead(item.items) }));
}

/** The form as it is read when somebody else answered: nothing of it is changed, and its sums are there. */
export function formToRead(form: Form): Form {
  return { ...form, items: asRead(form.items) };
}

/** True while nothing stands in the answers but what the form begins with and what it calculates. */
export function isUntouched(form: Pick<Form, 'items'>, answers: FormAnswers): boolean {
  return flatItems(enabledItems(form, answers)).every(
    ({ item, answers: given }) =>
      isNoQuestion(item) ||
      given.every(
        ({ value }) =>
          value === undefined ||
          item.initial.some((each) => isSameValue(each, value)) ||
          item.options?.some((each) => each.chosenAtFirst === true && isSameValue(each.value, value)) ===
            true,
      ),
  );
}
