import { type Answers, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'barthel',
  name: 'Barthel index',
  source:
    'Mahoney & Barthel, Md State Med J 1965;14:61; bands: Shah, Vanclay & Cooper, J Clin Epidemiol 1989;42:703',
  confidence: 'verified',
  licence:
    'Maryland State Medical Society: free for non-commercial use with citation; changes need permission',
  defaultOn: true,
};

/** Dependency after Shah. Other sets are in use (80 and more independent): the same number can read quite differently. */
export type BarthelBand = 'total' | 'severe' | 'moderate' | 'slight' | 'independent';

const upToFive = [0, 5];
const upToTen = [0, 5, 10];
const upToFifteen = [0, 5, 10, 15];

/** Feeding, bathing, grooming, dressing, bowels, bladder, toilet, transfer, mobility, stairs. */
const items = [
  upToTen,
  upToFive,
  upToFive,
  upToTen,
  upToTen,
  upToTen,
  upToTen,
  upToFifteen,
  upToFifteen,
  upToTen,
];

function bandOf(points: number): BarthelBand {
  if (points <= 20) return 'total';
  if (points <= 60) return 'severe';
  if (points <= 90) return 'moderate';
  return points < 100 ? 'slight' : 'independent';
}

/** Points (0 to 100 in fives, higher is better) of ten items in order: what the person does, not what they could do. */
export function barthel(input: { readonly answers: Answers }): ScoreResult<BarthelBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, bandOf(points));
}
