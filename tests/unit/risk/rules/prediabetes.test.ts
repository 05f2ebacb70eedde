import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/prediabetes.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const fasting = (value: number, when?: string | number) => measuredOn('fastingGlucose', value, when);
const twoHours = (value: number, when?: string | number) => measuredOn('glucose2h', value, when);

testRule(rule, {
  present: {
    'IFG, no tolerance test': { entries: [fasting(6.4)] },
    'IGT with a normal fasting glucose': { entries: [fasting(5.5), twoHours(8.6)] },
    both: { entries: [fasting(6.5), twoHours(9)] },
    'IGT alone': { entries: [twoHours(9)] },
  },
  absent: {
    'both normal': { entries: [fasting(5.4), twoHours(6.1)] },
    'fasting normal, no tolerance test made': { entries: [fasting(5.4)] },
    'raised before, normal at the latest': { entries: [fasting(6.5, 300), fasting(5.6, 20)] },
    'HbA1c in its own band says nothing here': { entries: [fasting(5.4), measuredOn('hba1c', 45)] },
    'two-hour value in the range of diabetes': { entries: [fasting(6.5), twoHours(11.6)] },
  },
  boundary: {
    'fasting 6.0': { entries: [fasting(6)], outcome: 'absent' },
    'fasting 6.1': { entries: [fasting(6.1)], outcome: 'present' },
    'fasting 6.9': { entries: [fasting(6.9)], outcome: 'present' },
    'fasting 7.0': { entries: [fasting(7)], outcome: 'absent' },
    'two hours 7.7': { entries: [fasting(5.5), twoHours(7.7)], outcome: 'absent' },
    'two hours 7.8': { entries: [fasting(5.5), twoHours(7.8)], outcome: 'present' },
    'two hours 11.0': { entries: [fasting(5.5), twoHours(11)], outcome: 'present' },
    'two hours 11.1': { entries: [fasting(5.5), twoHours(11.1)], outcome: 'absent' },
    '24 months ago to the day': { entries: [fasting(6.4, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [fasting(6.4, '2024-11-17')], outcome: 'insufficientData' },
    '17 years': { age: 17, entries: [fasting(6.4)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [fasting(6.4)], outcome: 'present' },
  },
  insufficientData: {
    'no glucose at all': {},
    'HbA1c alone': { entries: [measuredOn('hba1c', 45)] },
    'the laboratory did not answer': { unanswered: [['measurement', 'health']] },
  },
  notApplicable: { diabetes: { entries: [fasting(6.4), diagnosed('E11.9')] } },
  notPermitted: {
    'measurements are closed': { closed: [['measurement', 'health']] },
    'diagnoses are closed': { entries: [fasting(6.4)], closed: [['problem', 'health']] },
  },
});

it('says the value that is raised', () => {
  const result = evaluateCase(rule, { entries: [fasting(5.5), twoHours(8.6)] });
  expect(result.figures).toMatchObject({ value: 8.6 });
  expect(result.limits).toMatchObject([{ label: 'twoHours', limit: 7.8, value: 8.6 }]);
});
