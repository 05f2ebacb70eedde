import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, type HospitalScoreInput, hospitalScore } from '#lib/risk/scores/hospital-score.ts';

const nothing: HospitalScoreInput = {
  haemoglobin: 140,
  oncology: false,
  sodium: 140,
  procedure: false,
  urgentAdmission: false,
  admissions: 0,
  lengthOfStay: 1,
};

function points(change: Partial<HospitalScoreInput>): number {
  const result = hospitalScore({ ...nothing, ...change });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('the HOSPITAL score', () => {
  const low = { haemoglobin: 119, sodium: 134 };
  it.each([
    [0, 'low', {}],
    [4, 'low', { ...low, procedure: true, urgentAdmission: true }],
    [5, 'intermediate', { ...low, urgentAdmission: true, admissions: 2 }],
    [6, 'intermediate', { ...low, admissions: 2, lengthOfStay: 5 }],
    [7, 'high', { ...low, urgentAdmission: true, admissions: 2, lengthOfStay: 5 }],
    [
      13,
      'high',
      { ...low, oncology: true, procedure: true, urgentAdmission: true, admissions: 6, lengthOfStay: 5 },
    ],
  ] as const)('%d points are %s', (value, band, change) => {
    expect(hospitalScore({ ...nothing, ...change })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    ['haemoglobin', 119.9, 1],
    ['haemoglobin', 120, 0],
    ['sodium', 134.9, 1],
    ['sodium', 135, 0],
    ['oncology', true, 2],
    ['procedure', true, 1],
    ['urgentAdmission', true, 1],
    ['admissions', 1, 0],
    ['admissions', 2, 2],
    ['admissions', 5, 2],
    ['admissions', 6, 5],
    ['lengthOfStay', 4.9, 0],
    ['lengthOfStay', 5, 2],
  ])('%s %s gives %d', (name, value, total) => {
    expect(points({ [name]: value })).toBe(total);
  });

  it.each(Object.keys(nothing))('gives no number without %s', (name) => {
    expect(hospitalScore({ ...nothing, [name]: undefined })).toEqual({
      kind: 'insufficient',
      missing: [name],
    });
  });

  it('refuses a haemoglobin in g/dL', () => {
    expect(hospitalScore({ ...nothing, haemoglobin: 14 })).toEqual({
      kind: 'insufficient',
      missing: ['haemoglobin'],
    });
  });

  it('never falls with more or longer stays', () => {
    const days = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(days, days, (admissions, lengthOfStay) => {
        const value = points({ admissions, lengthOfStay });
        expect(points({ admissions: admissions + 1, lengthOfStay })).toBeGreaterThanOrEqual(value);
        expect(points({ admissions, lengthOfStay: lengthOfStay + 1 })).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'hospital-score', confidence: 'single' });
  });
});
