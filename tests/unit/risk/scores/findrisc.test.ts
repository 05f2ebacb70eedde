import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, type FindriscInput, findrisc } from '#lib/risk/scores/findrisc.ts';

/** Nobody scores less: 0 points. */
const well: FindriscInput = {
  age: 25,
  sex: 'male',
  bmi: 24,
  waist: 90,
  activeDaily: true,
  vegetablesDaily: true,
  bloodPressureMedicine: false,
  highGlucoseEver: false,
  familyDiabetes: 'none',
  diabetes: false,
};
const adverse = {
  activeDaily: false,
  vegetablesDaily: false,
  bloodPressureMedicine: true,
  highGlucoseEver: true,
  familyDiabetes: 'firstDegree',
} as const;

function points(change: Partial<FindriscInput>): number {
  const result = findrisc({ ...well, ...change });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('FINDRISC', () => {
  const medicated = { bloodPressureMedicine: true, vegetablesDaily: false };
  it.each([
    ['man of 25, all good', {}, 0],
    ['BMI 30, blood-pressure medicine, no vegetables', { bmi: 30, ...medicated }, 4],
    ['waist 120, second degree', { bmi: 30, waist: 120, ...medicated, familyDiabetes: 'secondDegree' }, 11],
    ['man of 40, all adverse', { age: 40, bmi: 35, waist: 120, ...adverse }, 22],
    ['woman of 25, waist 90, second degree', { sex: 'female', familyDiabetes: 'secondDegree' }, 7],
  ] as const)('gives what an open model library holds: %s', (_who, change, total) => {
    expect(points(change)).toBe(total);
  });

  it('reaches 19 for a woman of 25 with waist 90 and all the rest adverse', () => {
    expect(points({ sex: 'female', ...adverse })).toBe(19);
  });

  it('adds 7 for high glucose and inactivity', () => {
    const woman = { sex: 'female', familyDiabetes: 'secondDegree' } as const;
    expect(points({ ...woman, highGlucoseEver: true, activeDaily: false })).toBe(14);
  });

  it.each([
    [44, 0],
    [45, 2],
    [54, 2],
    [55, 3],
    [64, 3],
    [65, 4],
  ])('age %d gives %d', (age, total) => {
    expect(points({ age })).toBe(total);
  });

  it.each([
    [24.9, 0],
    [25, 1],
    [30, 1],
    [30.1, 3],
  ])('BMI %d gives %d', (bmi, total) => {
    expect(points({ bmi })).toBe(total);
  });

  it.each([
    ['male', 93.9, 0],
    ['male', 94, 3],
    ['male', 101.9, 3],
    ['male', 102, 4],
    ['female', 79.9, 0],
    ['female', 80, 3],
    ['female', 87.9, 3],
    ['female', 88, 4],
  ] as const)('%s waist of %d cm gives %d', (sex, waist, total) => {
    expect(points({ sex, waist })).toBe(total);
  });

  it.each([
    ['activeDaily', false, 2],
    ['vegetablesDaily', false, 1],
    ['bloodPressureMedicine', true, 2],
    ['highGlucoseEver', true, 5],
    ['familyDiabetes', 'secondDegree', 3],
    ['familyDiabetes', 'firstDegree', 5],
  ] as const)('%s %s gives %d', (name, value, total) => {
    expect(points({ [name]: value })).toBe(total);
  });

  it.each([
    ['low', 6, { bmi: 26, highGlucoseEver: true }],
    ['slightlyElevated', 7, { bloodPressureMedicine: true, highGlucoseEver: true }],
    ['slightlyElevated', 11, { bmi: 26, highGlucoseEver: true, familyDiabetes: 'firstDegree' }],
    ['moderate', 12, { activeDaily: false, highGlucoseEver: true, familyDiabetes: 'firstDegree' }],
    ['moderate', 14, { age: 65, highGlucoseEver: true, familyDiabetes: 'firstDegree' }],
    ['high', 15, { age: 65, vegetablesDaily: false, highGlucoseEver: true, familyDiabetes: 'firstDegree' }],
    ['high', 20, { age: 45, bmi: 31, ...adverse }],
    ['veryHigh', 21, { age: 55, bmi: 31, ...adverse }],
    ['veryHigh', 26, { age: 70, bmi: 35, waist: 120, ...adverse }],
  ] as const)('is %s at %d', (band, value, change) => {
    expect(findrisc({ ...well, ...change })).toEqual({ kind: 'score', value, band });
  });

  it('is not for those who have diabetes, nor for children', () => {
    expect(findrisc({ ...well, diabetes: true, bmi: undefined })).toEqual({
      kind: 'notApplicable',
      reason: 'diabetes',
    });
    expect(findrisc({ ...well, age: 17 })).toEqual({ kind: 'notApplicable', reason: 'age' });
  });

  it.each(Object.keys(well))('gives no number without %s', (name) => {
    expect(findrisc({ ...well, [name]: undefined })).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it('refuses a waist in metres', () => {
    expect(findrisc({ ...well, waist: 0.9 })).toEqual({ kind: 'insufficient', missing: ['waist'] });
  });

  it('never falls with age, weight or waist', () => {
    const sizes = fc.record({
      age: fc.integer({ min: 18, max: 100 }),
      bmi: fc.double({ min: 15, max: 60, noNaN: true }),
      waist: fc.double({ min: 50, max: 180, noNaN: true }),
      sex: fc.constantFrom('male' as const, 'female' as const),
    });
    fc.assert(
      fc.property(sizes, fc.constantFrom('age' as const, 'bmi' as const, 'waist' as const), (size, name) => {
        expect(points({ ...size, [name]: size[name] + 1 })).toBeGreaterThanOrEqual(points(size));
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'findrisc', confidence: 'verified' });
  });
});
