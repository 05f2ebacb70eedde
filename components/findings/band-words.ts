import type { Translate } from '#lib/base/language.ts';

/** Bands of the scores of `lib/risk/scores/`, as they are named there. */
export const bandNames = [
  'none',
  'veryLow',
  'low',
  'notLow',
  'lowToModerate',
  'slightlyElevated',
  'slightlyIncreased',
  'clearlyIncreased',
  'minimal',
  'slight',
  'mild',
  'moderate',
  'moderatelySevere',
  'medium',
  'intermediate',
  'high',
  'veryHigh',
  'severe',
  'total',
  'independent',
  'good',
  'fit',
  'robust',
  'preFrail',
  'frail',
  'belowCutOff',
  'cutOffReached',
  'notAtRisk',
  'atRisk',
  'notLonely',
  'lonely',
  'notReduced',
  'reducedOnce',
  'reducedLasting',
] as const;

/** A band's word; a name that nobody knows, of a rule of an organisation's own, stays as it is. */
export function bandWords(t: Translate, name: string): string {
  const known = bandNames.find((each) => each === name);
  return known === undefined ? name : t(`findings.band.${known}`);
}
