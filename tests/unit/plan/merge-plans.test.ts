import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePlans } from '#lib/plan/merge-plans.ts';
import { anyPlan, aPlan, ownGoal } from '#tests/builders/plans.ts';

describe('bringing what was recorded meanwhile into what is being written', () => {
  it('is theirs where nothing was written, and mine where nothing was recorded', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, other) => {
        const same = { ...other, type: before.type };
        expect(mergePlans(before, before, same)).toEqual({ ...same });
        expect(mergePlans(before, same, before)).toEqual(same);
      }),
    );
  });

  it('loses no line that either has added', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (before, mine, theirs) => {
        const merged = mergePlans(before, mine, theirs);
        for (const key of ['means', 'support', 'contacts', 'parts'] as const) {
          const has = (list: readonly unknown[], line: unknown) =>
            list.some((each) => JSON.stringify(each) === JSON.stringify(line));
          for (const line of [...mine[key], ...theirs[key]]) {
            if (!has(before[key], line)) expect(has(merged[key], line)).toBe(true);
          }
        }
        for (const { id } of [...mine.goals, ...theirs.goals]) {
          if (!before.goals.some((goal) => goal.id === id))
            expect(merged.goals.some((goal) => goal.id === id)).toBe(true);
        }
      }),
    );
  });

  it('keeps a change of each in one plan', () => {
    const before = aPlan();
    const merged = mergePlans(
      before,
      { ...before, matters: 'Minun' },
      { ...before, reviewDue: '2027-05-18', goals: [{ ...ownGoal, status: 'reached' }] },
    );
    expect(merged).toMatchObject({
      matters: 'Minun',
      reviewDue: '2027-05-18',
      goals: [{ status: 'reached' }],
    });
  });
});
