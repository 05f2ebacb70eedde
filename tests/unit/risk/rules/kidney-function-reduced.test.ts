import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/kidney-function-reduced.ts';
import { aQuantity } from '#tests/builders/entries.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const egfr = (value: number, when: string | number) => measuredOn('egfr', value, when);
const creatinine = (value: number, when: string | number) => ({
  ...measuredOn('creatinine', value, when),
  quantity: aQuantity(value, 'umol/L'),
});

testRule(rule, {
  present: {
    'twice, half a year apart': { entries: [egfr(48, 5), egfr(52, 190)] },
    'from creatinine, twice': { entries: [creatinine(130, 5), creatinine(130, 190)] },
  },
  absent: {
    normal: { entries: [egfr(88, 5), egfr(85, 190)] },
    'reduced once': { entries: [egfr(48, 5)] },
    'reduced before, normal at the latest': { entries: [egfr(66, 5), egfr(52, 190)] },
    'creatinine is passed over where the laboratory gives its own': {
      entries: [egfr(66, 5), creatinine(200, 5), creatinine(200, 200)],
    },
  },
  boundary: {
    '59 and 59': { entries: [egfr(59, 5), egfr(59, 190)], outcome: 'present' },
    '60 at the latest': { entries: [egfr(60, 5), egfr(59, 190)], outcome: 'absent' },
    '60 before': { entries: [egfr(59, 5), egfr(60, 190)], outcome: 'absent' },
    '89 days apart': { entries: [egfr(48, 5), egfr(48, 94)], outcome: 'absent' },
    '90 days apart': { entries: [egfr(48, 5), egfr(48, 95)], outcome: 'present' },
    'the first 24 months ago to the day': {
      entries: [egfr(48, 5), egfr(48, monthsAgo(24))],
      outcome: 'present',
    },
    'the first a day earlier': { entries: [egfr(48, 5), egfr(48, '2024-11-17')], outcome: 'absent' },
    '17 years': { age: 17, entries: [egfr(48, 5), egfr(48, 190)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [egfr(48, 5), egfr(48, 190)], outcome: 'present' },
  },
  insufficientData: {
    'nothing measured': {},
    'creatinine, but the sex is not known': { entries: [creatinine(200, 5)], sex: undefined },
    'the laboratory broke off, one normal is seen': { entries: [egfr(88, 5)], unanswered: ['health'] },
  },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});

it('shows the reduced ones', () => {
  const { evidence, figures } = evaluateCase(rule, { entries: [egfr(48, 5), egfr(70, 60), egfr(52, 190)] });
  expect(evidence.map(({ value }) => value)).toEqual([48, 52]);
  expect(figures.score).toBe(48);
});
