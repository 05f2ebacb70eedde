import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'phq-9',
  name: 'PHQ-9',
  source: 'Kroenke, Spitzer & Williams, J Gen Intern Med 2001;16:606',
  confidence: 'verified',
  licence: 'Pfizer: no permission required to reproduce, translate, display or distribute',
  defaultOn: true,
};

export type Phq9Band = 'minimal' | 'mild' | 'moderate' | 'moderatelySevere' | 'severe';

const items = itemsOf(9, 0, 3);

function bandOf(points: number): Phq9Band {
  if (points >= 20) return 'severe';
  if (points >= 15) return 'moderatelySevere';
  if (points >= 10) return 'moderate';
  return points >= 5 ? 'mild' : 'minimal';
}

/**
 * Points (0 to 27) of nine answers in order, each 0 to 3. From 10 on depression is likely enough to look further. All nine
 * are needed. The sum says nothing of the ninth answer: ask `phq9SuicidePrompt` as well, always.
 */
export function phq9(input: { readonly answers: Answers }): ScoreResult<Phq9Band> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, bandOf(points));
}

/**
 * Whether the ninth answer asks for a talk about suicide, whatever the sum and however much else is missing. `unknown`
 * when it was not answered, which is no comfort; an answer beyond the scale counts as one.
 */
export function phq9SuicidePrompt(answers: Answers): 'prompt' | 'none' | 'unknown' {
  const ninth = answers[8];
  if (ninth === undefined || Number.isNaN(ninth) || ninth < 0) return 'unknown';
  return ninth > 0 ? 'prompt' : 'none';
}
