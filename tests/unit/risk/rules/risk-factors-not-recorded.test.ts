import { rule } from '#lib/risk/rules/risk-factors-not-recorded.ts';
import { aBloodPressure, aMeasurement } from '#tests/builders/entries.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const at = (day: string) => ({ taken: `${day}T10:00:00+02:00` });
const smoking = (day: string) => aMeasurement({ measures: 'smoking', ...at(day) });
const auditC = (day: string) => aMeasurement({ measures: 'auditC', value: 2, ...at(day) });
const recent = '2026-03-01';

testRule(rule, {
  present: {
    'nothing recorded of an adult': {},
    'only a blood pressure': { entries: [aBloodPressure(140, 85, at(recent))] },
  },
  absent: {
    'two are missing, two are there': { entries: [smoking(recent), auditC(recent)] },
  },
  boundary: {
    'two years ago to the day is in time': {
      entries: [smoking(monthsAgo(24)), auditC(recent)],
      outcome: 'absent',
    },
    'a day more is not': { entries: [smoking('2024-11-17'), auditC(recent)], outcome: 'present' },
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
