import { rule } from '#lib/risk/rules/diabetes-values.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const fasting = (value: number, when?: string | number) => measuredOn('fastingGlucose', value, when);
const hba1c = (value: number) => measuredOn('hba1c', value);

testRule(rule, {
  present: {
    'fasting glucose': { entries: [fasting(7.4)] },
    'HbA1c, glucose normal': { entries: [fasting(6.5), hba1c(50)] },
    'a suspected diagnosis is none yet': {
      entries: [fasting(7.4), diagnosed('E11.9', { certainty: 'provisional' })],
    },
  },
  absent: {
    'all normal': { entries: [fasting(5.5), hba1c(36)] },
    'one normal, the others not measured': { entries: [hba1c(36)] },
  },
  boundary: {
    'fasting 6.9': { entries: [fasting(6.9)], outcome: 'absent' },
    'fasting 7.0': { entries: [fasting(7)], outcome: 'present' },
    'two hours 11.0': { entries: [measuredOn('glucose2h', 11)], outcome: 'absent' },
    'two hours 11.1': { entries: [measuredOn('glucose2h', 11.1)], outcome: 'present' },
    'HbA1c 47': { entries: [hba1c(47)], outcome: 'absent' },
    'HbA1c 48': { entries: [hba1c(48)], outcome: 'present' },
    '24 months ago to the day': { entries: [fasting(7.4, monthsAgo(24))], outcome: 'present' },
    'a day earlier': { entries: [fasting(7.4, '2024-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'nothing measured': {} },
  notApplicable: { diabetes: { entries: [fasting(7.4), diagnosed('E11.9')] } },
  notPermitted: {
    'diagnoses are closed': { entries: [fasting(7.4)], closed: [['problem', 'health']] },
    'measurements are closed': { closed: [['measurement', 'health']] },
  },
});
