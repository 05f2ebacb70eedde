import type { MeasurementKind } from '#lib/model/entries.ts';

/** One measurement that the section of risk factors knows, and for whom. */
export interface RiskFactorRule {
  readonly measures: MeasurementKind;
  /** First and last age in whole years; open when absent. */
  readonly fromAge?: number;
  readonly toAge?: number;
  /** `always`: said to be missing when it is not there. `whenRecorded`: shown only when there is one. */
  readonly shown: 'always' | 'whenRecorded';
  /** Months after which it should be recorded anew; absent when nobody says. */
  readonly intervalMonths?: number;
  /** Upper end of the scale of a score. */
  readonly outOf?: number;
  /** Decimals that are shown; two at most when absent. */
  readonly decimals?: number;
  readonly source: string;
  /** V1: one source seen, V2: two or more, U: unverified. */
  readonly confidence: 'V1' | 'V2' | 'U';
}

const organisation = "The organisation's own choice; this default rests on no guideline";

/**
 * Which risk factors are shown for which age, in the order of the list, and when a recorded one is out of date. Every
 * interval is unverified: how often each should be recorded anew is for the organisation to decide. The scales of
 * PHQ-9, GAD-7, AUDIT-C and the single work-ability question are verified (V2).
 * Children are shown what is recorded and asked for nothing: adults' measurements say little about a child.
 */
export const riskFactorRules: readonly RiskFactorRule[] = [
  {
    measures: 'bloodPressure',
    fromAge: 18,
    shown: 'always',
    intervalMonths: 24,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'hba1c',
    fromAge: 18,
    shown: 'whenRecorded',
    intervalMonths: 12,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'ldl',
    fromAge: 18,
    shown: 'whenRecorded',
    intervalMonths: 36,
    decimals: 1,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'fastingGlucose',
    fromAge: 18,
    shown: 'whenRecorded',
    intervalMonths: 36,
    decimals: 1,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'phq9',
    shown: 'whenRecorded',
    intervalMonths: 12,
    outOf: 27,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'gad7',
    shown: 'whenRecorded',
    intervalMonths: 12,
    outOf: 21,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'bmi',
    fromAge: 18,
    shown: 'always',
    intervalMonths: 24,
    decimals: 1,
    source: organisation,
    confidence: 'U',
  },
  { measures: 'weight', shown: 'whenRecorded', decimals: 1, source: organisation, confidence: 'U' },
  {
    measures: 'height',
    toAge: 17,
    shown: 'whenRecorded',
    decimals: 1,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'waist',
    fromAge: 18,
    shown: 'whenRecorded',
    intervalMonths: 36,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'egfr',
    fromAge: 18,
    shown: 'whenRecorded',
    intervalMonths: 12,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'smoking',
    fromAge: 18,
    shown: 'always',
    intervalMonths: 24,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'smoking',
    fromAge: 13,
    toAge: 17,
    shown: 'whenRecorded',
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'auditC',
    fromAge: 18,
    shown: 'always',
    intervalMonths: 12,
    outOf: 12,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'auditC',
    fromAge: 13,
    toAge: 17,
    shown: 'whenRecorded',
    outOf: 12,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'loneliness',
    fromAge: 18,
    shown: 'always',
    intervalMonths: 12,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'loneliness',
    toAge: 17,
    shown: 'whenRecorded',
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
  { measures: 'activity', shown: 'whenRecorded', intervalMonths: 24, source: organisation, confidence: 'U' },
  { measures: 'sleep', shown: 'whenRecorded', intervalMonths: 24, source: organisation, confidence: 'U' },
  {
    measures: 'falls',
    fromAge: 65,
    shown: 'always',
    intervalMonths: 12,
    source: organisation,
    confidence: 'U',
  },
  {
    measures: 'workAbility',
    fromAge: 18,
    toAge: 68,
    shown: 'whenRecorded',
    intervalMonths: 24,
    outOf: 10,
    decimals: 0,
    source: organisation,
    confidence: 'U',
  },
];

/**
 * The rules for an age, one a measurement. Nobody knows how old: the adults' list, with nothing called missing but what
 * any adult is asked. Deceased: only what is recorded.
 */
export function riskFactorRulesFor(client: {
  readonly age?: number;
  readonly deceased: boolean;
}): readonly RiskFactorRule[] {
  const { age = 18, deceased } = client;
  return riskFactorRules
    .filter(({ fromAge = 0, toAge = 200 }) => fromAge <= age && age <= toAge)
    .map((rule) => {
      if (!deceased) return rule;
      const { intervalMonths: _none, ...rest } = rule;
      return { ...rest, shown: 'whenRecorded' as const };
    });
}
