import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { lapsedResults } from '#lib/risk/findings/lapsed.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as planOverdue } from '#lib/risk/rules/plan-overdue.ts';
import { aContact, anOwner, aPlan } from '#tests/builders/entries.ts';
import { aRiskInput, daysAgo } from '#tests/builders/risk.ts';

/** Two emergency visits within thirty days: as strict a rule as lapses quickly. */
const twoInAMonth: Rule = {
  ...emergencyVisits,
  id: 'two-in-a-month',
  tier: 'first',
  when: {
    type: 'count',
    label: 'visits',
    of: { kind: 'contact', status: ['held'], urgency: ['emergency'] },
    within: { days: 30 },
    is: { op: '>=', value: 2 },
  },
};
const visit = (days: number, recorded = days) =>
  aContact({
    start: daysAgo(days),
    urgency: 'emergency',
    provenance: { recordedAt: `${daysAgo(recorded)}T09:00:00Z` },
  });
const lapsed = (entries: readonly Entry[], rule: Rule = twoInAMonth) =>
  lapsedResults([rule], aRiskInput({ entries })).map(({ metOn }) => metOn);

describe('a finding that ended unanswered', () => {
  it('is found though it held for one day only, on no day of the week in particular', () => {
    // Met on the day of the second visit, 60 days ago, and over the day after: the first then is 30 days old.
    for (const day of [58, 59, 60, 61, 62, 63, 64]) {
      expect(lapsed([visit(day), visit(day + 29)])).toEqual([daysAgo(day)]);
      expect(lapsed([visit(day), visit(day + 30)])).toEqual([]);
    }
  });

  it.each([
    ['ended 90 days ago', 90, true],
    ['ended 91 days ago', 91, false],
  ])('%s: told %s', (_name, last, told) => {
    expect(lapsed([visit(last), visit(last + 29)]).length).toBe(told ? 1 : 0);
  });

  it('began before the three months and ended within them: is told', () => {
    expect(lapsed([visit(100), visit(101)])).toEqual([daysAgo(100)]);
    expect(lapsed([visit(120), visit(121)])).toEqual([]);
  });

  it('that nobody could have seen, because it was recorded too late, is none', () => {
    expect(lapsed([visit(60, 20), visit(65)])).toEqual([]);
    expect(lapsed([visit(60, 40), visit(65)])).toEqual([daysAgo(60)]);
  });

  it('of a date that went by and was moved is looked for week by week', () => {
    const plan = aPlan({
      type: 'clientPlan',
      reviewDue: daysAgo(60),
      provenance: { recordedAt: `${daysAgo(200)}T09:00:00Z` },
    });
    const overdue: Rule = { ...planOverdue, tier: 'first' };
    expect(lapsedResults([overdue], aRiskInput({ entries: [plan] })).length).toBe(1);
  });
});

describe('an owner with a plan', () => {
  const entries = [visit(60), visit(65)];
  const owner = (days: number) =>
    anOwner({
      role: 'careLead',
      from: daysAgo(days),
      provenance: { recordedAt: `${daysAgo(days)}T09:00:00Z` },
    });
  const plan = (days: number, reviewDue = daysAgo(-100)) =>
    aPlan({
      type: 'healthAndCare',
      reviewDue,
      provenance: { recordedAt: `${daysAgo(days)}T09:00:00Z` },
    });

  it.each<[string, readonly Entry[], boolean]>([
    ['named and made since', [owner(50), plan(50)], false],
    ['of whom the plan is newer than the finding', [owner(400), plan(50)], false],
    ['on the very day', [owner(400), plan(60)], false],
    ['who both were there before', [owner(400), plan(400)], true],
    ['without a plan', [owner(50)], true],
    ['whose plan is overdue', [owner(50), plan(50, daysAgo(1))], true],
  ])('%s: lapsed %s', (_name, more, told) => {
    expect(lapsed([...entries, ...more]).length).toBe(told ? 1 : 0);
  });
});
