import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';

/** One answer that can be chosen, and the code that it is recorded as. */
export interface RiskFactorChoice {
  /** Last part of the key of its words. */
  readonly code: string;
  readonly recordedAs: { readonly system: string; readonly code: string };
}

/** How one risk factor is recorded: with one press, one number, or an instrument. */
export type RiskFactorForm =
  | {
      readonly kind: 'number';
      /** UCUM, the unit of the measurement kind. */
      readonly unit: string;
      readonly least: number;
      /** For a client under 18. */
      readonly leastOfChild?: number;
      readonly most: number;
      readonly decimals: number;
    }
  | { readonly kind: 'pressure' }
  | { readonly kind: 'choice'; readonly choices: readonly RiskFactorChoice[] }
  | { readonly kind: 'instrument'; readonly instrumentId: string };

export interface RiskFactor {
  readonly measures: MeasurementKind;
  readonly form: RiskFactorForm;
  /** HL7 category of the Observation. */
  readonly category: 'vital-signs' | 'social-history' | 'survey';
  /** Measurements that say the same: AUDIT for AUDIT-C. */
  readonly orBy?: readonly MeasurementKind[];
  /** Measurement whose interval of the summary's section is taken where this one has none there. */
  readonly intervalOf?: MeasurementKind;
  /** Months where the section knows none; no guideline says, the organisation's choice. */
  readonly intervalMonths?: number;
  /** Recorded codes that say that nothing is known: the factor is still missing. */
  readonly unanswered?: readonly string[];
}

const snomed = (code: string) => ({ system: 'http://snomed.info/sct', code });
const own = (system: string, codes: Readonly<Record<string, string>>): readonly RiskFactorChoice[] =>
  Object.entries(codes).map(([code, recorded]) => ({ code, recordedAs: { system, code: recorded } }));

/**
 * Limits of a pressure in mm[Hg], ends included, with the lower number below the upper one: what a cuff can show of a person who sits at
 * a table. Anything else is a slip of the hand.
 */
export const pressureLimits = { systolic: [50, 300], diastolic: [20, 200] } as const;

/**
 * The risk factors that are recorded in one row, in its order. Limits refuse slips of the hand (7.5 for 75 kg) and no person: they
 * are wider than any client. Smoking by SNOMED CT as LOINC 72166-2 is answered; the rules read the same codes.
 */
export const riskFactors: readonly RiskFactor[] = [
  {
    measures: 'smoking',
    category: 'social-history',
    form: {
      kind: 'choice',
      choices: [
        { code: 'never', recordedAs: snomed('266919005') },
        { code: 'former', recordedAs: snomed('8517006') },
        { code: 'occasional', recordedAs: snomed('428041000124106') },
        { code: 'daily', recordedAs: snomed('449868002') },
      ],
    },
  },
  {
    measures: 'auditC',
    category: 'survey',
    orBy: ['audit'],
    form: { kind: 'instrument', instrumentId: 'audit-c' },
  },
  {
    measures: 'bloodPressure',
    category: 'vital-signs',
    form: { kind: 'pressure' },
  },
  {
    measures: 'weight',
    category: 'vital-signs',
    intervalOf: 'bmi',
    form: { kind: 'number', unit: 'kg', least: 20, leastOfChild: 0.5, most: 400, decimals: 1 },
  },
  {
    // An adult's height stays: it is not asked for anew.
    measures: 'height',
    category: 'vital-signs',
    form: { kind: 'number', unit: 'cm', least: 80, leastOfChild: 30, most: 250, decimals: 1 },
  },
  {
    measures: 'waist',
    category: 'vital-signs',
    form: { kind: 'number', unit: 'cm', least: 40, leastOfChild: 20, most: 250, decimals: 1 },
  },
  {
    measures: 'activity',
    category: 'survey',
    form: { kind: 'number', unit: 'min/wk', least: 0, most: 5040, decimals: 0 },
  },
  {
    measures: 'sleep',
    category: 'survey',
    form: { kind: 'number', unit: 'h', least: 0, most: 24, decimals: 1 },
  },
  {
    measures: 'vegetables',
    category: 'survey',
    intervalMonths: 24,
    form: { kind: 'choice', choices: own(ownSystems.vegetables, { yes: 'daily', no: 'notDaily' }) },
  },
  {
    measures: 'phq2',
    category: 'survey',
    orBy: ['phq9'],
    intervalOf: 'phq9',
    form: { kind: 'instrument', instrumentId: 'phq-2' },
  },
  {
    measures: 'loneliness',
    category: 'survey',
    form: { kind: 'instrument', instrumentId: 'ucla-3' },
  },
  {
    measures: 'violenceAsked',
    category: 'social-history',
    intervalMonths: 24,
    unanswered: ['notAsked'],
    form: {
      kind: 'choice',
      choices: own(ownSystems.violenceAsked, {
        askedNo: 'noConcern',
        askedYes: 'followUp',
        notAsked: 'notAsked',
      }),
    },
  },
];

/** The risk factors for an age in whole years; where it is not known, an adult's limits would refuse a child. */
export function riskFactorsFor(age: number | undefined): readonly RiskFactor[] {
  if (age !== undefined && age >= 18) return riskFactors;
  return riskFactors.map((factor) => {
    const { form } = factor;
    if (form.kind !== 'number' || form.leastOfChild === undefined) return factor;
    return { ...factor, form: { ...form, least: form.leastOfChild } };
  });
}
