import type { Translate } from '#lib/base/language.ts';

/** The bands that the scores have; words under `instruments.band`. */
const bands: readonly string[] = [
  'low',
  'slightlyIncreased',
  'clearlyIncreased',
  'high',
  'veryHigh',
  'total',
  'severe',
  'moderate',
  'slight',
  'independent',
  'slightlyElevated',
  'robust',
  'preFrail',
  'frail',
  'minimal',
  'mild',
  'medium',
  'moderatelySevere',
  'belowCutOff',
  'cutOffReached',
  'notAtRisk',
  'atRisk',
  'good',
  'notLonely',
  'lonely',
  'veryLow',
  'notLow',
];
const reasons: readonly string[] = ['age', 'diabetes', 'walkDistance', 'unknownInstrument'];
const lacks: readonly string[] = ['age', 'sex', 'diabetes'];

/** A band in words; one that nobody has put into words is left out, the number stays. */
export function bandWords(band: string, t: Translate): string {
  return bands.includes(band) ? t(`instruments.band.${band}`) : '';
}

/** Why the score does not suit this client. */
export function reasonWords(reason: string, t: Translate): string {
  return t(`instruments.notApplicable.${reasons.includes(reason) ? reason : 'other'}`);
}

/** What the record would have to tell. */
export function lackWords(lack: string, t: Translate): string {
  return lacks.includes(lack) ? t(`instruments.lack.${lack}`) : lack;
}
