import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { score2Op } from '../scores/score2-op.ts';
import type { ScoreFacts } from './score-facts.ts';
import { score2From } from './score2.ts';

/** The same facts as SCORE2, for 70 to 89 years. */
export function score2OpOutcome(facts: ScoreFacts): ScoreOutcome {
  return score2From(facts, score2Op);
}
