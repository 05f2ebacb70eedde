import { requireInputs, wholeWithin, within } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'hospital-score',
  name: 'HOSPITAL score',
  source: 'Donzé et al., JAMA Intern Med 2013;173:632 and 2016;176:496',
  confidence: 'single',
  licence: 'facts; cite',
  defaultOn: true,
};

export interface HospitalScoreInput {
  /** Last one before discharge, g/L. */
  readonly haemoglobin: number | undefined;
  /** Discharged from an oncology service. */
  readonly oncology: boolean | undefined;
  /** Last one before discharge, mmol/L. */
  readonly sodium: number | undefined;
  /** Any coded procedure during the stay. */
  readonly procedure: boolean | undefined;
  /** The stay began as urgent, not as planned. */
  readonly urgentAdmission: boolean | undefined;
  /** Hospital stays in the year before this one. */
  readonly admissions: number | undefined;
  /** Days in hospital. */
  readonly lengthOfStay: number | undefined;
}

export type HospitalScoreBand = 'low' | 'intermediate' | 'high';

/** 0 to 1, 2 to 5, more than 5: limits of the international validation (2016). */
function admissionPoints(admissions: number): number {
  if (admissions > 5) return 5;
  return admissions >= 2 ? 2 : 0;
}

function bandOf(points: number): HospitalScoreBand {
  if (points >= 7) return 'high';
  return points >= 5 ? 'intermediate' : 'low';
}

/** Points (0 to 13) at discharge for a potentially avoidable readmission within 30 days. For adults on medical wards. */
export function hospitalScore(input: HospitalScoreInput): ScoreResult<HospitalScoreBand> {
  const read = requireInputs(
    {
      ...input,
      // Twelve is a haemoglobin in g/dL, and would count as severe anaemia.
      haemoglobin: within(input.haemoglobin, 30, 300),
      sodium: within(input.sodium, 90, 200),
      admissions: wholeWithin(input.admissions, 0, 1000),
      lengthOfStay: within(input.lengthOfStay, 0, 36_500),
    },
    ['haemoglobin', 'oncology', 'sodium', 'procedure', 'urgentAdmission', 'admissions', 'lengthOfStay'],
  );
  if (!read.ok) return insufficient(read.failure);
  const values = read.value;
  const points =
    (values.haemoglobin < 120 ? 1 : 0) +
    (values.oncology ? 2 : 0) +
    (values.sodium < 135 ? 1 : 0) +
    (values.procedure ? 1 : 0) +
    (values.urgentAdmission ? 1 : 0) +
    admissionPoints(values.admissions) +
    (values.lengthOfStay >= 5 ? 2 : 0);
  return scored(points, bandOf(points));
}
