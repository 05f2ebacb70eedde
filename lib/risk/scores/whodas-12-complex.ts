import { type Answers, itemsOf, readAnswers, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'whodas-12-complex',
  name: 'WHODAS 2.0, 12 items, complex scoring',
  source:
    'Üstün et al., Bull World Health Organ 2010;88:815; recoding as in a public implementation of the WHO syntax',
  confidence: 'single',
  licence: 'WHO: scoring only; the wording of the items needs a user agreement',
  defaultOn: true,
};

const items = itemsOf(12, 0, 4);

/** Items (S2, S4, S8, S10, S11, S12) whose five answers weigh 0, 1, 1, 2, 2; the others keep 0 to 4. */
const recoded: ReadonlySet<number> = new Set([2, 4, 8, 10, 11, 12]);
const recodedWeights = [0, 1, 1, 2, 2] as const;

/** Six items of up to 4 and six of up to 2. */
const most = 36;

/**
 * Complex score, per cent (0 to 100, higher is worse), of S1 to S12, each 0 (none) to 4 (extreme). It is the sum of weighted
 * answers; public code that averages the domains is another thing. No bands are published; all twelve are needed.
 */
export function whodas12Complex(input: { readonly answers: Answers }): ScoreResult<'none'> {
  const answers = readAnswers(input.answers, items);
  if (!answers.ok) return insufficient(answers.failure);
  const weighted = answers.value.map((answer, index) =>
    recoded.has(index + 1) ? (recodedWeights[answer] ?? 0) : answer,
  );
  return scored((sumOf(weighted) * 100) / most, 'none');
}
