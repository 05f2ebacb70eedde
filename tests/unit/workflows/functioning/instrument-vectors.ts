import type { InstrumentAnswers } from '#lib/functioning/instrument.ts';
import type { ScoredPerson } from '#lib/workflows/functioning/instrument-scores.ts';

/** One complete form and what it comes to. `no band`: none is published. */
export interface InstrumentVector {
  readonly what: string;
  readonly answers: InstrumentAnswers;
  readonly person?: ScoredPerson;
  readonly value: number;
  readonly band: string;
  /** Complex per cent of WHODAS. */
  readonly second?: number;
}

/** Answers of items `1`, `2`, … in order. */
export function inOrder(...answers: readonly number[]): InstrumentAnswers {
  return Object.fromEntries(answers.map((answer, index) => [String(index + 1), answer]));
}
export function allOf(count: number, answer: number): InstrumentAnswers {
  return inOrder(...Array.from({ length: count }, () => answer));
}

const man = (age: number): ScoredPerson => ({ age, sex: 'male', hasDiabetes: false });
const woman = (age: number): ScoredPerson => ({ age, sex: 'female', hasDiabetes: false });

const well = {
  activeDaily: 1,
  vegetablesDaily: 1,
  bloodPressureMedicine: 0,
  highGlucoseEver: 0,
  familyDiabetes: 0,
};
const noFrailty = { fatigue: 0, resistance: 0, ambulation: 0, illnesses: 0, weightLoss: 0 };
const allHeld = { sideBySide: 10, semiTandem: 10, tandem: 10 };

