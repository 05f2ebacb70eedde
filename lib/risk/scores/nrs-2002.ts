import { requireInputs, wholeWithin, within } from './inputs.ts';
import { type AtRiskBand, insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'nrs-2002',
  name: 'NRS-2002 (Nutritional Risk Screening)',
  source: 'Kondrup et al., Clin Nutr 2003;22:321; cut-off also in PMC9482444',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

export interface Nrs2002Input {
  /**
   * Impaired nutrition, 0 to 3 as judged. 1: over 5 % of weight lost in 3 months, or half to three quarters eaten. 2: over 5 %
   * in 2 months, or BMI 18.5 to 20.5 and poor condition, or a quarter to half eaten. 3: over 5 % in 1 month (15 % in 3), or BMI
   * under 18.5 and poor condition, or less than a quarter eaten.
   */
  readonly nutrition: number | undefined;
  /** Severity of disease, 0 to 3 as judged: 1 such as hip fracture or COPD, 2 such as stroke, 3 such as intensive care. */
  readonly disease: number | undefined;
  /** Years; from 70 on one point more. */
  readonly age: number | undefined;
}

/** Points (0 to 7); 3 and more is nutritional risk. Public code that calls 3 low contradicts the paper. */
export function nrs2002(input: Nrs2002Input): ScoreResult<AtRiskBand> {
  const read = requireInputs(
    {
      nutrition: wholeWithin(input.nutrition, 0, 3),
      disease: wholeWithin(input.disease, 0, 3),
      age: within(input.age, 0, 130),
    },
    ['nutrition', 'disease', 'age'],
  );
  if (!read.ok) return insufficient(read.failure);
  const { nutrition, disease, age } = read.value;
  const points = nutrition + disease + (age >= 70 ? 1 : 0);
  return scored(points, points >= 3 ? 'atRisk' : 'notAtRisk');
}
