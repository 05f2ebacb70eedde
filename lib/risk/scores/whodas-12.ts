import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'whodas-12',
  name: 'WHODAS 2.0, 12 items, simple scoring',
  source: 'Üstün et al., Bull World Health Organ 2010;88:815; WHO, WHODAS 2.0 summary scores',
  confidence: 'verified',
  licence: 'WHO: scoring only; the wording of the items needs a user agreement',
  defaultOn: true,
};

const items = itemsOf(12, 0, 4);

/**
 * Sum (0 to 48, higher is worse) of S1 to S12, each 0 (none) to 4 (extreme). WHO's forms print 1 to 5: take one off. No
 * bands are published. All twelve are needed: filling in one missing answer by the mean is unverified and not done.
 * "Does not apply" for another reason than health is no answer, and not extreme.
 */
export function whodas12(input: { readonly answers: Answers }): ScoreResult<'none'> {
  const answers = readAnswers(input.answers, items);
  return answers.ok ? scored(sumOf(answers.value), 'none') : insufficient(answers.failure);
}

/** The simple sum as per cent of its most, 48. */
export function whodas12Percent(sum: number): number {
  return (sum * 100) / 48;
}
