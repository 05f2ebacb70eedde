import { describe, expect, it } from 'vitest';
import { emptyPlan, type PlanGoal } from '#lib/plan/client-plan.ts';
import { beginPlanDraft, withGoal } from '#lib/workflows/plan/plan-draft.ts';

const goal = (text: string, said: Partial<PlanGoal> = {}): PlanGoal => ({
  id: `urn:uuid:${text}`,
  text,
  ownWords: false,
  status: 'active',
  ...said,
});

describe('a goal that comes from elsewhere', () => {
  it('begins a new plan beside the goals that no plan names yet', () => {
    const begun = beginPlanDraft({ type: 'clientPlan', looseGoals: [goal('Kotona')] });
    const { plan, ...rest } = withGoal(begun, goal('Kävelee kauppaan'), [{ text: 'Keppi' }]);
    expect(plan).toEqual({
      ...emptyPlan('clientPlan'),
      goals: [goal('Kotona'), goal('Kävelee kauppaan')],
      means: [{ text: 'Keppi' }],
    });
    expect(rest).toEqual({});
  });

  it('stands under what is written already, once, and takes "no goal" away', () => {
    const draft = {
      plan: { ...emptyPlan('healthAndCare'), noGoal: true, means: [{ text: 'Keppi', by: 'Tiina' }] },
      basis: { id: 'CarePlan/1', version: '3' },
    };
    const once = withGoal(draft, goal('Kävelee'), [{ text: 'Keppi' }, { text: 'Kotiapu' }]);
    expect(once).toMatchObject({
      basis: { version: '3' },
      plan: { noGoal: false, means: [{ by: 'Tiina' }, { text: 'Kotiapu' }] },
    });
    expect(withGoal(once, goal('Kävelee', { id: 'urn:uuid:2' }), []).plan.goals).toHaveLength(1);
    // One that was reached is begun anew.
    const reached = { plan: { ...draft.plan, goals: [goal('Kävelee', { status: 'reached' })] } };
    expect(withGoal(reached, goal('Kävelee', { id: 'urn:uuid:2' }), []).plan.goals).toHaveLength(2);
  });
});