/** Published vectors, vectors of open implementations, and the traps met in public code, by the id of the instrument. */
export const instrumentVectors: Readonly<Record<string, readonly InstrumentVector[]>> = {
  'phq-2': [
    { what: 'nothing', answers: inOrder(0, 0), value: 0, band: 'belowCutOff' },
    { what: 'under the limit', answers: inOrder(1, 1), value: 2, band: 'belowCutOff' },
    { what: 'at the limit', answers: inOrder(2, 1), value: 3, band: 'cutOffReached' },
  ],
  'phq-9': [
    { what: 'all 0', answers: allOf(9, 0), value: 0, band: 'minimal' },
    { what: 'all 1', answers: allOf(9, 1), value: 9, band: 'mild' },
    { what: 'all 2', answers: allOf(9, 2), value: 18, band: 'moderatelySevere' },
    { what: 'all 3', answers: allOf(9, 3), value: 27, band: 'severe' },
    { what: '4', answers: inOrder(3, 1, 0, 0, 0, 0, 0, 0, 0), value: 4, band: 'minimal' },
    { what: '10', answers: inOrder(3, 3, 3, 1, 0, 0, 0, 0, 0), value: 10, band: 'moderate' },
    { what: '20', answers: inOrder(3, 3, 3, 3, 3, 3, 2, 0, 0), value: 20, band: 'severe' },
  ],
  'gad-2': [
    { what: '2', answers: inOrder(1, 1), value: 2, band: 'belowCutOff' },
    { what: '3', answers: inOrder(0, 3), value: 3, band: 'cutOffReached' },
  ],
  'gad-7': [
    { what: 'mild', answers: inOrder(1, 1, 0, 2, 0, 2, 0), value: 6, band: 'mild' },
    { what: 'moderate', answers: inOrder(3, 2, 3, 2, 0, 2, 1), value: 13, band: 'moderate' },
    { what: 'severe', answers: inOrder(3, 2, 3, 3, 3, 2, 3), value: 19, band: 'severe' },
    { what: '4', answers: inOrder(1, 1, 1, 1, 0, 0, 0), value: 4, band: 'minimal' },
    { what: '15', answers: inOrder(3, 3, 3, 3, 3, 0, 0), value: 15, band: 'severe' },
  ],
  'who-5': [
    { what: 'all 3, times four', answers: allOf(5, 3), value: 60, band: 'notLow' },
    { what: 'raw 12', answers: inOrder(3, 3, 2, 2, 2), value: 48, band: 'low' },
    { what: 'raw 13', answers: inOrder(3, 3, 3, 2, 2), value: 52, band: 'notLow' },
    { what: 'all 1', answers: allOf(5, 1), value: 20, band: 'veryLow' },
    { what: 'raw 7', answers: inOrder(2, 2, 1, 1, 1), value: 28, band: 'veryLow' },
  ],
  'ucla-3': [
    { what: 'least', answers: inOrder(1, 1, 1), value: 3, band: 'notLonely' },
    { what: '5', answers: inOrder(2, 2, 1), value: 5, band: 'notLonely' },
    { what: '6', answers: inOrder(2, 2, 2), value: 6, band: 'lonely' },
  ],
  'audit-c': [
    { what: '1', answers: inOrder(0, 0, 1), person: man(40), value: 1, band: 'belowCutOff' },
    { what: '2', answers: inOrder(0, 1, 1), person: man(40), value: 2, band: 'belowCutOff' },
    {
      what: '3, high elsewhere',
      answers: inOrder(1, 1, 1),
      person: woman(40),
      value: 3,
      band: 'belowCutOff',
    },
    { what: '5, a man', answers: inOrder(1, 2, 2), person: man(40), value: 5, band: 'belowCutOff' },
    { what: '5, a woman', answers: inOrder(1, 2, 2), person: woman(40), value: 5, band: 'cutOffReached' },
    { what: '6', answers: inOrder(1, 2, 3), person: man(40), value: 6, band: 'cutOffReached' },
    { what: '9', answers: inOrder(2, 3, 4), person: man(40), value: 9, band: 'cutOffReached' },
    { what: '9, other way', answers: inOrder(4, 3, 2), person: woman(40), value: 9, band: 'cutOffReached' },
    { what: '4 at 64', answers: inOrder(2, 1, 1), person: man(64), value: 4, band: 'belowCutOff' },
    { what: '4 at 65', answers: inOrder(2, 1, 1), person: man(65), value: 4, band: 'cutOffReached' },
  ],
  audit: [
    { what: '7', answers: inOrder(4, 3, 0, 0, 0, 0, 0, 0, 0, 0), value: 7, band: 'low' },
    { what: '8', answers: inOrder(4, 4, 0, 0, 0, 0, 0, 0, 0, 0), value: 8, band: 'slightlyIncreased' },
    { what: '11', answers: inOrder(4, 4, 3, 0, 0, 0, 0, 0, 0, 0), value: 11, band: 'clearlyIncreased' },
    { what: '15', answers: inOrder(4, 4, 3, 0, 0, 0, 0, 0, 4, 0), value: 15, band: 'high' },
    { what: '20', answers: inOrder(4, 4, 4, 0, 0, 0, 0, 0, 4, 4), value: 20, band: 'veryHigh' },
    { what: 'most', answers: allOf(10, 4), value: 40, band: 'veryHigh' },
  ],
  'work-ability': [
    { what: 'least', answers: { answer: 0 }, value: 0, band: 'no band' },
    { what: 'best', answers: { answer: 10 }, value: 10, band: 'no band' },
  ],
  'falls-key-questions': [
    { what: 'all no', answers: inOrder(0, 0, 0), value: 0, band: 'notAtRisk' },
    { what: 'worry alone', answers: inOrder(0, 0, 1), value: 1, band: 'atRisk' },
  ],
  frail: [
    { what: 'none', answers: noFrailty, value: 0, band: 'robust' },
    {
      what: 'fatigue and stairs',
      answers: { ...noFrailty, fatigue: 1, resistance: 1 },
      value: 2,
      band: 'preFrail',
    },
    {
      what: 'fatigue, stairs, weight',
      answers: { ...noFrailty, fatigue: 1, resistance: 1, weightLoss: 5.1 },
      value: 3,
      band: 'frail',
    },
    { what: 'exactly 5 %', answers: { ...noFrailty, weightLoss: 5 }, value: 0, band: 'robust' },
    { what: '4 illnesses', answers: { ...noFrailty, illnesses: 4 }, value: 0, band: 'robust' },
    { what: '5 illnesses', answers: { ...noFrailty, illnesses: 5 }, value: 1, band: 'preFrail' },
  ],
  barthel: [
    {
      what: 'all of it',
      answers: inOrder(10, 5, 5, 10, 10, 10, 10, 15, 15, 10),
      value: 100,
      band: 'independent',
    },
    {
      what: 'no toilet, stairs, bowels',
      answers: inOrder(10, 5, 5, 10, 0, 10, 0, 15, 15, 0),
      value: 70,
      band: 'moderate',
    },
    {
      what: 'nor transfer',
      answers: inOrder(10, 5, 5, 10, 0, 10, 0, 0, 15, 0),
      value: 55,
      band: 'severe',
    },
    {
      what: 'feeding, grooming, dressing, bathing alone',
      answers: inOrder(10, 5, 5, 10, 0, 0, 0, 0, 0, 0),
      value: 30,
      band: 'severe',
    },
    { what: 'nothing', answers: allOf(10, 0), value: 0, band: 'total' },
  ],
  sppb: [
    {
      what: '4 + 3 + 4',
      answers: { ...allHeld, chairStands: 12, walk: 4.5, walkMetres: 4 },
      value: 11,
      band: 'good',
    },
    {
      what: '2 + 1 + 1',
      answers: { ...allHeld, tandem: 0, chairStands: 17, walk: 9, walkMetres: 4 },
      value: 4,
      band: 'moderate',
    },
    {
      what: 'unable in all',
      answers: { sideBySide: 0, chairStands: -1, walk: -1 },
      value: 0,
      band: 'severe',
    },
    {
      what: 'the best in all',
      answers: { ...allHeld, chairStands: 11, walk: 4, walkMetres: 4 },
      value: 12,
      band: 'good',
    },
    {
      what: 'a walk of 4.7 s: the 3 m limits would give 2',
      answers: { ...allHeld, chairStands: 11, walk: 4.7, walkMetres: 4 },
      value: 12,
      band: 'good',
    },
    {
      what: 'chair 11.20 s',
      answers: { ...allHeld, chairStands: 11.2, walk: 4, walkMetres: 4 },
      value: 11,
      band: 'good',
    },
    {
      what: 'chair over 60 s',
      answers: { ...allHeld, chairStands: 60.01, walk: 4, walkMetres: 4 },
      value: 8,
      band: 'mild',
    },
  ],
  'whodas-12': [
    { what: 'all 0', answers: allOf(12, 0), value: 0, band: 'no band', second: 0 },
    { what: 'all 1', answers: allOf(12, 1), value: 12, band: 'no band', second: 33.33 },
    { what: 'all 2', answers: allOf(12, 2), value: 24, band: 'no band', second: 50 },
    { what: 'all 3', answers: allOf(12, 3), value: 36, band: 'no band', second: 83.33 },
    { what: 'all 4', answers: allOf(12, 4), value: 48, band: 'no band', second: 100 },
    {
      what: 'S1 and S7 mild',
      answers: inOrder(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0),
      value: 2,
      band: 'no band',
      second: 5.56,
    },
    {
      what: 'cognition alone at its worst: the mean of domains would be 16.67',
      answers: inOrder(0, 0, 4, 0, 0, 4, 0, 0, 0, 0, 0, 0),
      value: 8,
      band: 'no band',
      second: 22.22,
    },
  ],
  must: [
    {
      what: 'well',
      answers: { bmi: 22, weightLoss: 2, acutelyIllWithoutIntake: 0 },
      value: 0,
      band: 'low',
    },
    {
      what: 'thin',
      answers: { bmi: 19, weightLoss: 4, acutelyIllWithoutIntake: 0 },
      value: 1,
      band: 'medium',
    },
    {
      what: 'thinner and losing',
      answers: { bmi: 17.9, weightLoss: 7, acutelyIllWithoutIntake: 0 },
      value: 3,
      band: 'high',
    },
    {
      what: 'acutely ill',
      answers: { bmi: 24, weightLoss: 2, acutelyIllWithoutIntake: 1 },
      value: 2,
      band: 'high',
    },
    {
      what: 'BMI 20 and 10 %',
      answers: { bmi: 20, weightLoss: 10, acutelyIllWithoutIntake: 0 },
      value: 2,
      band: 'high',
    },
  ],
  'nrs-2002': [
    { what: 'nothing', answers: { nutrition: 0, disease: 0 }, person: man(50), value: 0, band: 'notAtRisk' },
    { what: '2 + 1 + age', answers: { nutrition: 2, disease: 1 }, person: man(70), value: 4, band: 'atRisk' },
    {
      what: '2 + 2 + age',
      answers: { nutrition: 2, disease: 2 },
      person: woman(81),
      value: 5,
      band: 'atRisk',
    },
    {
      what: '3, which some code calls low',
      answers: { nutrition: 2, disease: 1 },
      person: man(69),
      value: 3,
      band: 'atRisk',
    },
    { what: '2', answers: { nutrition: 1, disease: 1 }, person: man(50), value: 2, band: 'notAtRisk' },
  ],
  findrisc: [
    { what: 'all good', answers: { ...well, bmi: 24, waist: 90 }, person: man(25), value: 0, band: 'low' },
    {
      what: 'BMI exactly 30, medicine, no vegetables',
      answers: { ...well, bmi: 30, waist: 90, bloodPressureMedicine: 1, vegetablesDaily: 0 },
      person: man(25),
      value: 4,
      band: 'low',
    },
    {
      what: 'waist and second degree too',
      answers: {
        ...well,
        bmi: 30,
        waist: 120,
        bloodPressureMedicine: 1,
        vegetablesDaily: 0,
        familyDiabetes: 3,
      },
      person: man(25),
      value: 11,
      band: 'slightlyElevated',
    },
    {
      what: 'all adverse at 40',
      answers: {
        bmi: 35,
        waist: 120,
        activeDaily: 0,
        vegetablesDaily: 0,
        bloodPressureMedicine: 1,
        highGlucoseEver: 1,
        familyDiabetes: 5,
      },
      person: man(40),
      value: 22,
      band: 'veryHigh',
    },
    {
      what: 'second degree, waist 90',
      answers: { ...well, bmi: 24, waist: 90, familyDiabetes: 3 },
      person: woman(25),
      value: 7,
      band: 'slightlyElevated',
    },
    {
      what: 'high glucose, not active and 65',
      answers: { ...well, bmi: 24, waist: 90, familyDiabetes: 3, highGlucoseEver: 1, activeDaily: 0 },
      person: woman(65),
      value: 18,
      band: 'high',
    },
    {
      what: 'a man’s waist of 102',
      answers: { ...well, bmi: 24, waist: 102 },
      person: man(25),
      value: 4,
      band: 'low',
    },
    {
      what: 'a woman’s waist of 88',
      answers: { ...well, bmi: 24, waist: 88 },
      person: woman(25),
      value: 4,
      band: 'low',
    },
  ],
};
