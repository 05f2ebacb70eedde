import { rule } from '#lib/risk/rules/outside-work-and-study.ts';
import { aConcept, aContact, aProblem, aService } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const service = (text: string, said: Parameters<typeof aService>[0] = {}) =>
  aService({ concept: aConcept(text), from: daysAgo(20), ...said });
const unemployed = aProblem({ concept: aConcept('Työttömyys', 'Z56.0'), status: 'active' });
const reason = (day: string) =>
  aContact({ reasons: [aConcept('Koulutusongelma', 'Z07', 'icpc2')], start: `${day}T10:00:00+02:00` });

testRule(rule, {
  present: {
    'unemployment at 21': { entries: [unemployed], age: 21 },
    'outreach youth work': { entries: [service('Etsivä nuorisotyö')], age: 17 },
    'rehabilitative work that begins later': {
      entries: [service('Kuntouttava työtoiminta', { status: 'pending', from: daysAgo(-13) })],
      age: 28,
    },
    'study as a reason of contact': { entries: [reason(daysAgo(20))], age: 19 },
    'in Swedish': { entries: [service('Uppsökande ungdomsarbete')], age: 19 },
  },
  absent: {
    'nothing recorded': { age: 21 },
    'unemployment that has ended': { entries: [{ ...unemployed, status: 'resolved' as const }], age: 21 },
    'another service': { entries: [service('Aikuissosiaalityö')], age: 21 },
  },
  boundary: {
    'at 14': { entries: [unemployed], age: 14, outcome: 'notApplicable' },
    'at 15': { entries: [unemployed], age: 15, outcome: 'present' },
    'at 29': { entries: [unemployed], age: 29, outcome: 'present' },
    'at 30': { entries: [unemployed], age: 30, outcome: 'notApplicable' },
    'a reason on the same day a year ago': { entries: [reason(monthsAgo(12))], age: 21, outcome: 'absent' },
    'a day later': { entries: [reason('2025-11-19')], age: 21, outcome: 'present' },
  },
  insufficientData: {
    'the social register did not answer': { age: 21, unanswered: ['social'] },
    'the age is not known': { entries: [unemployed], age: undefined },
  },
  notPermitted: { 'the social register is closed': { age: 21, closed: ['social'] } },
});
