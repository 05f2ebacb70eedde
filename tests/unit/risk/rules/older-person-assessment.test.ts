import { rule } from '#lib/risk/rules/older-person-assessment.ts';
import { aConcept, aContact, aFunctioning, aMeasurement, aService } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const icf = (day: string) => aFunctioning({ assessed: `${day}T09:00:00+02:00` });
const homeCare = aService({ concept: aConcept('Säännöllinen kotihoito'), from: '2025-01-01' });
const assessment = (from: string) =>
  aService({ concept: aConcept('Palvelutarpeen arviointi'), status: 'ended', from, to: from });
const homeVisits = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aContact({ channel: 'homeVisit', start: `${daysAgo(index + 1)}T09:00:00+02:00` }),
  );

testRule(rule, {
  present: {
    'at 80, nothing recorded': { age: 80 },
    'the last assessment is two years old': { entries: [icf(monthsAgo(24))], age: 80 },
    'at 68 in home care': { entries: [homeCare], age: 68 },
    'at 68 with many home visits': { entries: homeVisits(12), age: 68 },
  },
  absent: {
    'functioning was assessed': { entries: [icf(daysAgo(100))], age: 80 },
    Barthel: { entries: [aMeasurement({ measures: 'barthel', value: 85, taken: daysAgo(50) })], age: 80 },
    'RAI as a measurement': {
      entries: [aMeasurement({ measures: 'other', concept: aConcept('RAI-HC'), taken: daysAgo(50) })],
      age: 80,
    },
    'the need of services was assessed': { entries: [assessment(daysAgo(60))], age: 80 },
    'seen in health is enough': { entries: [icf(daysAgo(100))], age: 80, closed: ['social'] },
  },
  boundary: {
    'at 74 without home care': { age: 74, outcome: 'notApplicable' },
    'at 75': { age: 75, outcome: 'present' },
    'at 64 in home care': { entries: [homeCare], age: 64, outcome: 'notApplicable' },
    'at 65 in home care': { entries: [homeCare], age: 65, outcome: 'present' },
    'eleven home visits': { entries: homeVisits(11), age: 68, outcome: 'notApplicable' },
    'a year ago today': { entries: [icf(monthsAgo(12))], age: 80, outcome: 'absent' },
    'a day before that': { entries: [icf('2025-11-17')], age: 80, outcome: 'present' },
  },
  insufficientData: {
    'the social register did not answer': { age: 80, unanswered: ['social'] },
    'the age is not known': { age: undefined },
  },
  notPermitted: { 'the social register is closed': { age: 80, closed: ['social'] } },
  notApplicable: {
    'a young client, though social is closed': { age: 40, closed: ['social'] },
  },
});
