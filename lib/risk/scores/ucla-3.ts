import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'ucla-3',
  name: 'UCLA loneliness scale, 3 items',
  source: 'Hughes et al., Res Aging 2004;26:655; cut-off: British Geriatrics Society 2025',
  confidence: 'single',
  licence: 'no licence text found; check before the wording is shown',
  defaultOn: true,
  unverified: ['licenceOfText'],
};

export type Ucla3Band = 'notLonely' | 'lonely';

const items = itemsOf(3, 1, 3);

/** Points (3 to 9) of three answers, each 1 to 3; 6 and more is lonely (sensitivity 77 %, specificity 61 %). Others cut at 4. */
export function ucla3(input: { readonly answers: Answers }): ScoreResult<Ucla3Band> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, points >= 6 ? 'lonely' : 'notLonely');
}
