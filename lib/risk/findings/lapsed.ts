import { addDays, type IsoDate } from '#lib/base/dates.ts';
import { evaluateRule, type RuleResult } from '../evaluate/evaluate-rules.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import { dayNumberOf } from '../facts/day-number.ts';
import type { Rule } from '../rule.ts';

/** How far back a first-tier finding that nobody answered is looked for, and how often within that, in days. */
const lookBackDays = 90;
const everyDays = 7;

/** The client as known on an earlier day: nothing that was recorded, or took place, later. */
function asOf(input: RiskInput, today: IsoDate): RiskInput {
  const day = dayNumberOf(today) ?? Number.NaN;
  return {
    ...input,
    today,
    facts: input.facts.filter((fact) => (fact.recordedDay ?? fact.day ?? Number.NEGATIVE_INFINITY) <= day),
  };
}

/**
 * The rule as it last was present within three months, when it is not today: time alone has put it under its limits. Looked
 * at week by week, so that what held for less than a week may be missed; undefined when it never held.
 */
export function lapsedResult(rule: Rule, input: RiskInput): RuleResult | undefined {
  for (let back = everyDays; back <= lookBackDays; back += everyDays) {
    const result = evaluateRule(rule, asOf(input, addDays(input.today, -back)));
    if (result.outcome === 'present') return result;
  }
  return undefined;
}
