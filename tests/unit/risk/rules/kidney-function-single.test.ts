import { rule } from '#lib/risk/rules/kidney-function-single.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const egfr = (value: number, when: string | number) => measuredOn('egfr', value, when);

testRule(rule, {
  present: {
    once: { entries: [egfr(48, 5)] },
    'normal before, reduced now': { entries: [egfr(48, 5), egfr(70, 200)] },
  },
  absent: {
    normal: { entries: [egfr(88, 5)] },
    'lasting: another rule': { entries: [egfr(48, 5), egfr(50, 200)] },
  },
  boundary: {
    '59': { entries: [egfr(59, 5)], outcome: 'present' },
    '60': { entries: [egfr(60, 5)], outcome: 'absent' },
    'again after 89 days': { entries: [egfr(48, 5), egfr(48, 94)], outcome: 'present' },
    'again after 90 days': { entries: [egfr(48, 5), egfr(48, 95)], outcome: 'absent' },
    '24 months ago to the day': { entries: [egfr(48, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [egfr(48, '2024-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'nothing measured': {} },
  notApplicable: { 'a child': { age: 10, entries: [egfr(48, 5)] } },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});
