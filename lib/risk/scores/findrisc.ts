import { requireInputs, within } from './inputs.ts';
import { insufficient, notApplicable, type ScoreAbout, type ScoreResult, type Sex, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'findrisc',
  name: 'FINDRISC',
  source: 'Lindström & Tuomilehto, Diabetes Care 2003;26:725, doi 10.2337/diacare.26.3.725',
  confidence: 'verified',
  licence: 'points are facts; the wording of the Finnish form belongs to the Finnish Diabetes Association',
  defaultOn: true,
};

export interface FindriscInput {
  /** Years. */
  readonly age: number | undefined;
  readonly sex: Sex | undefined;
  /** Body mass index, kg/m2. */
  readonly bmi: number | undefined;
  /** Waist below the ribs, cm. */
  readonly waist: number | undefined;
  /** Physical activity for at least 30 minutes a day. */
  readonly activeDaily: boolean | undefined;
  /** Vegetables, fruit or berries every day. */
  readonly vegetablesDaily: boolean | undefined;
  /** Medicine for high blood pressure, ever. */
  readonly bloodPressureMedicine: boolean | undefined;
  /** High blood glucose found ever, also in pregnancy or illness. */
  readonly highGlucoseEver: boolean | undefined;
  /** First degree: parent, sibling, child. Second: grandparent, aunt, uncle, cousin. The nearest counts alone. */
  readonly familyDiabetes: 'none' | 'secondDegree' | 'firstDegree' | undefined;
  /** Diabetes found already: there is nothing left to predict. */
  readonly diabetes: boolean | undefined;
}

/** Bands of the form; about 1 in 100, 25, 6, 3 and 2 develop type 2 diabetes within ten years. */
export type FindriscBand = 'low' | 'slightlyElevated' | 'moderate' | 'high' | 'veryHigh';

function agePoints(age: number): number {
  if (age < 45) return 0;
  if (age < 55) return 2;
  return age < 65 ? 3 : 4;
}

/** Exactly 30 still belongs to the middle class. */
function bmiPoints(bmi: number): number {
  if (bmi < 25) return 0;
  return bmi <= 30 ? 1 : 3;
}

/** Waist limits in cm; the upper one gives the full points, as on the form. */
const waistLimits = { male: [94, 102], female: [80, 88] } as const;

function waistPoints(waist: number, sex: Sex): number {
  const [middle, upper] = waistLimits[sex];
  if (waist < middle) return 0;
  return waist < upper ? 3 : 4;
}

const familyPoints = { none: 0, secondDegree: 3, firstDegree: 5 } as const;

/** The band of a total, also of one that was recorded as such. */
export function findriscBand(points: number): FindriscBand {
  if (points > 20) return 'veryHigh';
  if (points >= 15) return 'high';
  if (points >= 12) return 'moderate';
  return points >= 7 ? 'slightlyElevated' : 'low';
}

/**
 * Risk points (0 to 26) of type 2 diabetes within ten years, for adults without diabetes. Not applicable with `diabetes`
 * or under 18 (`age`). A Finnish care chain asks for a glucose tolerance test from 12 points (single source).
 */
export function findrisc(input: FindriscInput): ScoreResult<FindriscBand> {
  if (input.diabetes === true) return notApplicable('diabetes');
  if (input.age !== undefined && input.age < 18) return notApplicable('age');
  const read = requireInputs(
    {
      ...input,
      age: within(input.age, 18, 130),
      bmi: within(input.bmi, 8, 120),
      waist: within(input.waist, 30, 300),
    },
    [
      'age',
      'sex',
      'bmi',
      'waist',
      'activeDaily',
      'vegetablesDaily',
      'bloodPressureMedicine',
      'highGlucoseEver',
      'familyDiabetes',
      'diabetes',
    ],
  );
  if (!read.ok) return insufficient(read.failure);
  const values = read.value;
  const points =
    agePoints(values.age) +
    bmiPoints(values.bmi) +
    waistPoints(values.waist, values.sex) +
    (values.activeDaily ? 0 : 2) +
    (values.vegetablesDaily ? 0 : 1) +
    (values.bloodPressureMedicine ? 2 : 0) +
    (values.highGlucoseEver ? 5 : 0) +
    familyPoints[values.familyDiabetes];
  return scored(points, findriscBand(points));
}
