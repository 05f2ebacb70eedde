import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'start-back',
  name: 'STarT Back',
  source: 'Hill et al., Arthritis Rheum 2008;59:632',
  confidence: 'single',
  // Keele University: an older page lets everyone use it with the copyright line, a newer one refers to "Legal".
  licence: 'check',
  defaultOn: false,
};

export type StartBackBand = 'low' | 'medium' | 'high';

const items = itemsOf(9, 0, 1);

/**
 * Points (0 to 9) of nine answers in order, each 0 or 1; the ninth (bothersomeness) is 1 for the two worst of its five.
 * The last five are the psychosocial part: 4 or more of them are `high`. Else 4 or more in all are `medium`.
 */
export function startBack(input: { readonly answers: Answers }): ScoreResult<StartBackBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const total = sumOf(answers.value);
  const psychosocial = sumOf(answers.value.slice(4));
  if (psychosocial >= 4) return scored(total, 'high');
  return scored(total, total >= 4 ? 'medium' : 'low');
}
