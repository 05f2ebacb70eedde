import { expect, it } from 'vitest';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aMeasurement, aQuantity } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo } from '#tests/builders/risk.ts';

const at = (days: number) => ({ taken: `${daysAgo(days)}T08:00:00+02:00` });
const egfr = (value: number, days: number) =>
  aMeasurement({ measures: 'egfr', quantity: aQuantity(value, 'mL/min/{1.73_m2}'), ...at(days) });
const creatinine = (value: number, days: number) =>
  aMeasurement({ measures: 'creatinine', quantity: aQuantity(value, 'umol/L'), ...at(days) });
const bound = (comparator: '<' | '>', value: number, days: number): MeasurementEntry => ({
  ...egfr(value, days),
  quantity: { ...aQuantity(value, 'mL/min/{1.73_m2}'), comparator },
});

const ask = (said: ClientCase, oldestDay?: number) => scores('kidney-course', aRiskInput(said), oldestDay);

it.each([
  ["the laboratory's own once", [egfr(48, 5)], 48, 'reducedOnce'],
  ['89 days apart', [egfr(48, 5), egfr(50, 94)], 48, 'reducedOnce'],
  ['90 days apart', [egfr(48, 5), egfr(50, 95)], 48, 'reducedLasting'],
  ["the laboratory's own goes before creatinine", [egfr(75, 30), creatinine(200, 5)], 75, 'notReduced'],
] as const)('%s', (_what, entries, value, band) => {
  expect(ask({ entries })).toMatchObject({ kind: 'score', value, band });
});

it('falls back on creatinine, at the age on the day of each sample', () => {
  // Published: a man of 55 with 1.2 mg/dL has 71 mL/min.
  const entries = [creatinine(1.2 * 88.4, 10)];
  const outcome = ask({ entries, age: 55, sex: 'male' });
  expect(outcome?.kind === 'score' && Math.round(outcome.value)).toBe(71);
  const course = [creatinine(150, 10), creatinine(150, 400)];
  expect(ask({ entries: course, age: 55, sex: 'male' })).toMatchObject({ band: 'reducedLasting' });
});

it('says nothing when the latest cannot be read, or sex or age is not known', () => {
  const unread = { ...egfr(30, 1), unitUnknown: true };
  expect(ask({ entries: [unread, egfr(50, 200)] })).toMatchObject({
    kind: 'insufficient',
    missing: ['egfr'],
  });
  expect(ask({ entries: [bound('>', 90, 1), egfr(50, 200)] })).toMatchObject({ kind: 'insufficient' });
  expect(ask({ entries: [creatinine(150, 10)], sex: undefined })).toMatchObject({
    kind: 'insufficient',
  });
  expect(ask({})).toMatchObject({ kind: 'insufficient', why: 'notRecorded' });
  expect(ask({ closed: ['health'] })).toMatchObject({ why: 'notPermitted' });
});

it('is not for children', () => {
  expect(ask({ entries: [egfr(50, 3)], age: 17 })).toEqual({ kind: 'notApplicable', reason: 'age' });
});

it('gives CKD-EPI 2021 of the latest creatinine by itself', () => {
  const outcome = scores(
    'ckd-epi-2021',
    aRiskInput({ entries: [creatinine(0.9 * 88.4, 3)], sex: 'male' }),
    undefined,
  );
  expect(outcome?.kind === 'score' && Math.round(outcome.value)).toBe(104);
});
