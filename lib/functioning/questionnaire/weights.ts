import type { FormAnswers } from './answers.ts';
import { isSameValue } from './compare-values.ts';
import type { Form, FormItem } from './form.ts';
import { enabledItems, type VisibleItem } from './visible-items.ts';

/** The sum of the points of a form: none of a part of it. */
export type WeightSum =
  | { readonly kind: 'sum'; readonly value: number }
  | { readonly kind: 'notEnough'; readonly answered: number; readonly needed: number }
  /** No answer of the form has points. */
  | { readonly kind: 'none' };

/** True for a question whose answers have points. */
export function isWeighted({ options = [] }: FormItem): boolean {
  return options.some(({ weight }) => weight !== undefined);
}

/** Items with all that stands in and under them, in the order of the form. */
export function flatItems(items: readonly VisibleItem[]): readonly VisibleItem[] {
  return items.flatMap((visible) => [visible, ...visible.below.flatMap(flatItems)]);
}

/** The points of the chosen answers; undefined when nothing is chosen, or something without points. */
function weightOf({ item, answers }: VisibleItem): number | undefined {
  const weights = answers.flatMap(({ value }) =>
    value === undefined ? [] : [item.options?.find((option) => isSameValue(option.value, value))?.weight],
  );
  return weights.reduce<number | undefined>(
    (sum, weight) => (sum === undefined || weight === undefined ? undefined : sum + weight),
    weights.length === 0 ? undefined : 0,
  );
}

/** Adds the points of every question that is asked now and has points (`itemWeight`, `ordinalValue`). All have to be answered. */
export function sumOfWeights(form: Pick<Form, 'items'>, answers: FormAnswers): WeightSum {
  const weighted = flatItems(enabledItems(form, answers)).filter(({ item }) => isWeighted(item));
  if (weighted.length === 0) return { kind: 'none' };
  const weights = weighted.map(weightOf);
  const given = weights.filter((weight) => weight !== undefined);
  if (given.length < weights.length)
    return { kind: 'notEnough', answered: given.length, needed: weights.length };
  return { kind: 'sum', value: given.reduce((sum, weight) => sum + weight, 0) };
}
