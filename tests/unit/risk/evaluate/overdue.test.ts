import { describe, expect, it } from 'vitest';
import type { OverdueCriterion } from '#lib/risk/criterion.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aPlan, aTask } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: OverdueCriterion = {
  type: 'overdue',
  label: 'late',
  of: { kind: 'task', status: ['open'] },
  byDays: 30,
};
const due = (days: number) => aTask({ due: daysAgo(days) });

describe('a due date gone by', () => {
  it.each([
    ['31 days ago', [due(31)], 'yes'],
    ['exactly 30 days ago', [due(30)], 'no'],
    ['ahead', [due(-5)], 'no'],
    ['none', [{ ...aTask(), due: '' }], 'no'],
    ['of a closed task', [{ ...due(99), open: false }], 'no'],
    ['one of several', [due(-5), due(40)], 'yes'],
  ])('%s', (_name, entries, truth) => {
    expect(truthOf(criterion, { entries })).toBe(truth);
  });

  it('by no day is late from the day after', () => {
    const atOnce = { ...criterion, byDays: 0 };
    expect(truthOf(atOnce, { entries: [due(0)] })).toBe('no');
    expect(truthOf(atOnce, { entries: [due(1)] })).toBe('yes');
  });

  it('of a plan is the day of its review', () => {
    const plans = { ...criterion, of: { kind: 'plan', status: ['inForce'] } } as const;
    expect(truthOf(plans, { entries: [aPlan({ reviewDue: daysAgo(31) })] })).toBe('yes');
  });

  it('may be hidden', () => {
    expect(truthOf(criterion, { entries: [due(1)], closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: [due(1)], unanswered: ['social'] })).toBe('unknown');
    expect(truthOf(criterion, { entries: [due(31)], closed: ['social'] })).toBe('yes');
  });

  it('tells the latest first, and since when', () => {
    const entries = [due(40), due(60), due(10)];
    expect(judge(criterion, { entries })).toMatchObject({
      facts: [{ entry: entries[1] }, { entry: entries[0] }],
      metOn: dayNumberOf(daysAgo(29)),
      figures: { lateDays: 60, due: daysAgo(60), count: 2 },
    });
  });
});
