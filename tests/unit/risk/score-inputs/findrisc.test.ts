import { expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aConcept, aMeasurement, aMedication, anAnswer, aProblem } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const at = (day: string) => ({ taken: `${day}T08:00:00+02:00` });
const ask = (said: ClientCase) => scores('findrisc', aRiskInput(said), dayNumberOf(monthsAgo(36)));

/** A man of 40 with everything recorded and nothing but BMI 35 and waist 120 raised: 3 + 4 points. */
const all: readonly Entry[] = [
  aMeasurement({ measures: 'bmi', value: 35, ...at(daysAgo(20)) }),
  aMeasurement({ measures: 'waist', value: 120, ...at(daysAgo(20)) }),
  aMeasurement({ measures: 'activity', value: 210, ...at(daysAgo(20)) }),
  aMeasurement({ measures: 'fastingGlucose', value: 5.4, ...at(daysAgo(20)) }),
  anAnswer('vegetables', 'Päivittäin', at(daysAgo(20))),
  anAnswer('familyDiabetes', 'Ei', at(daysAgo(20))),
];
const man = { age: 40, sex: 'male' } as const;
const without = (measures: string) =>
  all.filter((entry) => entry.kind !== 'measurement' || entry.measures !== measures);

it.each([
  ['as it is', [], 7],
  [
    '209 minutes a week are less than half an hour a day',
    [aMeasurement({ measures: 'activity', value: 209, ...at(daysAgo(2)) })],
    9,
  ],
  [
    'a blood pressure medicine of long ago',
    [aMedication({ concept: aConcept('Lisinopriili', 'C09AA03', 'atc'), status: 'stopped' })],
    9,
  ],
  [
    'fasting glucose once 6.1',
    [aMeasurement({ measures: 'fastingGlucose', value: 6.1, ...at('2015-01-01') })],
    12,
  ],
  [
    'two-hour glucose once 7.8',
    [aMeasurement({ measures: 'glucose2h', value: 7.8, ...at('2015-01-01') })],
    12,
  ],
  [
    'gestational diabetes',
    [aProblem({ concept: aConcept('Raskausdiabetes', 'O24.4'), status: 'resolved' })],
    12,
  ],
  ['a parent with diabetes', [anAnswer('familyDiabetes', 'Äiti', at(daysAgo(2)))], 12],
] as const)('%s', (_what, more, value) => {
  expect(ask({ ...man, entries: [...all, ...more] })).toMatchObject({ kind: 'score', value });
});

it('works the index out of weight and the latest height', () => {
  const entries = [
    ...without('bmi'),
    aMeasurement({ measures: 'weight', value: 113.4, ...at(daysAgo(20)) }),
    aMeasurement({ measures: 'height', value: 180, ...at('2001-05-05') }),
  ];
  expect(ask({ ...man, entries })).toMatchObject({ kind: 'score', value: 7 });
});

it('takes a recorded total before its own', () => {
  const entries = [...all, aMeasurement({ measures: 'findrisc', value: 15, ...at(daysAgo(100)) })];
  expect(ask({ ...man, entries })).toMatchObject({ kind: 'score', value: 15, band: 'high' });
});

it('never takes what was not measured for normal', () => {
  expect(ask({ ...man, entries: without('fastingGlucose') })).toMatchObject({
    kind: 'insufficient',
    missing: ['fastingGlucose'],
  });
  expect(ask({ ...man, entries: without('waist') })).toMatchObject({ missing: ['waist'] });
  expect(ask({ ...man, entries: all, closed: [['medication', 'health']] })).toMatchObject({
    kind: 'insufficient',
    why: 'notPermitted',
  });
});

it('is not for clients with diabetes, recorded total or not', () => {
  const diabetes = aProblem({ concept: aConcept('Diabetes', 'E11.9') });
  const recorded = aMeasurement({ measures: 'findrisc', value: 15, ...at(daysAgo(100)) });
  expect(ask({ ...man, entries: [...all, recorded, diabetes] })).toMatchObject({ reason: 'diabetes' });
});
