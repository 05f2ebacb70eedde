import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/caregiver-strain.ts';
import { aConcept, aContact, aMeasurement, aService } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const decision = (text: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ type: 'decision', concept: aConcept(text), from: '2025-02-01', ...said });
const carer = decision('Omaishoidon tuki, hoitaja');
const phq9 = (value: number, day: string = daysAgo(29)) =>
  aMeasurement({ measures: 'phq9', value, taken: `${day}T10:00:00+02:00` });
const sleep = (value: number) => aMeasurement({ measures: 'sleep', value, taken: daysAgo(29) });
const reason = (code: string, kind: 'icd10' | 'icpc2', day: string = daysAgo(100)) =>
  aContact({ reasons: [aConcept('Läheisen sairaus', code, kind)], start: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: {
    'PHQ-9 15': { entries: [carer, phq9(15)] },
    'five hours of sleep': { entries: [carer, sleep(5)] },
    'the partner’s illness as a reason, ICPC-2': { entries: [carer, reason('Z14', 'icpc2')] },
    'family as a reason, ICD-10': { entries: [carer, reason('Z63.6', 'icd10')] },
    'known by the days off': { entries: [decision('Omaishoidon vapaat 3 vrk/kk'), phq9(12)] },
  },
  absent: {
    'all is asked and well': { entries: [carer, phq9(4), sleep(8)] },
  },
  boundary: {
    'PHQ-9 9': { entries: [carer, phq9(9), sleep(8)], outcome: 'absent' },
    'PHQ-9 10': { entries: [carer, phq9(10), sleep(8)], outcome: 'present' },
    'six hours': { entries: [carer, phq9(0), sleep(6)], outcome: 'absent' },
    'half an hour less': { entries: [carer, phq9(0), sleep(5.5)], outcome: 'present' },
    'a reason on the same day a year ago': {
      entries: [carer, phq9(0), sleep(8), reason('Z14', 'icpc2', monthsAgo(12))],
      outcome: 'absent',
    },
    'a day later': {
      entries: [carer, phq9(0), sleep(8), reason('Z14', 'icpc2', '2025-11-19')],
      outcome: 'present',
    },
  },
  notApplicable: {
    'not a carer': { entries: [phq9(20)] },
    'support for the one who is cared for': { entries: [decision('Omaishoidon tuki'), phq9(20)] },
    'no longer a carer': { entries: [decision('Omaishoidon tuki, hoitaja', { to: daysAgo(1) }), phq9(20)] },
  },
  insufficientData: {
    'a carer who was never asked': { entries: [carer] },
    'asked too long ago': { entries: [carer, phq9(15, '2025-11-17')] },
    'health did not answer': { entries: [carer], unanswered: ['health'] },
  },
  notPermitted: {
    'whether there is a decision is closed': { entries: [phq9(20)], closed: ['social'] },
    'health is closed': { entries: [carer], closed: ['health'] },
  },
});

it('shows the decision beside each sign', () => {
  const result = evaluateCase(rule, { entries: [carer, phq9(15), sleep(5)] });
  expect(result.limits.map(({ label }) => label)).toEqual(['carer', 'mood', 'sleep']);
  expect(result.evidence.map(({ shape }) => shape.kind)).toEqual(['service', 'measurement', 'measurement']);
});
