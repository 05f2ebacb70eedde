import { rule } from '#lib/risk/rules/caregiver-strain-score.ts';
import { aMeasurement } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const strain = (value: number, day: string = daysAgo(30)) =>
  aMeasurement({ measures: 'caregiverStrain', value, taken: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: { 'over the limit': { entries: [strain(18)] } },
  absent: { 'well under': { entries: [strain(7)] } },
  boundary: {
    'one under': { entries: [strain(11)], outcome: 'absent' },
    'at the limit': { entries: [strain(12)], outcome: 'present' },
    'a year ago today': { entries: [strain(12, monthsAgo(12))], outcome: 'present' },
    'a day before that': { entries: [strain(12, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'never asked': {}, 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'health is closed': { closed: ['health'] } },
});
