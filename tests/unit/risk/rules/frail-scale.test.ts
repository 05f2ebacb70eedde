import { rule } from '#lib/risk/rules/frail-scale.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const frail = (value: number, when?: string | number) => measuredOn('frail', value, when);

testRule(rule, {
  present: { frail: { entries: [frail(4)] } },
  absent: {
    robust: { entries: [frail(0)] },
    'better at the latest': { entries: [frail(4, 300), frail(1, 5)] },
  },
  boundary: {
    '2: pre-frail': { entries: [frail(2)], outcome: 'absent' },
    '3': { entries: [frail(3)], outcome: 'present' },
    '24 months ago to the day': { entries: [frail(3, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [frail(3, '2024-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'never assessed': {} },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});
