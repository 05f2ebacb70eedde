import { rule } from '#lib/risk/rules/back-pain-start-back.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const total = (value: number, when?: string | number) => measuredOn('startBack', value, when);

testRule(rule, {
  present: { seven: { entries: [total(7)] } },
  absent: { one: { entries: [total(1)] } },
  boundary: {
    '3: low': { entries: [total(3)], outcome: 'absent' },
    '4: medium or high': { entries: [total(4)], outcome: 'present' },
    '12 months ago to the day': { entries: [total(4, monthsAgo(12))], outcome: 'present' },
    'a day earlier': { entries: [total(4, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'never asked': {} },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});
