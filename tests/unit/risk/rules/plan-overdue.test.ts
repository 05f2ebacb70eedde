import { rule } from '#lib/risk/rules/plan-overdue.ts';
import { aPlan } from '#tests/builders/entries.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const due = (reviewDue: string) =>
  aPlan({ type: 'healthAndCare', status: 'active', from: '2026-01-01', reviewDue });

const { reviewDue: _none, ...withoutReview } = due('2026-01-01');

testRule(rule, {
  present: {
    'five weeks late': { entries: [due(daysAgo(35))] },
    'a client plan of social services': {
      entries: [
        aPlan({ type: 'clientPlan', register: 'social', from: '2026-01-01', reviewDue: daysAgo(35) }),
      ],
    },
    'what is seen is enough, though the other register is closed': {
      entries: [due(daysAgo(35))],
      closed: ['social'],
    },
  },
  absent: {
    'no plan': {},
    'a pathway has no review of its own': {
      entries: [{ ...due(daysAgo(35)), type: 'pathway' as const }],
    },
    'no review date': { entries: [withoutReview] },
    ahead: { entries: [due('2027-01-01')] },
    'of a plan that has ended': { entries: [{ ...due(daysAgo(35)), status: 'ended' as const }] },
  },
  boundary: {
    'fourteen days late': { entries: [due(daysAgo(14))], outcome: 'absent' },
    'fifteen days late': { entries: [due(daysAgo(15))], outcome: 'present' },
  },
  insufficientData: { 'plans were not answered': { unanswered: [['plan', 'health']] } },
  notPermitted: { 'social plans are closed': { closed: [['plan', 'social']] } },
});
