/** What is measured: LOINC code, or the project's own code where no agreed one was found, and the usual unit (UCUM). */
export interface Measure {
  readonly text: string;
  readonly loinc?: string;
  readonly own?: string;
  /** UCUM code and the unit as people write it; absent for scores recorded as whole numbers and for answers. */
  readonly unit?: { readonly code: string; readonly text: string };
  readonly decimals: number;
}

export const measures = {
  bloodPressure: {
    text: 'Verenpaine',
    loinc: '85354-9',
    unit: { code: 'mm[Hg]', text: 'mmHg' },
    decimals: 0,
  },
  hba1c: { text: 'HbA1c', loinc: '59261-8', unit: { code: 'mmol/mol', text: 'mmol/mol' }, decimals: 0 },
  ldl: { text: 'LDL-kolesteroli', loinc: '22748-8', unit: { code: 'mmol/L', text: 'mmol/l' }, decimals: 1 },
  hdl: { text: 'HDL-kolesteroli', loinc: '14646-4', unit: { code: 'mmol/L', text: 'mmol/l' }, decimals: 1 },
  totalCholesterol: {
    text: 'Kokonaiskolesteroli',
    loinc: '14647-2',
    unit: { code: 'mmol/L', text: 'mmol/l' },
    decimals: 1,
  },
  fastingGlucose: {
    text: 'Paastoglukoosi',
    loinc: '14771-0',
    unit: { code: 'mmol/L', text: 'mmol/l' },
    decimals: 1,
  },
  bmi: { text: 'Painoindeksi', loinc: '39156-5', unit: { code: 'kg/m2', text: 'kg/m²' }, decimals: 1 },
  weight: { text: 'Paino', loinc: '29463-7', unit: { code: 'kg', text: 'kg' }, decimals: 1 },
  height: { text: 'Pituus', loinc: '8302-2', unit: { code: 'cm', text: 'cm' }, decimals: 0 },
  waist: { text: 'Vyötärönympärys', loinc: '8280-0', unit: { code: 'cm', text: 'cm' }, decimals: 0 },
  egfr: {
    text: 'eGFR',
    loinc: '98979-8',
    unit: { code: 'mL/min/{1.73_m2}', text: 'ml/min/1,73 m²' },
    decimals: 0,
  },
  creatinine: {
    text: 'Kreatiniini',
    loinc: '14682-9',
    unit: { code: 'umol/L', text: 'µmol/l' },
    decimals: 0,
  },
  smoking: { text: 'Tupakointi', loinc: '72166-2', decimals: 0 },
  auditC: { text: 'AUDIT-C', loinc: '75626-2', decimals: 0 },
  phq9: { text: 'Mieliala, PHQ-9', loinc: '44261-6', decimals: 0 },
  gad7: { text: 'Ahdistuneisuus, GAD-7', loinc: '70274-6', decimals: 0 },
  sleep: { text: 'Unen pituus', loinc: '93832-4', unit: { code: 'h', text: 'h' }, decimals: 1 },
  activity: { text: 'Liikunta', loinc: '82290-8', unit: { code: 'min/wk', text: 'min/vk' }, decimals: 0 },
  loneliness: { text: 'Yksinäisyys', own: 'loneliness', decimals: 0 },
  falls: { text: 'Kaatumiset 12 kk', own: 'falls', decimals: 0 },
  workAbility: { text: 'Oma arvio työkyvystä', own: 'workAbility', decimals: 0 },
  /** Answers: whether it was asked, and how the client sees the resources of everyday life. */
  violenceAsked: { text: 'Lähisuhdeväkivallasta kysytty', own: 'violenceAsked', decimals: 0 },
  resources: { text: 'Omat voimavarat arjessa', own: 'resources', decimals: 0 },
  /** Not one of the project's kinds: shown as recorded. */
  inr: { text: 'INR', loinc: '6301-6', unit: { code: '{INR}', text: 'INR' }, decimals: 1 },
  haemoglobin: { text: 'Hemoglobiini', loinc: '718-7', unit: { code: 'g/L', text: 'g/l' }, decimals: 0 },
} as const satisfies Record<string, Measure>;
export type MeasureKey = keyof typeof measures;

export function measureOf(key: MeasureKey): Measure {
  return measures[key];
}

/** The same value as another laboratory or scale writes it: LOINC code where it differs, unit, and value from ours. */
export interface OtherUnit {
  readonly loinc?: string;
  readonly unit: { readonly code: string; readonly text: string };
  readonly decimals: number;
  from(value: number): number;
}

export const otherUnits: Readonly<Partial<Record<MeasureKey, OtherUnit>>> = {
  /** NGSP per cent from IFCC mmol/mol: 0.0915 x + 2.15. */
  hba1c: {
    loinc: '4548-4',
    unit: { code: '%', text: '%' },
    decimals: 1,
    from: (value) => 0.0915 * value + 2.15,
  },
  /** Cholesterol: 38.67 mg/dL to a mmol/L. */
  ldl: {
    loinc: '2089-1',
    unit: { code: 'mg/dL', text: 'mg/dl' },
    decimals: 0,
    from: (value) => value * 38.67,
  },
  hdl: {
    loinc: '2085-9',
    unit: { code: 'mg/dL', text: 'mg/dl' },
    decimals: 0,
    from: (value) => value * 38.67,
  },
  totalCholesterol: {
    loinc: '2093-3',
    unit: { code: 'mg/dL', text: 'mg/dl' },
    decimals: 0,
    from: (value) => value * 38.67,
  },
  /** Glucose: 18.016 mg/dL to a mmol/L. */
  fastingGlucose: {
    loinc: '1558-6',
    unit: { code: 'mg/dL', text: 'mg/dl' },
    decimals: 0,
    from: (value) => value * 18.016,
  },
  weight: { unit: { code: '[lb_av]', text: 'lb' }, decimals: 1, from: (value) => value / 0.45359237 },
  height: { unit: { code: '[in_i]', text: 'in' }, decimals: 1, from: (value) => value / 2.54 },
  waist: { unit: { code: '[in_i]', text: 'in' }, decimals: 1, from: (value) => value / 2.54 },
};

/** Ways in which smoking is answered: SNOMED CT code and words. */
export const smokingAnswers = {
  never: { code: '266919005', text: 'Ei ole koskaan tupakoinut' },
  former: { code: '8517006', text: 'On lopettanut tupakoinnin' },
  daily: { code: '449868002', text: 'Tupakoi päivittäin' },
} as const;
export type SmokingAnswer = keyof typeof smokingAnswers;

/** Answers to the questions of the project's own code systems. */
export const ownAnswers = {
  violenceAsked: {
    noConcern: 'Kysytty, ei jatkotarvetta',
    followUp: 'Kysytty, jatko tarpeen',
    notAsked: 'Ei voitu kysyä',
  },
  resources: { good: 'Voimavarat riittävät arjessa', scarce: 'Voimavarat ovat vähissä' },
} as const;
