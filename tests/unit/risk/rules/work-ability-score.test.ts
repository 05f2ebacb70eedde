import { rule } from '#lib/risk/rules/work-ability-score.ts';
import { aMeasurement } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const own = (value: number, day: string = daysAgo(30)) =>
  aMeasurement({ measures: 'workAbility', value, taken: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: { '3 of 10': { entries: [own(3)] } },
  absent: { '8 of 10': { entries: [own(8)] } },
  boundary: {
    '5 of 10': { entries: [own(5)], outcome: 'present' },
    '6 of 10': { entries: [own(6)], outcome: 'absent' },
    'a year ago today': { entries: [own(5, monthsAgo(12))], outcome: 'present' },
    'a day before that': { entries: [own(5, '2025-11-17')], outcome: 'insufficientData' },
    'at 67': { entries: [own(5)], age: 67, outcome: 'present' },
    'at 68': { entries: [own(5)], age: 68, outcome: 'notApplicable' },
  },
  insufficientData: { 'never asked': {}, 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'health is closed': { closed: ['health'] } },
});
