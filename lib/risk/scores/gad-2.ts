import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { type CutOffBand, insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'gad-2',
  name: 'GAD-2',
  source: 'Kroenke et al., Ann Intern Med 2007;146:317',
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  defaultOn: true,
};

const items = itemsOf(2, 0, 3);

/** Points (0 to 6) of the first two items of GAD-7; from 3 on GAD-7 or a talk follows (sensitivity 86 %, specificity 83 %). */
export function gad2(input: { readonly answers: Answers }): ScoreResult<CutOffBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, points >= 3 ? 'cutOffReached' : 'belowCutOff');
}
