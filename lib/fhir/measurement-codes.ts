import type { UnitScaleName } from '#lib/base/units.ts';

/**
 * How well a code's meaning and property are confirmed: `seen` with this meaning in two or more independent open sources
 * (HL7 value sets, code tables of open implementations); `recalled` from the LOINC table and not confirmed: look at
 * loinc.org before building on it.
 */
type Confidence = 'seen' | 'recalled';

interface MeasurementRow {
  readonly kind: string;
  /** Absent: an answer in words. */
  readonly scale?: UnitScaleName;
  readonly loinc: readonly (readonly [code: string, confidence: Confidence])[];
}

/** Measurements known by name. Percent and mass codes are converted: the unit decides, not the code. */
export const measurementTable = [
  {
    kind: 'bloodPressure',
    scale: 'pressure',
    loinc: [
      ['85354-9', 'seen'],
      ['55284-4', 'seen'],
    ],
  },
  {
    kind: 'hba1c',
    scale: 'hba1c',
    loinc: [
      ['4548-4', 'seen'],
      ['17856-6', 'seen'],
      ['59261-8', 'seen'],
    ],
  },
  {
    kind: 'ldl',
    scale: 'cholesterol',
    loinc: [
      ['22748-8', 'seen'],
      ['13457-7', 'seen'],
      ['18262-6', 'seen'],
      ['2089-1', 'seen'],
    ],
  },
  {
    kind: 'hdl',
    scale: 'cholesterol',
    loinc: [
      ['14646-4', 'seen'],
      ['2085-9', 'seen'],
    ],
  },
  {
    kind: 'totalCholesterol',
    scale: 'cholesterol',
    loinc: [
      ['14647-2', 'seen'],
      ['2093-3', 'seen'],
    ],
  },
  {
    kind: 'fastingGlucose',
    scale: 'glucose',
    loinc: [
      ['14771-0', 'seen'],
      ['1558-6', 'seen'],
      ['76629-5', 'seen'],
      ['14770-2', 'recalled'],
      ['41604-0', 'recalled'],
    ],
  },
  { kind: 'bmi', scale: 'bodyMassIndex', loinc: [['39156-5', 'seen']] },
  {
    kind: 'weight',
    scale: 'mass',
    loinc: [
      ['29463-7', 'seen'],
      ['3141-9', 'seen'],
    ],
  },
  {
    kind: 'height',
    scale: 'length',
    loinc: [
      ['8302-2', 'seen'],
      ['3137-7', 'recalled'],
    ],
  },
  {
    kind: 'waist',
    scale: 'length',
    loinc: [
      ['8280-0', 'seen'],
      // The name of a protocol, met in records as the code of the measured value.
      ['56086-2', 'recalled'],
    ],
  },
  {
    // 48643-1 and 88293-6 are left out: a second, race-adjusted figure of the same sample.
    kind: 'egfr',
    scale: 'filtration',
    loinc: [
      ['98979-8', 'seen'],
      ['62238-1', 'seen'],
      ['33914-3', 'seen'],
      ['48642-3', 'seen'],
      ['88294-4', 'recalled'],
      ['77147-7', 'recalled'],
    ],
  },
  {
    kind: 'creatinine',
    scale: 'creatinine',
    loinc: [
      ['14682-9', 'seen'],
      ['2160-0', 'seen'],
      ['38483-4', 'seen'],
    ],
  },
  { kind: 'smoking', loinc: [['72166-2', 'seen']] },
  // 75624-7 is the total of the ten-question AUDIT: some code lists have the two totals the wrong way round.
  { kind: 'auditC', scale: 'score', loinc: [['75626-2', 'seen']] },
  { kind: 'phq9', scale: 'score', loinc: [['44261-6', 'seen']] },
  { kind: 'gad7', scale: 'score', loinc: [['70274-6', 'seen']] },
  { kind: 'sleep', scale: 'hours', loinc: [['93832-4', 'seen']] },
  { kind: 'activity', scale: 'weeklyMinutes', loinc: [['82290-8', 'seen']] },
  // No LOINC code was found that means what the Finnish practice records: own codes only.
  { kind: 'loneliness', scale: 'score', loinc: [] },
  { kind: 'falls', scale: 'count', loinc: [] },
  { kind: 'workAbility', scale: 'score', loinc: [] },
  { kind: 'audit', scale: 'score', loinc: [['75624-7', 'seen']] },
  { kind: 'phq2', scale: 'score', loinc: [['55758-7', 'seen']] },
  // Item 9 of the PHQ-9, thoughts of death or self-harm, 0-3: a prompt of its own whatever the total.
  { kind: 'phq9Suicide', scale: 'score', loinc: [['44260-8', 'seen']] },
  // Of the following no LOINC code of the total was seen in two sources: own codes, but where one is recalled.
  { kind: 'gad2', scale: 'score', loinc: [] },
  { kind: 'who5', scale: 'score', loinc: [] },
  { kind: 'frail', scale: 'score', loinc: [] },
  { kind: 'must', scale: 'score', loinc: [] },
  { kind: 'nrs2002', scale: 'score', loinc: [] },
  { kind: 'findrisc', scale: 'score', loinc: [] },
  { kind: 'startBack', scale: 'score', loinc: [] },
  { kind: 'barthel', scale: 'score', loinc: [] },
  { kind: 'inr', scale: 'ratio', loinc: [['6301-6', 'recalled']] },
  { kind: 'haemoglobin', scale: 'haemoglobin', loinc: [['718-7', 'recalled']] },
  { kind: 'sodium', scale: 'sodium', loinc: [['2951-2', 'recalled']] },
  { kind: 'glucose2h', scale: 'glucose', loinc: [] },
  // Answers in words: whether domestic violence was asked, how the client sees everyday resources, the agreed segment.
  { kind: 'violenceAsked', loinc: [] },
  { kind: 'resources', loinc: [] },
  { kind: 'segment', loinc: [] },
  { kind: 'caregiverStrain', scale: 'score', loinc: [] },
  { kind: 'vegetables', loinc: [] },
  { kind: 'familyDiabetes', loinc: [] },
] as const satisfies readonly MeasurementRow[];

/** The names of `MeasurementKind` in the model, but for `other`. */
export type KnownMeasurementKind = (typeof measurementTable)[number]['kind'];

/** What a code says: the kind of measurement, and the quantity it is recorded in. */
export interface KnownMeasurement {
  readonly kind: KnownMeasurementKind;
  readonly scale?: UnitScaleName;
}

/** LOINC code of the upper number of a blood pressure. */
export const systolicCode = '8480-6';
/** LOINC code of the lower number. */
export const diastolicCode = '8462-4';

const byName = new Map<string, KnownMeasurement>(measurementTable.map((row) => [row.kind, row]));

const byLoinc = new Map<string, KnownMeasurement>(
  measurementTable.flatMap((row) => row.loinc.map(([code]) => [code, row] as const)),
);
for (const part of [systolicCode, diastolicCode]) {
  byLoinc.set(part, { kind: 'bloodPressure', scale: 'pressure' });
}

/** The measurement that a LOINC code means, when it is one known by name. */
export function measurementByLoinc(code: string): KnownMeasurement | undefined {
  return byLoinc.get(code);
}

/** By the name of its kind: the codes of this project's own code system. */
export function measurementByName(name: string): KnownMeasurement | undefined {
  return byName.get(name);
}
