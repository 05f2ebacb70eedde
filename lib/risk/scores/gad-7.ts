import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'gad-7',
  name: 'GAD-7',
  source: 'Spitzer et al., Arch Intern Med 2006;166:1092',
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  defaultOn: true,
};

export type Gad7Band = 'minimal' | 'mild' | 'moderate' | 'severe';

const items = itemsOf(7, 0, 3);

function bandOf(points: number): Gad7Band {
  if (points >= 15) return 'severe';
  if (points >= 10) return 'moderate';
  return points >= 5 ? 'mild' : 'minimal';
}

/** Points (0 to 21) of seven answers in order, each 0 to 3. From 10 on an anxiety disorder is worth looking for. */
export function gad7(input: { readonly answers: Answers }): ScoreResult<Gad7Band> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, bandOf(points));
}
