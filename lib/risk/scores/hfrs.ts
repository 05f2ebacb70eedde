import { hfrsPoints } from './hfrs-points.ts';
import { icdCodes } from './icd-codes.ts';
import { requireInputs, sumOf } from './inputs.ts';
import { insufficient, notApplicable, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'hfrs',
  name: 'Hospital Frailty Risk Score',
  source: 'Gilbert et al., Lancet 2018;391:1775, doi 10.1016/S0140-6736(18)30668-8',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

export interface HfrsInput {
  /** Years. Made and tested from 75 on. */
  readonly age: number | undefined;
  /**
   * ICD-10 codes, main and secondary, of hospital stays of the last two years. `undefined`: not known. An empty list
   * says that the stays are known and hold none.
   */
  readonly codes: readonly string[] | undefined;
}

export type HfrsBand = 'low' | 'intermediate' | 'high';

/** The three-character codes that score, with their points: what a reader must see beside the number. Each once. */
export function hfrsMatches(codes: readonly string[]): ReadonlyMap<string, number> {
  const matches = new Map<string, number>();
  for (const code of icdCodes(codes)) {
    const category = code.slice(0, 3);
    const points = hfrsPoints.get(category);
    if (points !== undefined) matches.set(category, points);
  }
  return matches;
}

/** The paper: low under 5, intermediate 5 to 15, high over 15. Exactly 5 and exactly 15 are intermediate. */
function bandOf(points: number): HfrsBand {
  if (points > 15) return 'high';
  return points >= 5 ? 'intermediate' : 'low';
}

/**
 * Points of recorded diagnoses that are typical of frail hospital patients. A prompt to assess frailty, never a
 * diagnosis: it tells groups apart, single persons weakly (c = 0.56 to 0.68). Not applicable under 75 years (`age`).
 * Finnish records hold fewer external-cause and Z codes than the English ones it was made on, so it runs low (unverified).
 */
export function hfrs(input: HfrsInput): ScoreResult<HfrsBand> {
  if (input.age !== undefined && input.age < 75) return notApplicable('age');
  const read = requireInputs(input, ['age', 'codes']);
  if (!read.ok) return insufficient(read.failure);
  // Tenths as whole numbers: sums of 0.1 and the like would miss 5 and 15 by a hair.
  const tenths = [...hfrsMatches(read.value.codes).values()].map((points) => Math.round(points * 10));
  const points = sumOf(tenths) / 10;
  return scored(points, bandOf(points));
}
