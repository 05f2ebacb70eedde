import type { Criterion } from '#lib/risk/criterion.ts';
import { indexFacts } from '#lib/risk/evaluate/fact-index.ts';
import { judgeCriterion } from '#lib/risk/evaluate/judge-criterion.ts';
import type { Judgement } from '#lib/risk/evaluate/judgement.ts';
import { createLeafContext } from '#lib/risk/evaluate/leaf-context.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { aRiskInput, type ClientCase } from './risk.ts';

/** What a criterion says of the case; numbers named in it come from `parameters`. */
export function judge(
  criterion: Criterion,
  said: ClientCase & { readonly scores?: RiskInput['scores'] } = {},
  parameters: Readonly<Record<string, number>> = {},
): Judgement {
  const { scores, ...rest } = said;
  const input = aRiskInput(rest);
  const index = indexFacts(input.facts, dayNumberOf(input.today) ?? Number.NaN);
  const given = scores === undefined ? input : { ...input, scores };
  return judgeCriterion(criterion, createLeafContext(given, index, parameters));
}

/** Truth in one word; an unknown that the gate keeps so is `closed`. */
export function truthOf(...given: Parameters<typeof judge>): 'yes' | 'no' | 'unknown' | 'closed' {
  const { truth, closed } = judge(...given);
  return closed ? 'closed' : truth;
}
