import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, type LaceInput, lace, laceComorbidity, laceExpectedPercent } from '#lib/risk/scores/lace.ts';

const nothing: LaceInput = { lengthOfStay: 0, acuteAdmission: false, comorbidity: 0, emergencyVisits: 0 };

function points(change: Partial<LaceInput>): number {
  const result = lace({ ...nothing, ...change });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('the LACE index', () => {
  it.each([
    ['a planned day', [0, false, 0, 0], 0, 'low', 2],
    ['acute, three and three', [0, true, 3, 3], 9, 'moderate', 10.3],
    ['acute, three and four', [0, true, 3, 4], 10, 'high', 12.2],
    ['acute, three and many', [0, true, 3, 11], 10, 'high', 12.2],
    ['the most', [14, true, 4, 4], 19, 'high', 43.7],
    ['the most and beyond', [90, true, 20, 50], 19, 'high', 43.7],
  ] as const)('%s: %j is %d points, %s, %d %%', (_what, stay, value, band, percent) => {
    const [lengthOfStay, acuteAdmission, comorbidity, emergencyVisits] = stay;
    const result = lace({ lengthOfStay, acuteAdmission, comorbidity, emergencyVisits });
    expect(result).toEqual({ kind: 'score', value, band });
    expect(laceExpectedPercent(value)).toBe(percent);
  });

  it.each([
    [0, 0],
    [0.5, 0],
    [1, 1],
    [1.9, 1],
    [2, 2],
    [3, 3],
    [3.9, 3],
    [4, 4],
    [6, 4],
    [7, 5],
    [13, 5],
    [14, 7],
    [100, 7],
  ])('%d days give %d, not a point a day and not 6 at the end', (lengthOfStay, value) => {
    expect(points({ lengthOfStay })).toBe(value);
  });

  it.each([
    [3, 3],
    [4, 5],
    [9, 5],
  ])('comorbidity of %d gives %d', (comorbidity, value) => {
    expect(points({ comorbidity })).toBe(value);
  });

  it.each([
    [3, 3],
    [4, 4],
    [5, 4],
  ])('%d emergency visits give %d', (emergencyVisits, value) => {
    expect(points({ emergencyVisits })).toBe(value);
  });

  it.each([
    [4, 'low'],
    [5, 'moderate'],
    [9, 'moderate'],
    [10, 'high'],
  ] as const)('%d points are %s', (value, band) => {
    const stay = { 4: [4, 0, 0], 5: [7, 0, 0], 9: [7, 0, 4], 10: [7, 4, 0] }[value];
    const [lengthOfStay, comorbidity, emergencyVisits] = stay;
    expect(lace({ ...nothing, lengthOfStay, comorbidity, emergencyVisits })).toEqual({
      kind: 'score',
      value,
      band,
    });
  });

  it('has an expected per cent for each of 20 sums, rising, and for no other', () => {
    const percents = Array.from({ length: 20 }, (_, value) => laceExpectedPercent(value) ?? Number.NaN);
    expect(percents).toEqual(percents.toSorted((one, other) => one - other));
    expect(laceExpectedPercent(20)).toBeUndefined();
  });

  it.each(Object.keys(nothing))('gives no number without %s', (name) => {
    expect(lace({ ...nothing, [name]: undefined })).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it('refuses half a visit and a negative stay', () => {
    expect(lace({ ...nothing, lengthOfStay: -1, emergencyVisits: 1.5 })).toEqual({
      kind: 'insufficient',
      missing: ['lengthOfStay', 'emergencyVisits'],
    });
  });

  it('never falls when a part rises', () => {
    const part = fc.constantFrom('lengthOfStay' as const, 'comorbidity' as const, 'emergencyVisits' as const);
    const number = fc.integer({ min: 0, max: 30 });
    const stay = fc.record({ lengthOfStay: number, comorbidity: number, emergencyVisits: number });
    fc.assert(
      fc.property(stay, part, (given, name) => {
        expect(points({ ...given, [name]: given[name] + 1 })).toBeGreaterThanOrEqual(points(given));
        expect(points({ ...given, acuteAdmission: true })).toBe(points(given) + 3);
      }),
    );
  });
});

describe('comorbidity for the LACE index', () => {
  it.each([
    [['I21.4'], 1],
    [['I63.9'], 1],
    [['I70.2'], 1],
    [['E11.9'], 1],
    [['I50.0'], 2],
    [['E11.2'], 2],
    [['J44.1'], 2],
    [['K70.0'], 2],
    [['N18.5'], 2],
    [['C50.9'], 2],
    [['F03'], 3],
    [['M05.9'], 3],
    [['K72.1'], 4],
    [['B24'], 4],
    [['C78.0'], 6],
    [['K25.4'], 0],
    [['G81.9'], 0],
    [['I10'], 0],
    [[], 0],
    [['I21.4', 'I50.0'], 3],
    [['E11.9', 'E11.2'], 2],
    [['C50.9', 'C78.0'], 6],
    [['F00.1*G30.1'], 3],
  ])('%j is %d', (codes, weight) => {
    expect(laceComorbidity(codes)).toBe(weight);
  });

  it('says where it comes from, and what is not settled', () => {
    expect(about).toMatchObject({ id: 'lace', unverified: ['weightOfSevereRenalDisease'] });
  });
});
