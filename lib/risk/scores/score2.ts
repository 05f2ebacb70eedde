import { type EscRiskBand, escRiskBand } from './esc-risk-band.ts';
import { type ScoreAbout, type ScoreResult, type Sex, scored } from './score.ts';
import { type RegionScale, readScore2Input, recalibratedPercent, type Score2Input } from './score2-model.ts';

export const about: ScoreAbout = {
  id: 'score2',
  name: 'SCORE2',
  source:
    'SCORE2 working group, Eur Heart J 2021;42:2439, doi 10.1093/eurheartj/ehab309; bands: 2021 ESC Guidelines, Eur Heart J 2021;42:3227',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

interface Model {
  /** Per five years from 60. */
  readonly age: number;
  readonly smoking: number;
  /** Per 20 mmHg from 120. */
  readonly systolic: number;
  /** Per mmol/L from 6. */
  readonly total: number;
  /** Per 0.5 mmol/L from 1.3. */
  readonly hdl: number;
  /** How much each of the above changes per five years of age. */
  readonly smokingByAge: number;
  readonly systolicByAge: number;
  readonly totalByAge: number;
  readonly hdlByAge: number;
  readonly baselineSurvival: number;
  readonly scale: RegionScale;
}

/** The diabetes terms of the paper are left out: the score is not used with diabetes. */
const models: Readonly<Record<Sex, Model>> = {
  male: {
    age: 0.3742,
    smoking: 0.6012,
    systolic: 0.2777,
    total: 0.1458,
    hdl: -0.2698,
    smokingByAge: -0.0755,
    systolicByAge: -0.0255,
    totalByAge: -0.0281,
    hdlByAge: 0.0426,
    baselineSurvival: 0.9605,
    scale: {
      low: [-0.5699, 0.7476],
      moderate: [-0.1565, 0.8009],
      high: [0.3207, 0.936],
      veryHigh: [0.5836, 0.8294],
    },
  },
  female: {
    age: 0.4648,
    smoking: 0.7744,
    systolic: 0.3131,
    total: 0.1002,
    hdl: -0.2606,
    smokingByAge: -0.1088,
    systolicByAge: -0.0277,
    totalByAge: -0.0226,
    hdlByAge: 0.0613,
    baselineSurvival: 0.9776,
    scale: {
      low: [-0.738, 0.7019],
      moderate: [-0.3143, 0.7701],
      high: [0.571, 0.9369],
      veryHigh: [0.9412, 0.8329],
    },
  },
};

/**
 * Ten-year risk (per cent, one decimal) of a first fatal or non-fatal cardiovascular event at 40 to 69 years, banded by the
 * number that is shown. Not applicable with known cardiovascular disease (`knownCvd`), `diabetes`, another exclusion of
 * the guideline, or at another `age`. An estimate to talk over, of people without those, never a diagnosis.
 */
export function score2(input: Score2Input): ScoreResult<EscRiskBand> {
  const read = readScore2Input(input, { from: 40, below: 70 });
  if (!read.ok) return read.failure;
  const values = read.value;
  const model = models[values.sex];
  const age = (values.age - 60) / 5;
  const smoking = values.currentSmoker ? 1 : 0;
  const systolic = (values.systolic - 120) / 20;
  const total = values.totalCholesterol - 6;
  const hdl = (values.hdlCholesterol - 1.3) / 0.5;
  const predictor =
    model.age * age +
    (model.smoking + model.smokingByAge * age) * smoking +
    (model.systolic + model.systolicByAge * age) * systolic +
    (model.total + model.totalByAge * age) * total +
    (model.hdl + model.hdlByAge * age) * hdl;
  const risk = 1 - model.baselineSurvival ** Math.exp(predictor);
  const percent = recalibratedPercent(risk, model.scale[values.region]);
  return scored(percent, escRiskBand(values.age, percent));
}
