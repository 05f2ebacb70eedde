import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'who-5',
  name: 'WHO-5',
  source: 'Topp et al., Psychother Psychosom 2015;84:167',
  confidence: 'verified',
  licence:
    'check before the wording is shown: public domain with citation, or CC BY-NC-SA 3.0 IGO (WHO 2024)',
  defaultOn: true,
  unverified: ['licenceOfText'],
};

export type Who5Band = 'veryLow' | 'low' | 'notLow';

const items = itemsOf(5, 0, 5);

function bandOf(percent: number): Who5Band {
  if (percent <= 28) return 'veryLow';
  return percent <= 50 ? 'low' : 'notLow';
}

/**
 * Wellbeing, 0 (worst) to 100 (best): the sum of five answers, each 0 to 5, times four. `low` (a sum under 13) asks to
 * look for depression, `veryLow` makes it likely. A change of 10 means something to the person.
 */
export function who5(input: { readonly answers: Answers }): ScoreResult<Who5Band> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const percent = sumOf(answers.value) * 4;
  return scored(percent, bandOf(percent));
}
