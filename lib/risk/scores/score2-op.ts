import { type EscRiskBand, escRiskBand } from './esc-risk-band.ts';
import { type ScoreAbout, type ScoreResult, type Sex, scored } from './score.ts';
import { type RegionScale, readScore2Input, recalibratedPercent, type Score2Input } from './score2-model.ts';

export const about: ScoreAbout = {
  id: 'score2-op',
  name: 'SCORE2-OP',
  source:
    'SCORE2-OP working group, Eur Heart J 2021;42:2455, doi 10.1093/eurheartj/ehab312; bands: 2021 ESC Guidelines, Eur Heart J 2021;42:3227',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

/** Coefficients per year, mmHg and mmol/L. Unlike SCORE2 nothing is divided, and the centres are others. */
interface Model {
  /** Per year from 73. */
  readonly age: number;
  readonly smoking: number;
  /** Per mmHg from 150. */
  readonly systolic: number;
  /** Per mmol/L from 6. */
  readonly total: number;
  /** Per mmol/L from 1.4. */
  readonly hdl: number;
  readonly smokingByAge: number;
  readonly systolicByAge: number;
  readonly totalByAge: number;
  readonly hdlByAge: number;
  readonly baselineSurvival: number;
  /** Mean of the linear predictor, taken off before the risk is worked out. */
  readonly mean: number;
  readonly scale: RegionScale;
}

/** The diabetes terms of the paper are left out: the score is not used with diabetes. */
const models: Readonly<Record<Sex, Model>> = {
  male: {
    age: 0.0634,
    smoking: 0.3524,
    systolic: 0.0094,
    total: 0.085,
    hdl: -0.3564,
    smokingByAge: -0.0247,
    systolicByAge: -0.0005,
    totalByAge: 0.0073,
    hdlByAge: 0.0091,
    baselineSurvival: 0.7576,
    mean: 0.0929,
    scale: { low: [-0.34, 1.19], moderate: [0.01, 1.25], high: [0.08, 1.15], veryHigh: [0.05, 0.7] },
  },
  female: {
    age: 0.0789,
    smoking: 0.4921,
    systolic: 0.0102,
    total: 0.0605,
    hdl: -0.304,
    smokingByAge: -0.0255,
    systolicByAge: -0.0004,
    totalByAge: -0.0009,
    hdlByAge: 0.0154,
    baselineSurvival: 0.8082,
    mean: 0.229,
    scale: { low: [-0.52, 1.01], moderate: [-0.1, 1.1], high: [0.38, 1.09], veryHigh: [0.38, 0.69] },
  },
};

/**
 * Ten-year risk (per cent, one decimal) of a first fatal or non-fatal cardiovascular event at 70 to 89 years, banded by the
 * number that is shown. Not applicable with known cardiovascular disease (`knownCvd`), `diabetes`, another exclusion of
 * the guideline, or at another `age`.
 */
export function score2Op(input: Score2Input): ScoreResult<EscRiskBand> {
  const read = readScore2Input(input, { from: 70, below: 90 });
  if (!read.ok) return read.failure;
  const values = read.value;
  const model = models[values.sex];
  const age = values.age - 73;
  const smoking = values.currentSmoker ? 1 : 0;
  const systolic = values.systolic - 150;
  const total = values.totalCholesterol - 6;
  const hdl = values.hdlCholesterol - 1.4;
  const predictor =
    model.age * age +
    (model.smoking + model.smokingByAge * age) * smoking +
    (model.systolic + model.systolicByAge * age) * systolic +
    (model.total + model.totalByAge * age) * total +
    (model.hdl + model.hdlByAge * age) * hdl;
  const risk = 1 - model.baselineSurvival ** Math.exp(predictor - model.mean);
  const percent = recalibratedPercent(risk, model.scale[values.region]);
  return scored(percent, escRiskBand(values.age, percent));
}
