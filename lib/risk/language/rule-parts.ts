import type { Criterion } from '../criterion.ts';
import type { Rule, RuleParameter } from '../rule.ts';
import { amountsOf, figuresOf, leavesOf, type PlacedAmount } from './walk-criterion.ts';

const wholeUnits: readonly RuleParameter['unit'][] = ['days', 'months', 'years', 'contacts'];

/** The criteria of a rule by the field that holds them. */
export function criteriaOf({ appliesTo, when, clearedBy }: Rule): readonly (readonly [string, Criterion])[] {
  return [
    ...(appliesTo === undefined ? [] : [['appliesTo', appliesTo] as const]),
    ['when', when],
    ...(clearedBy === undefined ? [] : [['clearedBy', clearedBy] as const]),
  ];
}

/** Every number of a rule's criteria, with its path in the rule. */
export const amountsIn = (rule: Rule): readonly PlacedAmount[] =>
  criteriaOf(rule).flatMap(([field, criterion]) => amountsOf(criterion, [field]));

/** True when the number is that parameter. */
export const namesParameter = ({ amount }: PlacedAmount, name: string) =>
  typeof amount !== 'number' && amount.parameter === name;

/** Names of parameters that are counted whole: by their unit, or because a criterion counts days, months or parts by them. */
export function wholeParameters(rule: Rule): ReadonlySet<string> {
  const amounts = amountsIn(rule).filter(({ isWhole }) => isWhole);
  return new Set(
    Object.entries(rule.parameters ?? {}).flatMap(([name, { unit }]) =>
      wholeUnits.includes(unit) || amounts.some((placed) => namesParameter(placed, name)) ? [name] : [],
    ),
  );
}

/** Names that the wordings of a rule may fill in. */
export function figuresKnownTo(rule: Rule): readonly string[] {
  const figures = leavesOf(rule.when).flatMap(({ leaf }) => figuresOf[leaf.type]);
  return [...new Set([...Object.keys(rule.parameters ?? {}), ...figures])].toSorted();
}
