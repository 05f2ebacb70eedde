import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/alcohol-use.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const audit = (value: number, when?: string | number) => measuredOn('audit', value, when);
const auditC = (value: number, when?: string | number) => measuredOn('auditC', value, when);
const man = { sex: 'male', age: 50 } as const;

testRule(rule, {
  present: {
    AUDIT: { entries: [audit(14)] },
    'AUDIT-C of a man': { ...man, entries: [auditC(8)] },
    'the newer decides': { entries: [audit(3, 300), auditC(7, 10)] },
  },
  absent: {
    'AUDIT low': { entries: [audit(2)] },
    'AUDIT-C low': { entries: [auditC(2)] },
    'the newer decides': { entries: [audit(14, 300), auditC(2, 10)] },
    'low by every cut-off, sex not known': { entries: [auditC(2)], sex: undefined },
  },
  boundary: {
    'AUDIT 7': { entries: [audit(7)], outcome: 'absent' },
    'AUDIT 8': { entries: [audit(8)], outcome: 'present' },
    'men 5': { ...man, entries: [auditC(5)], outcome: 'absent' },
    'men 6': { ...man, entries: [auditC(6)], outcome: 'present' },
    'women 4': { entries: [auditC(4)], outcome: 'absent' },
    'women 5': { entries: [auditC(5)], outcome: 'present' },
    '64 years, 4': { ...man, age: 64, entries: [auditC(4)], outcome: 'absent' },
    '65 years, 3': { ...man, age: 65, entries: [auditC(3)], outcome: 'absent' },
    '65 years, 4': { ...man, age: 65, entries: [auditC(4)], outcome: 'present' },
    '24 months ago to the day': { entries: [audit(14, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [audit(14, '2024-11-17')], outcome: 'insufficientData' },
    '17 years': { age: 17, entries: [audit(14)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [audit(14)], outcome: 'present' },
  },
  insufficientData: {
    'never asked': {},
    'between the cut-offs, sex not known': { entries: [auditC(5)], sex: undefined },
  },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});

it('is not for others to see', () => {
  expect(rule.sensitive).toBe(true);
});
