import { requireInputs, wholeWithin, within } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'frail',
  name: 'FRAIL scale',
  source: 'Morley, Malmstrom & Miller, J Nutr Health Aging 2012;16:601',
  confidence: 'verified',
  licence: 'no licence text found; check before the wording is shown',
  defaultOn: true,
  unverified: ['windowOfWeightLoss', 'licenceOfText'],
};

export interface FrailInput {
  /** Tired most or all of the time in the last four weeks. */
  readonly fatigue: boolean | undefined;
  /** Cannot climb a flight of stairs alone without rest or aid. */
  readonly resistance: boolean | undefined;
  /** Cannot walk some hundreds of metres alone without aid. */
  readonly ambulation: boolean | undefined;
  /** How many of the scale's 11 illnesses. */
  readonly illnesses: number | undefined;
  /** Weight lost, per cent of the weight before; less than 0 is gained. Sources say 6 or 12 months. */
  readonly weightLoss: number | undefined;
}

export type FrailBand = 'robust' | 'preFrail' | 'frail';

function bandOf(points: number): FrailBand {
  if (points >= 3) return 'frail';
  return points >= 1 ? 'preFrail' : 'robust';
}

/** Points (0 to 5): fatigue, stairs, walking, five or more illnesses, more than 5 % of weight lost. All five are needed. */
export function frail(input: FrailInput): ScoreResult<FrailBand> {
  const read = requireInputs(
    {
      ...input,
      illnesses: wholeWithin(input.illnesses, 0, 11),
      weightLoss: within(input.weightLoss, -300, 90),
    },
    ['fatigue', 'resistance', 'ambulation', 'illnesses', 'weightLoss'],
  );
  if (!read.ok) return insufficient(read.failure);
  const { fatigue, resistance, ambulation, illnesses, weightLoss } = read.value;
  const points = [fatigue, resistance, ambulation, illnesses >= 5, weightLoss > 5].filter(Boolean).length;
  return scored(points, bandOf(points));
}
