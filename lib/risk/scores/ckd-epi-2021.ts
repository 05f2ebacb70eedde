import { requireInputs, within } from './inputs.ts';
import { insufficient, notApplicable, type ScoreAbout, type ScoreResult, type Sex, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'ckd-epi-2021',
  name: 'CKD-EPI 2021 (creatinine)',
  source: 'Inker et al., N Engl J Med 2021;385:1737; classes: KDIGO 2012, Kidney Int Suppl 2013;3:1',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

/** 1 mg/dL of creatinine in umol/L. */
export const creatininePerMgDl = 88.4;

export interface CkdEpi2021Input {
  /** Years. */
  readonly age: number | undefined;
  readonly sex: Sex | undefined;
  /** Creatinine in plasma or serum, umol/L (1 mg/dL is 88.4). */
  readonly creatinine: number | undefined;
}

/** Classes of KDIGO. Chronic kidney disease takes three months at least: one number does not make it. */
export type FiltrationClass = 'G1' | 'G2' | 'G3a' | 'G3b' | 'G4' | 'G5';

const constants = {
  female: { knee: 0.7, power: -0.241, factor: 1.012 },
  male: { knee: 0.9, power: -0.302, factor: 1 },
} as const;

/** KDIGO's limits are whole numbers (60 to 89), and so is what laboratories report: classed by the rounded rate. */
function classOf(rate: number): FiltrationClass {
  const whole = Math.round(rate);
  if (whole >= 90) return 'G1';
  if (whole >= 60) return 'G2';
  if (whole >= 45) return 'G3a';
  if (whole >= 30) return 'G3b';
  return whole >= 15 ? 'G4' : 'G5';
}

/**
 * Estimated glomerular filtration rate, mL/min/1.73 m2, not rounded. Adults only (`age`). It is not the 2009 equation,
 * which many laboratories still report: the laboratory's own rate goes before this one, and the equation is named beside it.
 * A creatinine under 15 umol/L is taken for mg/dL and refused: ten times too high a rate would hide kidney failure.
 */
export function ckdEpi2021(input: CkdEpi2021Input): ScoreResult<FiltrationClass> {
  if (input.age !== undefined && input.age < 18) return notApplicable('age');
  const read = requireInputs(
    {
      age: within(input.age, 18, 130),
      sex: input.sex,
      creatinine: within(input.creatinine, 15, 5000),
    },
    ['age', 'sex', 'creatinine'],
  );
  if (!read.ok) return insufficient(read.failure);
  const { age, sex, creatinine } = read.value;
  const { knee, power, factor } = constants[sex];
  const ratio = creatinine / creatininePerMgDl / knee;
  const rate = 142 * Math.min(ratio, 1) ** power * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor;
  return scored(rate, classOf(rate));
}
