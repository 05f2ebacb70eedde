import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/over-target.ts';
import { aGoal } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn, pressureOn } from '#tests/builders/measured.ts';
import { evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const own = aGoal({
  targets: [
    { measures: 'bloodPressure', part: 'systolic', value: 130 },
    { measures: 'bloodPressure', part: 'diastolic', value: 80 },
    { measures: 'hba1c', value: 58 },
    { measures: 'ldl', value: 3.5 },
  ],
});
const diabetes = diagnosed('E11.9');
const fine = pressureOn(128, 78);

testRule(rule, {
  present: {
    'blood pressure over the general limit': { entries: [pressureOn(152, 86)] },
    'only the lower number': { entries: [pressureOn(132, 94)] },
    'blood pressure over the own, stricter target': { entries: [own, pressureOn(136, 78)] },
    'HbA1c with diabetes': { entries: [fine, diabetes, measuredOn('hba1c', 61), measuredOn('ldl', 2)] },
    'LDL with heart disease': { entries: [fine, diagnosed('I25.1'), measuredOn('ldl', 2.9)] },
    'LDL over an own target, without either': { entries: [own, fine, measuredOn('ldl', 3.6)] },
    'one is over, the rest is not measured': { entries: [diabetes, pressureOn(152, 86)] },
  },
  absent: {
    'all at target': { entries: [fine, diabetes, measuredOn('hba1c', 48), measuredOn('ldl', 2.1)] },
    'without diabetes HbA1c is not asked': { entries: [fine] },
    'HbA1c under an own, looser target': {
      entries: [own, fine, diabetes, measuredOn('hba1c', 57), measuredOn('ldl', 2)],
    },
    'over before, at target at the latest': { entries: [pressureOn(160, 95, 200), pressureOn(130, 80, 10)] },
    'LDL of somebody without diabetes or heart disease': { entries: [fine, measuredOn('ldl', 4.2)] },
    'a target that is no longer active': {
      entries: [{ ...own, status: 'dropped' as const }, pressureOn(136, 78)],
    },
  },
  boundary: {
    'general limit, 139/89': { entries: [pressureOn(139, 89)], outcome: 'absent' },
    'general limit, 140/89': { entries: [pressureOn(140, 89)], outcome: 'present' },
    'general limit, 139/90': { entries: [pressureOn(139, 90)], outcome: 'present' },
    'at the own target': { entries: [own, pressureOn(130, 80)], outcome: 'absent' },
    'over the own upper target': { entries: [own, pressureOn(131, 80)], outcome: 'present' },
    'over the own lower target': { entries: [own, pressureOn(130, 81)], outcome: 'present' },
    'HbA1c 52': {
      entries: [fine, diabetes, measuredOn('hba1c', 52), measuredOn('ldl', 2)],
      outcome: 'absent',
    },
    'HbA1c 53': {
      entries: [fine, diabetes, measuredOn('hba1c', 53), measuredOn('ldl', 2)],
      outcome: 'present',
    },
    'HbA1c at the own target': {
      entries: [own, fine, diabetes, measuredOn('hba1c', 58), measuredOn('ldl', 2)],
      outcome: 'absent',
    },
    'LDL 2.5 with diabetes': {
      entries: [fine, diabetes, measuredOn('hba1c', 40), measuredOn('ldl', 2.5)],
      outcome: 'absent',
    },
    'LDL 2.6 with diabetes': {
      entries: [fine, diabetes, measuredOn('hba1c', 40), measuredOn('ldl', 2.6)],
      outcome: 'present',
    },
    'LDL 4.9 without': { entries: [fine, measuredOn('ldl', 4.9)], outcome: 'absent' },
    'LDL 5.0 without': { entries: [fine, measuredOn('ldl', 5)], outcome: 'present' },
    '24 months ago to the day': { entries: [pressureOn(150, 95, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [pressureOn(150, 95, '2024-11-17')], outcome: 'insufficientData' },
    '17 years': { age: 17, entries: [pressureOn(150, 95)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [pressureOn(150, 95)], outcome: 'present' },
  },
  insufficientData: {
    'blood pressure never measured': {},
    'diabetes without HbA1c': { entries: [fine, diabetes, measuredOn('ldl', 2)] },
    'the unit of the latest is not known': {
      entries: [{ ...fine, unitUnknown: true }],
    },
  },
  notPermitted: {
    'measurements are closed': { closed: [['measurement', 'health']] },
    'diagnoses are closed': { entries: [fine], closed: [['problem', 'health']] },
  },
});

it('is one finding for all that is over, with a line and the entry of each', () => {
  const result = evaluateCase(rule, {
    entries: [own, pressureOn(152, 91), diabetes, measuredOn('hba1c', 61), measuredOn('ldl', 2.4)],
  });
  expect(result.limits.map(({ label, op, limit, value }) => [label, op, limit, value])).toEqual([
    ['systolic', '>', 130, 152],
    ['diastolic', '>', 80, 91],
    ['hba1c', '>', 58, 61],
  ]);
  // The pressure's two numbers are one entry; the diabetes that makes HbA1c count is no evidence.
  const entries = new Set(result.evidence.map(({ entry }) => entry));
  expect([...entries].map(({ kind }) => kind)).toEqual(['measurement', 'measurement']);
});
