import type { FormItem } from './form.ts';
import type { FormValue } from './form-value.ts';

/** One answer of a question with what is answered under it; of a group one occurrence, with what is answered in it. */
export interface ItemAnswer {
  readonly value?: FormValue;
  readonly under?: FormAnswers;
}

/** What was answered, by `linkId`. Answers of items that are not enabled stay here and are left out of what is recorded. */
export type FormAnswers = Readonly<Record<string, readonly ItemAnswer[]>>;

/** The way to a place: each step is an item and which of its answers or occurrences. Empty is the form itself. */
export type FormPlace = readonly { readonly linkId: string; readonly index: number }[];

/** Answers to one item; none for one that every object inherits. */
export function answersTo(answers: FormAnswers | undefined, linkId: string): readonly ItemAnswer[] {
  return answers !== undefined && Object.hasOwn(answers, linkId) ? (answers[linkId] ?? []) : [];
}

/** What is answered at a place. */
export function answersAt(answers: FormAnswers, place: FormPlace): FormAnswers {
  return place.reduce<FormAnswers>(
    (found, { linkId, index }) => answersTo(found, linkId)[index]?.under ?? {},
    answers,
  );
}

/** The answers with those to one item replaced; an empty list takes them away. Nothing else is touched. */
export function withAnswers(
  answers: FormAnswers,
  place: FormPlace,
  linkId: string,
  given: readonly ItemAnswer[],
): FormAnswers {
  const [step, ...rest] = place;
  if (step === undefined) {
    const others = Object.entries(answers).filter(([name]) => name !== linkId);
    return Object.fromEntries(given.length === 0 ? others : [...others, [linkId, given]]);
  }
  const siblings = answersTo(answers, step.linkId);
  const length = Math.max(siblings.length, step.index + 1);
  const changed = Array.from({ length }, (_, index): ItemAnswer => {
    const sibling = siblings[index] ?? {};
    if (index !== step.index) return sibling;
    return { ...sibling, under: withAnswers(sibling.under ?? {}, rest, linkId, given) };
  });
  return withAnswers(answers, [], step.linkId, changed);
}

/** True when something in these items is answered, at any depth. */
export function isAnyAnswered(items: readonly FormItem[], answers: FormAnswers | undefined): boolean {
  return items.some((item) =>
    answersTo(answers, item.linkId).some(
      ({ value, under }) => value !== undefined || isAnyAnswered(item.items, under),
    ),
  );
}

/** The answers that a new form begins with: initial values and options that are chosen at first. */
export function initialAnswers(items: readonly FormItem[]): FormAnswers {
  const entries = items.flatMap((item): (readonly [string, readonly ItemAnswer[]])[] => {
    if (item.kind === 'group') {
      const under = initialAnswers(item.items);
      return Object.keys(under).length === 0 ? [] : [[item.linkId, [{ under }]]];
    }
    const chosen = (item.options ?? []).filter(({ chosenAtFirst }) => chosenAtFirst === true);
    const values = item.initial.length > 0 ? item.initial : chosen.map(({ value }) => value);
    const given = item.repeats ? values : values.slice(0, 1);
    const below = initialAnswers(item.items);
    const under = Object.keys(below).length === 0 ? {} : { under: below };
    return given.length === 0 ? [] : [[item.linkId, given.map((value) => ({ value, ...under }))]];
  });
  return Object.fromEntries(entries);
}
