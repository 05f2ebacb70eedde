import { fail, ok, type Result } from '#lib/base/result.ts';
import { requireInputs, within } from './inputs.ts';
import { insufficient, notApplicable, type ScoreResult, type Sex } from './score.ts';

/** Risk regions of the two SCORE2 papers. Finland belongs to `moderate`; `low` would show too small a risk. */
export const riskRegions = ['low', 'moderate', 'high', 'veryHigh'] as const;
export type RiskRegion = (typeof riskRegions)[number];

/** Inputs that SCORE2 and SCORE2-OP share. */
export interface Score2Input {
  /** Years. */
  readonly age: number | undefined;
  readonly sex: Sex | undefined;
  readonly currentSmoker: boolean | undefined;
  /** Systolic blood pressure, mmHg. */
  readonly systolic: number | undefined;
  /** mmol/L. */
  readonly totalCholesterol: number | undefined;
  /** mmol/L. */
  readonly hdlCholesterol: number | undefined;
  /** Atherosclerotic cardiovascular disease, known or treated. The model was made without. */
  readonly knownCvd: boolean | undefined;
  /** Of any type. The model's diabetes term is left at nought. */
  readonly diabetes: boolean | undefined;
  /** A recorded state that the ESC guideline takes out of the model; when none is recorded, leave it out. */
  readonly otherExclusion?: 'kidneyDisease' | 'familialHypercholesterolaemia' | 'pregnancy' | undefined;
  /** `moderate`, Finland's, when left out. */
  readonly region?: RiskRegion;
}

/** Inputs that are there, usable and of a person for whom the model was made. */
export interface Score2Values {
  readonly age: number;
  readonly sex: Sex;
  readonly currentSmoker: boolean;
  readonly systolic: number;
  readonly totalCholesterol: number;
  readonly hdlCholesterol: number;
  readonly region: RiskRegion;
}

/**
 * What keeps the model from being used comes first: with diabetes it stays inapplicable, whatever else is missing.
 * Limits of the measured values are our own, wide enough for every person and too narrow for mg/dL or kPa.
 */
export function readScore2Input(
  input: Score2Input,
  ages: { readonly from: number; readonly below: number },
): Result<Score2Values, ScoreResult<never>> {
  const { age, otherExclusion, region = 'moderate' } = input;
  if (input.knownCvd === true) return fail(notApplicable('knownCvd'));
  if (input.diabetes === true) return fail(notApplicable('diabetes'));
  if (otherExclusion !== undefined) return fail(notApplicable(otherExclusion));
  if (age !== undefined && (age < ages.from || age >= ages.below)) return fail(notApplicable('age'));
  const values = requireInputs(
    {
      ...input,
      systolic: within(input.systolic, 50, 350),
      totalCholesterol: within(input.totalCholesterol, 1, 30),
      hdlCholesterol: within(input.hdlCholesterol, 0.1, 8),
    },
    ['age', 'sex', 'currentSmoker', 'systolic', 'totalCholesterol', 'hdlCholesterol', 'knownCvd', 'diabetes'],
  );
  return values.ok ? ok({ ...values.value, region }) : fail(insufficient(values.failure));
}

/** Two numbers per region that turn the model's risk into the region's own. */
export type RegionScale = Readonly<Record<RiskRegion, readonly [first: number, second: number]>>;

/**
 * Ten-year risk in per cent with one decimal, as the papers print it. `risk` (0 to 1) is the model's before recalibration.
 * Source: supplementary methods of SCORE2 (doi 10.1093/eurheartj/ehab309) and SCORE2-OP (10.1093/eurheartj/ehab312).
 */
export function recalibratedPercent(risk: number, [first, second]: readonly [number, number]): number {
  const recalibrated = 1 - Math.exp(-Math.exp(first + second * Math.log(-Math.log(1 - risk))));
  return Math.round(recalibrated * 1000) / 10;
}
