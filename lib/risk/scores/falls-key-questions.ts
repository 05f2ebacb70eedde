import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { type AtRiskBand, insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'falls-key-questions',
  name: 'STEADI three key questions',
  source: 'Centers for Disease Control and Prevention, STEADI algorithm for fall risk screening, 2019',
  confidence: 'single',
  licence: 'US-government work, public domain',
  defaultOn: true,
};

const items = itemsOf(3, 0, 1);

/**
 * How many of three are true (1) and not (0): fallen in the past year, unsteady when standing or walking, worried about
 * falling. One is enough to be at risk.
 */
export function fallsKeyQuestions(input: { readonly answers: Answers }): ScoreResult<AtRiskBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const yes = sumOf(answers.value);
  return scored(yes, yes >= 1 ? 'atRisk' : 'notAtRisk');
}
