import { describe, expect, it } from 'vitest';
import type { GoalTarget } from '#lib/model/entries.ts';
import { bandOf } from '#lib/summary/risk-factor-bands.ts';
import { riskFactorRules } from '#lib/summary/risk-factor-intervals.ts';
import { guidelineLimits } from '#lib/summary/risk-factor-limits.ts';
import { aBloodPressure, aGoal, aMeasurement, anAnswer, aQuantity } from '#tests/builders/entries.ts';

const goal = (...targets: readonly GoalTarget[]) => aGoal({ targets });
const hba1c = (value: number) => aMeasurement({ measures: 'hba1c', value });

describe('the client’s own target', () => {
  it.each([
    [52.9, 'withinTarget'],
    [53, 'withinTarget'],
    [53.1, 'aboveTarget'],
  ])('at most 53: %s is %s', (value, band) => {
    expect(bandOf(hba1c(value), [goal({ measures: 'hba1c', value: 53 })], 58)).toEqual({
      band,
      target: { value: 53, source: 'own' },
    });
  });

  it.each([
    [59.9, 'belowTarget'],
    [60, 'withinTarget'],
    [70, 'withinTarget'],
    [70.1, 'aboveTarget'],
  ])('60 to 70 kg: %s is %s', (value, band) => {
    const weight = aMeasurement({ measures: 'weight', value });
    expect(bandOf(weight, [goal({ measures: 'weight', value: 60, upper: 70 })], 58).band).toBe(band);
  });

  it.each([
    [59.9, 'belowTarget'],
    [60, 'withinTarget'],
  ])('at least 60: %s is %s', (value, band) => {
    const egfr = aMeasurement({ measures: 'egfr', value });
    expect(bandOf(egfr, [goal({ measures: 'egfr', value: 60, atLeast: true })], 58).band).toBe(band);
  });

  it.each([
    [139, 89, 'withinTarget'],
    [141, 80, 'aboveTarget'],
    [130, 91, 'aboveTarget'],
  ])('of blood pressure holds for both numbers: %i/%i is %s', (systolic, diastolic, band) => {
    const targets = goal(
      { measures: 'bloodPressure', part: 'systolic', value: 140 },
      { measures: 'bloodPressure', part: 'diastolic', value: 90 },
    );
    expect(bandOf(aBloodPressure(systolic, diastolic), [targets], 58)).toMatchObject({
      band,
      target: { value: 140, source: 'own' },
    });
  });

  it('is the newest goal’s, and not that of a goal reached or dropped', () => {
    const goals = [
      aGoal({ set: '2024-01-01', targets: [{ measures: 'hba1c', value: 48 }] }),
      aGoal({ set: '2026-01-01', targets: [{ measures: 'hba1c', value: 60 }] }),
      aGoal({ set: '2026-06-01', status: 'dropped', targets: [{ measures: 'hba1c', value: 40 }] }),
    ];
    expect(bandOf(hba1c(55), goals, 58)).toMatchObject({ band: 'withinTarget', target: { value: 60 } });
  });
});

describe('a published limit', () => {
  it.each([
    [134, 84, 'withinTarget'],
    [135, 84, undefined],
    [134, 85, undefined],
    [139, 89, undefined],
    [140, 80, 'aboveTarget'],
    [120, 90, 'aboveTarget'],
  ])('blood pressure %i/%i of an adult is %s', (systolic, diastolic, band) => {
    expect(bandOf(aBloodPressure(systolic, diastolic), [], 58).band).toBe(band);
  });

  it.each([
    ['ldl', 3, undefined],
    ['ldl', 3.1, 'aboveTarget'],
    ['hba1c', 52, undefined],
    ['hba1c', 53, 'aboveTarget'],
    ['bmi', 45, undefined],
    ['phq9', 27, undefined],
  ] as const)('%s %s is %s', (measures, value, band) => {
    expect(bandOf(aMeasurement({ measures, value }), [], 58).band).toBe(band);
  });

  it.each([17, 65, undefined])('of blood pressure says nothing at the age of %s', (age) => {
    expect(bandOf(aBloodPressure(180, 110), [], age)).toEqual({});
  });

  it('names its source, and only sources that were seen', () => {
    for (const limit of guidelineLimits) {
      expect(limit.source).not.toBe('');
      expect(['V1', 'V2']).toContain(limit.confidence);
    }
  });
});

describe('what has no band', () => {
  it('is an answer in words', () => {
    expect(bandOf(anAnswer('hba1c', 'koholla'), [], 58)).toEqual({});
  });

  it('is a value whose unit nobody could convert', () => {
    const odd = { ...hba1c(99), unitUnknown: true };
    expect(bandOf(odd, [goal({ measures: 'hba1c', value: 53 })], 58)).toEqual({});
  });

  it.each([
    ['<', 50, 'withinTarget'],
    ['<', 60, undefined],
    ['>', 60, 'aboveTarget'],
    ['>', 50, undefined],
  ] as const)('is %s%i where it could be on either side of 53: %s', (comparator, value, band) => {
    const entry = aMeasurement({
      measures: 'hba1c',
      quantity: { ...aQuantity(value, 'mmol/mol'), comparator },
    });
    expect(bandOf(entry, [goal({ measures: 'hba1c', value: 53 })], 58).band).toBe(band);
    expect(bandOf(entry, [], 58)).toEqual({});
  });
});

describe('the table of intervals', () => {
  it('says of every row where it comes from and how sure that is', () => {
    for (const rule of riskFactorRules) {
      expect(rule.source).not.toBe('');
      expect(['U', 'V1', 'V2']).toContain(rule.confidence);
    }
  });

  it('has one row for a measurement at every age', () => {
    for (let age = 0; age <= 110; age += 1) {
      const measures = riskFactorRules
        .filter(({ fromAge = 0, toAge = 200 }) => fromAge <= age && age <= toAge)
        .map((rule) => rule.measures);
      expect(new Set(measures).size).toBe(measures.length);
    }
  });
});
