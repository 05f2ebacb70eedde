import { requireInputs, within } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'must',
  name: 'MUST (Malnutrition Universal Screening Tool)',
  source:
    'Malnutrition Advisory Group, British Association for Parenteral and Enteral Nutrition (BAPEN), 2003',
  confidence: 'verified',
  licence: 'BAPEN: acknowledge, change neither the core elements nor the cut-offs',
  defaultOn: true,
};

export interface MustInput {
  /** Body mass index, kg/m2. */
  readonly bmi: number | undefined;
  /** Unplanned loss in the last 3 to 6 months, per cent of the weight before; less than 0 is gained. */
  readonly weightLoss: number | undefined;
  /** Acutely ill, and nothing eaten, or likely to be eaten, for more than five days. */
  readonly acutelyIllWithoutIntake: boolean | undefined;
}

export type MustBand = 'low' | 'medium' | 'high';

function bmiPoints(bmi: number): number {
  if (bmi > 20) return 0;
  return bmi >= 18.5 ? 1 : 2;
}

function weightPoints(percent: number): number {
  if (percent < 5) return 0;
  return percent <= 10 ? 1 : 2;
}

/** Points (0 to 6) for the risk of malnutrition in adults; 2 and more is high. All three parts are needed. */
export function must(input: MustInput): ScoreResult<MustBand> {
  const read = requireInputs(
    {
      ...input,
      bmi: within(input.bmi, 8, 120),
      weightLoss: within(input.weightLoss, -300, 90),
    },
    ['bmi', 'weightLoss', 'acutelyIllWithoutIntake'],
  );
  if (!read.ok) return insufficient(read.failure);
  const { bmi, weightLoss, acutelyIllWithoutIntake } = read.value;
  const points = bmiPoints(bmi) + weightPoints(weightLoss) + (acutelyIllWithoutIntake ? 2 : 0);
  if (points === 0) return scored(points, 'low');
  return scored(points, points === 1 ? 'medium' : 'high');
}
