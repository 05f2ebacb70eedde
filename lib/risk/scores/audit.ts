import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'audit',
  name: 'AUDIT',
  source: 'Saunders et al., Addiction 1993;88:791; Finnish bands as used in services (A-klinikka, Contral)',
  confidence: 'single',
  licence: 'WHO instrument, free to use; cite',
  defaultOn: true,
};

/** Finnish bands of risk. */
export type AuditBand = 'low' | 'slightlyIncreased' | 'clearlyIncreased' | 'high' | 'veryHigh';

/** The last two items (harm, concern of others) know three answers: never, not in the last year, in the last year. */
const items = [...itemsOf(8, 0, 4), [0, 2, 4], [0, 2, 4]];

function bandOf(points: number): AuditBand {
  if (points >= 20) return 'veryHigh';
  if (points >= 15) return 'high';
  if (points >= 11) return 'clearlyIncreased';
  return points >= 8 ? 'slightlyIncreased' : 'low';
}

/** Points (0 to 40) of ten answers in order; the first three are AUDIT-C. All ten are needed. */
export function audit(input: { readonly answers: Answers }): ScoreResult<AuditBand> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const points = sumOf(answers.value);
  return scored(points, bandOf(points));
}
