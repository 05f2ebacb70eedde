import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/risk-factors-not-recorded.ts';
import { aBloodPressure, aMeasurement } from '#tests/builders/entries.ts';
import { evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const at = (day: string) => ({ taken: `${day}T10:00:00+02:00` });
const smoking = (day: string) => aMeasurement({ measures: 'smoking', ...at(day) });
const auditC = (day: string) => aMeasurement({ measures: 'auditC', value: 2, ...at(day) });
const weight = (day: string) => aMeasurement({ measures: 'weight', value: 80, ...at(day) });
const height = (day: string) => aMeasurement({ measures: 'height', value: 170, ...at(day) });
const recent = '2026-03-01';

const pressure = aBloodPressure(140, 85, at(recent));

testRule(rule, {
  present: {
    'nothing recorded of an adult': {},
    'only a blood pressure': { entries: [pressure] },
    'blood pressure and smoking': { entries: [pressure, smoking(recent)] },
    'a weight in a unit nobody knows': {
      entries: [smoking(recent), pressure, { ...weight(recent), unitUnknown: true }, height('2015-05-05')],
    },
  },
  absent: {
    'one is missing, three are there': { entries: [smoking(recent), auditC(recent), pressure] },
    'the whole AUDIT says what AUDIT-C does': {
      entries: [smoking(recent), pressure, aMeasurement({ measures: 'audit', value: 4, ...at(recent) })],
    },
    'a weight and an old height say what a body mass index does': {
      entries: [smoking(recent), pressure, weight(recent), height('2015-05-05')],
    },
  },
  boundary: {
    'two years ago to the day is in time': {
      entries: [smoking(monthsAgo(24)), auditC(recent), pressure],
      outcome: 'absent',
    },
    'a day more is not': { entries: [smoking('2024-11-17'), auditC(recent), pressure], outcome: 'present' },
    'a weight that is too old': {
      entries: [smoking(recent), pressure, weight('2024-11-17'), height('2015-05-05')],
      outcome: 'present',
    },
    'a weight without a height': { entries: [smoking(recent), pressure, weight(recent)], outcome: 'present' },
    'seventeen years old': { age: 17, outcome: 'notApplicable' },
    eighteen: { age: 18, outcome: 'present' },
  },
  insufficientData: {
    'measurements were not answered': { unanswered: [['measurement', 'health']] },
    'the age is not known': { age: undefined },
  },
  notApplicable: { 'a child': { age: 9 } },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});

it('says which are missing, and when each was last recorded', () => {
  const { limits, evidence } = evaluateCase(rule, { entries: [smoking(recent), auditC('2023-02-02')] });
  expect(limits.map(({ label, value }) => [label, value])).toEqual([
    ['alcohol', '2023-02-02'],
    ['pressure', undefined],
    ['bmi', undefined],
  ]);
  expect(evidence).toHaveLength(1);
});
