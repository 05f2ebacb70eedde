import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, score2 } from '#lib/risk/scores/score2.ts';
import { riskRegions, type Score2Input } from '#lib/risk/scores/score2-model.ts';

/** The person of the paper's supplementary table 4. */
const example: Score2Input = {
  age: 50,
  sex: 'male',
  currentSmoker: true,
  systolic: 140,
  totalCholesterol: 6.3,
  hdlCholesterol: 1.4,
  knownCvd: false,
  diabetes: false,
};

function percent(input: Score2Input): number {
  const result = score2(input);
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('SCORE2', () => {
  it.each([
    ['low', 'male', 6.3],
    ['low', 'female', 4.3],
    ['moderate', 'male', 8.1],
    ['moderate', 'female', 5.2],
    ['high', 'male', 8.8],
    ['high', 'female', 7.1],
    ['veryHigh', 'male', 15.1],
    ['veryHigh', 'female', 14.1],
  ] as const)('gives what the paper prints: %s region, %s, %d %%', (region, sex, value) => {
    expect(percent({ ...example, region, sex })).toBe(value);
  });

  it.each([
    ['low', 'male', 5.9],
    ['low', 'female', 4.2],
    ['veryHigh', 'male', 14.0],
    ['veryHigh', 'female', 13.7],
  ] as const)('gives what the abstract prints: %s region, %s, %d %%', (region, sex, value) => {
    const person = { ...example, totalCholesterol: 5.5, hdlCholesterol: 1.3 };
    expect(percent({ ...person, region, sex })).toBe(value);
  });

  it.each([
    [
      'low, man of 45',
      { region: 'low', age: 45, currentSmoker: false, systolic: 110, totalCholesterol: 5 },
      1.1,
    ],
    [
      'very high, woman of 45',
      { region: 'veryHigh', age: 45, sex: 'female', systolic: 140, totalCholesterol: 5 },
      6.0,
    ],
    ['high, man of 48', { region: 'high', age: 48, systolic: 160, totalCholesterol: 8 }, 10.0],
  ] as const)('gives what the tests of RiskScorescvd hold: %s', (_who, change, value) => {
    expect(percent({ ...example, hdlCholesterol: 2, ...change })).toBe(value);
  });

  it('takes the moderate region, Finland’s, when none is given', () => {
    expect(percent(example)).toBe(percent({ ...example, region: 'moderate' }));
    expect(percent(example)).not.toBe(percent({ ...example, region: 'low' }));
  });

  it('is banded by the number that is shown', () => {
    expect(score2(example)).toEqual({ kind: 'score', value: 8.1, band: 'high' });
    expect(score2({ ...example, region: 'veryHigh' })).toMatchObject({ band: 'veryHigh' });
    expect(score2({ ...example, sex: 'female', region: 'low' })).toMatchObject({ band: 'lowToModerate' });
  });

  it.each([
    ['diabetes', { diabetes: true }],
    ['knownCvd', { knownCvd: true }],
    ['age', { age: 39 }],
    ['age', { age: 70 }],
    ['kidneyDisease', { otherExclusion: 'kidneyDisease' }],
    ['pregnancy', { otherExclusion: 'pregnancy' }],
    ['familialHypercholesterolaemia', { otherExclusion: 'familialHypercholesterolaemia' }],
    ['diabetes', { diabetes: true, systolic: undefined }],
  ] as const)('is not applicable: %s %j', (reason, change) => {
    expect(score2({ ...example, ...change })).toEqual({ kind: 'notApplicable', reason });
  });

  it.each([40, 69])('is applicable at %d years', (age) => {
    expect(score2({ ...example, age }).kind).toBe('score');
  });

  it.each([
    'age',
    'sex',
    'currentSmoker',
    'systolic',
    'totalCholesterol',
    'hdlCholesterol',
    'knownCvd',
    'diabetes',
  ] as const)('gives no number without %s', (name) => {
    expect(score2({ ...example, [name]: undefined })).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it.each([
    ['cholesterol in mg/dL', { totalCholesterol: 243 }, 'totalCholesterol'],
    ['HDL in mg/dL', { hdlCholesterol: 54 }, 'hdlCholesterol'],
    ['blood pressure in kPa', { systolic: 18.7 }, 'systolic'],
    ['no number', { systolic: Number.NaN }, 'systolic'],
  ])('refuses %s', (_what, change, name) => {
    expect(score2({ ...example, ...change })).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it('never falls when blood pressure rises, nor when smoking begins', () => {
    const person = fc.record({
      age: fc.integer({ min: 40, max: 69 }),
      sex: fc.constantFrom('male' as const, 'female' as const),
      region: fc.constantFrom(...riskRegions),
      systolic: fc.integer({ min: 90, max: 199 }),
      totalCholesterol: fc.double({ min: 3, max: 9, noNaN: true }),
      hdlCholesterol: fc.double({ min: 0.6, max: 2.5, noNaN: true }),
    });
    fc.assert(
      fc.property(person, (given) => {
        const nonSmoker = { ...example, ...given, currentSmoker: false };
        const risk = percent(nonSmoker);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(100);
        expect(percent({ ...nonSmoker, systolic: given.systolic + 1 })).toBeGreaterThanOrEqual(risk);
        expect(percent({ ...nonSmoker, currentSmoker: true })).toBeGreaterThanOrEqual(risk);
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'score2', confidence: 'verified', defaultOn: true });
  });
});
