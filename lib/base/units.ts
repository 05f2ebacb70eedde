/**
 * Conversion between the UCUM units in which the known kinds of measurement are recorded. A hand-written table: a full
 * UCUM library weighs more than everything else the sidebar loads. The unit tests hold the table against one.
 */

/** `converted = value * factor + offset`. */
interface Conversion {
  readonly factor: number;
  readonly offset?: number;
}

/** One quantity: the unit it is kept in, and the units that can be turned into it. */
export interface UnitScale {
  /** UCUM code of the unit in the model. */
  readonly unit: string;
  readonly from: Readonly<Record<string, Conversion>>;
  /** True for scores and counts: a number without a unit is complete. */
  readonly bare?: boolean;
}

const same: Conversion = { factor: 1 };

/** Concentration of a substance recorded by mass. Source: molar mass in g/mol; 1 mg/dL = 10 / M mmol/L. */
function molar(molarMass: number): UnitScale['from'] {
  return {
    'mmol/L': same,
    'mmol/l': same,
    'umol/L': { factor: 0.001 },
    'umol/l': { factor: 0.001 },
    'mg/dL': { factor: 10 / molarMass },
    'mg/dl': { factor: 10 / molarMass },
    'mg/L': { factor: 1 / molarMass },
    'g/L': { factor: 1000 / molarMass },
  };
}

/** Scales by name; a kind of measurement names one of them. */
export const unitScales = {
  /** Glucose, M = 180.156 g/mol (IUPAC atomic weights): 18.016 mg/dL to 1 mmol/L. */
  glucose: { unit: 'mmol/L', from: molar(180.156) },
  /** Cholesterol in all its fractions, M = 386.65 g/mol: 38.67 mg/dL to 1 mmol/L. */
  cholesterol: { unit: 'mmol/L', from: molar(386.65) },
  /** Creatinine, 88.4 umol/L to 1 mg/dL (KDIGO 2012; M = 113.12 g/mol). */
  creatinine: {
    unit: 'umol/L',
    from: {
      'umol/L': same,
      'umol/l': same,
      'mmol/L': { factor: 1000 },
      'mg/dL': { factor: 88.4 },
      'mg/dl': { factor: 88.4 },
      'mg/L': { factor: 8.84 },
    },
  },
  /**
   * HbA1c: IFCC mmol/mol = 10.93 * NGSP % - 23.50 (master equation, Hoelzel et al., Clin Chem 2004;50:166: NGSP =
   * 0.09148 * IFCC + 2.152). 6.5 % = 48 and 7.0 % = 53 mmol/mol. Not a matter of units: no UCUM library knows it.
   */
  hba1c: {
    unit: 'mmol/mol',
    from: { 'mmol/mol': same, '%': { factor: 10.93, offset: -23.5 } },
  },
  /** 1 lb = 0.45359237 kg, exact (international yard and pound agreement, 1959). */
  mass: {
    unit: 'kg',
    from: {
      kg: same,
      g: { factor: 0.001 },
      '[lb_av]': { factor: 0.45359237 },
      '[oz_av]': { factor: 0.45359237 / 16 },
    },
  },
  /** 1 in = 2.54 cm, exact (the same agreement). */
  length: {
    unit: 'cm',
    from: {
      cm: same,
      m: { factor: 100 },
      mm: { factor: 0.1 },
      '[in_i]': { factor: 2.54 },
      '[ft_i]': { factor: 30.48 },
    },
  },
  /** 1 mmHg = 133.322 Pa (UCUM: m[Hg] = 133.3220 kPa). */
  pressure: { unit: 'mm[Hg]', from: { 'mm[Hg]': same, kPa: { factor: 1 / 0.133322 } } },
  bodyMassIndex: { unit: 'kg/m2', from: { 'kg/m2': same } },
  /** Normalised to a body surface of 1.73 m2; a plain mL/min is not, and is not taken for it. */
  filtration: {
    unit: 'mL/min/{1.73_m2}',
    from: { 'mL/min/{1.73_m2}': same, 'mL/s/{1.73_m2}': { factor: 60 } },
  },
  hours: { unit: 'h', from: { h: same, min: { factor: 1 / 60 } } },
  weeklyMinutes: { unit: 'min/wk', from: { 'min/wk': same, 'h/wk': { factor: 60 }, 'min/d': { factor: 7 } } },
  /** INR is a ratio of times. */
  ratio: { unit: '{INR}', from: { '{INR}': same, '{ratio}': same, '1': same }, bare: true },
  haemoglobin: {
    unit: 'g/L',
    from: { 'g/L': same, 'g/l': same, 'g/dL': { factor: 10 }, 'g/dl': { factor: 10 } },
  },
  sodium: { unit: 'mmol/L', from: { 'mmol/L': same, 'mmol/l': same } },
  score: { unit: '{score}', from: { '{score}': same, '1': same }, bare: true },
  count: { unit: '{count}', from: { '{count}': same, '1': same }, bare: true },
} as const satisfies Record<string, UnitScale>;

