import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { charlson, charlsonGroups } from '../scores/charlson.ts';
import { icd10Of, knownProblems } from './hospital-stays.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

/** Of the diagnoses that are known, weights of 2011. What is hidden can only add to it. */
export function charlsonOutcome(facts: ScoreFacts): ScoreOutcome {
  const problems = facts.select(knownProblems);
  const result = charlson({ codes: icd10Of(problems) });
  const counting = problems.filter((problem) => charlsonGroups(icd10Of([problem])).length > 0);
  return toOutcome(result, facts, { asked: [knownProblems], used: counting });
}
