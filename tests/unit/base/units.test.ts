import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { convert, toUcum, unitScales } from '#lib/base/units.ts';

/** A full UCUM library, as the oracle only: it is far too heavy for the sidebar. */
interface Ucum {
  convertUnitTo(
    from: string,
    value: number,
    to: string,
    options: { readonly molecularWeight?: number },
  ): { readonly toVal: number | null };
}
const require = createRequire(import.meta.url);
const ucum: Ucum = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();

const molarMass: Partial<Record<keyof typeof unitScales, number>> = {
  glucose: 180.156,
  cholesterol: 386.65,
  creatinine: 113.12,
};

/** Every conversion of the table, but for HbA1c, which is an equation and no matter of units. */
const conversions = Object.entries(unitScales)
  .filter(([name]) => name !== 'hba1c')
  .flatMap(([name, scale]) => Object.keys(scale.from).map((from) => ({ name, from, to: scale.unit, scale })));

describe('the unit table against a UCUM library', () => {
  it.each(conversions)('$name: $from to $to', ({ name, from, to, scale }) => {
    const weight = molarMass[name as keyof typeof unitScales];
    const options = weight === undefined ? {} : { molecularWeight: weight };
    const oracle = ucum.convertUnitTo(from, 7, to, options).toVal;
    const own = convert(scale, 7, from);
    // An annotation such as {score} is the unity of UCUM; 88.4 is the rounded factor of KDIGO.
    expect(oracle).not.toBeNull();
    expect((own ?? 0) / (oracle ?? 1)).toBeCloseTo(1, name === 'creatinine' ? 3 : 5);
  });
});

describe('published pairs', () => {
  it.each([
    { scale: unitScales.hba1c, value: 6.5, unit: '%', is: 48, digits: 0 },
    { scale: unitScales.hba1c, value: 7, unit: '%', is: 53, digits: 0 },
    { scale: unitScales.glucose, value: 126, unit: 'mg/dL', is: 7, digits: 1 },
    { scale: unitScales.cholesterol, value: 100, unit: 'mg/dL', is: 2.6, digits: 1 },
    { scale: unitScales.creatinine, value: 1, unit: 'mg/dL', is: 88.4, digits: 6 },
    { scale: unitScales.mass, value: 220, unit: '[lb_av]', is: 99.790321, digits: 5 },
    { scale: unitScales.length, value: 70, unit: '[in_i]', is: 177.8, digits: 9 },
    { scale: unitScales.pressure, value: 16, unit: 'kPa', is: 120, digits: 1 },
  ])('$value $unit is $is', ({ scale, value, unit, is, digits }) => {
    expect(convert(scale, value, unit)).toBeCloseTo(is, digits);
  });
});

describe('a value that is already in the unit of its scale', () => {
  it('stays exactly as it was', () => {
    expect(convert(unitScales.glucose, 0.1 + 0.2, 'mmol/L')).toBe(0.1 + 0.2);
  });
});

describe('spellings', () => {
  it.each([
    ['mmHg', 'mm[Hg]'],
    ['mm Hg', 'mm[Hg]'],
    ['mmol/l', 'mmol/L'],
    ['µmol/l', 'umol/L'],
    ['\u03bcmol/l', 'umol/L'],
    ['kg/m²', 'kg/m2'],
    ['lbs', '[lb_av]'],
    ['ml/min/1,73m²', 'mL/min/{1.73_m2}'],
    ['%{HbA1c}', '%'],
    ['mmol/mol{Hb}', 'mmol/mol'],
  ])('%s is %s', (written, code) => {
    expect(toUcum(written)).toBe(code);
  });

  it.each(['furlong', '', '{anything}', 'mL/min/{something}', 'constructor', '__proto__'])(
    'makes nothing of "%s"',
    (written) => {
      expect(toUcum(written)).toBeUndefined();
    },
  );
});

describe('what cannot be converted', () => {
  it.each([
    { why: 'an unknown unit', scale: unitScales.mass, unit: 'stone' },
    { why: 'another quantity', scale: unitScales.mass, unit: 'cm' },
    { why: 'no unit where one is needed', scale: unitScales.mass, unit: undefined },
    { why: 'a filtration that is not per body surface', scale: unitScales.filtration, unit: 'mL/min' },
    { why: 'a name inherited from the language', scale: unitScales.mass, unit: 'constructor' },
  ])('is left alone: $why', ({ scale, unit }) => {
    expect(convert(scale, 80, unit)).toBeUndefined();
  });

  it('does not keep a score from being a number without unit', () => {
    expect(convert(unitScales.score, 12, undefined)).toBe(12);
  });
});
