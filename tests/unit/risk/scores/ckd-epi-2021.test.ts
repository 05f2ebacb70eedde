import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, ckdEpi2021, creatininePerMgDl } from '#lib/risk/scores/ckd-epi-2021.ts';

function rate(sex: 'female' | 'male', age: number, creatinine: number): number {
  const result = ckdEpi2021({ sex, age, creatinine });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('CKD-EPI 2021 with creatinine', () => {
  it('gives what the National Kidney Foundation shows: man of 55, 1.2 mg/dL, 71', () => {
    expect(rate('male', 55, 1.2 * creatininePerMgDl)).toBeCloseTo(71.418, 3);
    expect(Math.round(rate('male', 55, 1.2 * creatininePerMgDl))).toBe(71);
  });

  it.each([
    ['male', 50, 0.9, 104.049],
    ['male', 50, 1.0, 91.691],
    ['female', 50, 0.7, 105.298],
  ] as const)('%s of %d at %d mg/dL: %d', (sex, age, mgDl, expected) => {
    expect(rate(sex, age, mgDl * creatininePerMgDl)).toBeCloseTo(expected, 3);
  });

  it('is not the equation of 2009', () => {
    // CKD-EPI 2009 at 28 years, as an open model library has it. At low creatinine the two come near each other.
    expect(rate('male', 28, 50)).not.toBeCloseTo(140.19, 1);
    expect(rate('male', 28, 100)).not.toBeCloseTo(87.85, 1);
    expect(rate('female', 28, 50)).not.toBeCloseTo(126.88, 1);
    expect(rate('female', 28, 100)).not.toBeCloseTo(66.21, 1);
  });

  it.each([
    [90, 'G1'],
    [89.5, 'G1'],
    [89.4, 'G2'],
    [60, 'G2'],
    [59.4, 'G3a'],
    [45, 'G3a'],
    [44.4, 'G3b'],
    [30, 'G3b'],
    [29.4, 'G4'],
    [15, 'G4'],
    [14.4, 'G5'],
  ])('a rate of %d is %s', (wanted, band) => {
    // Above the knee the equation of a man can be turned round.
    const ratio = (wanted / (142 * 0.9938 ** 40)) ** (-1 / 1.2);
    const result = ckdEpi2021({ sex: 'male', age: 40, creatinine: ratio * 0.9 * creatininePerMgDl });
    expect(result).toMatchObject({ kind: 'score', band });
    expect(result.kind === 'score' ? result.value : undefined).toBeCloseTo(wanted, 9);
  });

  it('is for adults', () => {
    expect(ckdEpi2021({ sex: 'male', age: 17, creatinine: 60 })).toEqual({
      kind: 'notApplicable',
      reason: 'age',
    });
    expect(ckdEpi2021({ sex: 'male', age: 18, creatinine: 60 }).kind).toBe('score');
  });

  it.each([
    ['without creatinine', { creatinine: undefined }, ['creatinine']],
    ['with creatinine in mg/dL', { creatinine: 1.2 }, ['creatinine']],
    ['with creatinine in mg/dL of kidney failure', { creatinine: 12 }, ['creatinine']],
    ['with no creatinine at all', { creatinine: 0 }, ['creatinine']],
    ['with an impossible creatinine', { creatinine: 5001 }, ['creatinine']],
    ['without sex and age', { sex: undefined, age: undefined }, ['age', 'sex']],
  ])('gives no number %s', (_what, change, missing) => {
    expect(ckdEpi2021({ sex: 'male', age: 60, creatinine: 90, ...change })).toEqual({
      kind: 'insufficient',
      missing,
    });
  });

  it('falls with creatinine and with age', () => {
    const sex = fc.constantFrom('male' as const, 'female' as const);
    fc.assert(
      fc.property(
        sex,
        fc.integer({ min: 18, max: 100 }),
        fc.integer({ min: 15, max: 2000 }),
        (who, age, creatinine) => {
          expect(rate(who, age, creatinine + 1)).toBeLessThan(rate(who, age, creatinine));
          expect(rate(who, age + 1, creatinine)).toBeLessThan(rate(who, age, creatinine));
        },
      ),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'ckd-epi-2021', confidence: 'verified' });
  });
});