/** Names of the scales. */
export type UnitScaleName = keyof typeof unitScales;

/** Spellings met in records beside or instead of the UCUM code, in lower case without spaces. */
const spellings = new Map<string, string>([
  ['mmhg', 'mm[Hg]'],
  ['mm[hg]', 'mm[Hg]'],
  ['kpa', 'kPa'],
  ['mmol/l', 'mmol/L'],
  ['µmol/l', 'umol/L'],
  ['μmol/l', 'umol/L'],
  ['umol/l', 'umol/L'],
  ['mg/dl', 'mg/dL'],
  ['mg/l', 'mg/L'],
  ['g/l', 'g/L'],
  ['mmol/mol', 'mmol/mol'],
  ['%', '%'],
  ['kg', 'kg'],
  ['g', 'g'],
  ['lb', '[lb_av]'],
  ['lbs', '[lb_av]'],
  ['[lb_av]', '[lb_av]'],
  ['oz', '[oz_av]'],
  ['cm', 'cm'],
  ['m', 'm'],
  ['mm', 'mm'],
  ['in', '[in_i]'],
  ['inch', '[in_i]'],
  ['inches', '[in_i]'],
  ['[in_i]', '[in_i]'],
  ['ft', '[ft_i]'],
  ['kg/m2', 'kg/m2'],
  ['kg/m^2', 'kg/m2'],
  ['kg/m²', 'kg/m2'],
  ['ml/min/{1.73_m2}', 'mL/min/{1.73_m2}'],
  ['ml/min/1.73m2', 'mL/min/{1.73_m2}'],
  ['ml/min/1,73m2', 'mL/min/{1.73_m2}'],
  ['ml/min/1.73m²', 'mL/min/{1.73_m2}'],
  ['ml/min/1,73m²', 'mL/min/{1.73_m2}'],
  ['ml/min/1.73m^2', 'mL/min/{1.73_m2}'],
  ['ml/min/1.73.m2', 'mL/min/{1.73_m2}'],
  ['h', 'h'],
  ['min', 'min'],
  ['min/wk', 'min/wk'],
  ['h/wk', 'h/wk'],
  ['min/d', 'min/d'],
  ['g/dl', 'g/dL'],
  ['{inr}', '{INR}'],
  ['inr', '{INR}'],
  ['{ratio}', '{ratio}'],
  ['{score}', '{score}'],
  ['score', '{score}'],
  ['{count}', '{count}'],
  ['1', '1'],
]);

/**
 * The UCUM code of a recorded unit, when it is one of the units known here; `undefined` otherwise.
 * An annotation after the unit means nothing in UCUM (`%{HbA1c}` is `%`) and is passed over.
 */
export function toUcum(recorded: string): string | undefined {
  const plain = recorded.replaceAll(/\s/g, '').toLowerCase();
  const known = spellings.get(plain);
  if (known !== undefined) return known;
  const annotation = plain.indexOf('{');
  if (annotation <= 0 || plain[annotation - 1] === '/') return undefined;
  return spellings.get(plain.slice(0, annotation));
}

/**
 * The value in the unit of the scale, rounded to what double arithmetic can say honestly; `undefined` when the recorded
 * unit is unknown, of another quantity, or missing where one is needed.
 */
export function convert(
  scale: UnitScale,
  value: number,
  recordedUnit: string | undefined,
): number | undefined {
  if (recordedUnit === undefined || recordedUnit === '') return scale.bare === true ? value : undefined;
  const conversion = conversionOf(scale, recordedUnit) ?? conversionOf(scale, toUcum(recordedUnit));
  if (conversion === undefined) return undefined;
  if (conversion === same) return value;
  return Number((value * conversion.factor + (conversion.offset ?? 0)).toPrecision(12));
}

/** Never one inherited from the language: a unit may well say `constructor`. */
function conversionOf(scale: UnitScale, unit: string | undefined): Conversion | undefined {
  return unit !== undefined && Object.hasOwn(scale.from, unit) ? scale.from[unit] : undefined;
}
