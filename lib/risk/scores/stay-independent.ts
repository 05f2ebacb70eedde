import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { type AtRiskBand, insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'stay-independent',
  name: 'STEADI Stay Independent',
  source: 'Rubenstein et al., J Safety Res 2011;42:493; Centers for Disease Control and Prevention, STEADI',
  confidence: 'single',
  licence: 'US-government work, public domain',
  defaultOn: true,
};

const items = itemsOf(12, 0, 1);

/** Points (0 to 14) of twelve answers in order, 1 for yes; the first two (a fall, a walking aid) weigh two. 4 is at risk. */
export function stayIndependent(input: { readonly answers: Answers }): ScoreResult<AtRiskBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value) + sumOf(answers.value.slice(0, 2));
  return scored(points, points >= 4 ? 'atRisk' : 'notAtRisk');
}
