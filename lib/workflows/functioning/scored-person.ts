import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { diabetes } from '#lib/risk/reference/conditions.ts';
import { createScoreFacts } from '#lib/risk/score-inputs/score-facts.ts';
import type { ScoredPerson } from './instrument-scores.ts';

/**
 * What the scoring of instruments needs of the client, from what the gate lets be seen: the same that the rules are given. Where
 * a register is closed or did not answer, "no diabetes recorded" is not known to be "no diabetes".
 */
export function scoredPerson(input: Omit<RiskInput, 'scores'>): ScoredPerson {
  const { age, sex } = input.client;
  return { age, sex, hasDiabetes: createScoreFacts(input, undefined).has(diabetes) };
}
