import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { type CutOffBand, insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'phq-2',
  name: 'PHQ-2',
  source:
    'Kroenke, Spitzer & Williams, Med Care 2003;41:1284; Arroll et al., Ann Fam Med 2010;8:348 (PMC2906530)',
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  defaultOn: true,
};

const items = itemsOf(2, 0, 3);

/** Points (0 to 6) of the first two items of PHQ-9; from 3 on PHQ-9 or a talk follows (sensitivity 61 %, specificity 92 %). */
export function phq2(input: { readonly answers: Answers }): ScoreResult<CutOffBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, points >= 3 ? 'cutOffReached' : 'belowCutOff');
}
