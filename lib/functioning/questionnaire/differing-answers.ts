import type { FormAnswers } from './answers.ts';
import { isSameValue } from './compare-values.ts';
import type { Form } from './form.ts';
import type { FormValue } from './form-value.ts';
import { enabledItems, type VisibleItem } from './visible-items.ts';
import { flatItems } from './weights.ts';

/** One question that two people answered differently. Nothing between the two is made of them. */
export interface DifferingAnswer {
  /** Of the place of the question: a group that repeats has it more than once. */
  readonly key: string;
  readonly question: string;
  readonly one: readonly FormValue[];
  readonly other: readonly FormValue[];
}

const keyOf = ({ place, item }: VisibleItem) => JSON.stringify([place, item.linkId]);

function valuesOf({ answers }: VisibleItem): readonly FormValue[] {
  return answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function isSame(one: readonly FormValue[], other: readonly FormValue[]): boolean {
  return one.length === other.length && one.every((value) => other.some((each) => isSameValue(each, value)));
}

/**
 * The questions that both answered, and not alike, in the order of the form. What only one of them answered is no disagreement, and a
 * sum is nobody's answer.
 */
export function differingAnswers(
  form: Pick<Form, 'items'>,
  one: FormAnswers,
  other: FormAnswers,
): readonly DifferingAnswer[] {
  const others = new Map(flatItems(enabledItems(form, other)).map((each) => [keyOf(each), each]));
  return flatItems(enabledItems(form, one)).flatMap((visible): readonly DifferingAnswer[] => {
    const { item } = visible;
    const counterpart = others.get(keyOf(visible));
    if (counterpart === undefined || item.readOnly || item.calculated !== undefined) return [];
    const [mine, theirs] = [valuesOf(visible), valuesOf(counterpart)];
    if (mine.length === 0 || theirs.length === 0 || isSame(mine, theirs)) return [];
    const question = [item.prefix, item.text ?? item.linkId].filter((part) => part !== undefined).join(' ');
    return [{ key: keyOf(visible), question, one: mine, other: theirs }];
  });
}
