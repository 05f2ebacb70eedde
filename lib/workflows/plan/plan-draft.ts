import { type ClientPlan, emptyPlan, type PlanGoal, type PlanMeans } from '#lib/plan/client-plan.ts';
import type { PlanPicture } from './plan-picture.ts';

/** What is written and not recorded: the form as it stands, and what it began with. */
export interface PlanDraft {
  readonly plan: ClientPlan;
  /** The recorded plan as it was when the writing began; absent for a new one. */
  readonly before?: ClientPlan;
  /** Which version that was. */
  readonly basis?: { readonly id: string; readonly version?: string };
}

/** A draft of the plan in force, or of a new one with the goals that no plan names yet. */
export function beginPlanDraft(
  picture: Pick<PlanPicture, 'own' | 'type' | 'looseGoals'> | undefined,
): PlanDraft {
  const own = picture?.own;
  if (own === undefined) {
    return { plan: { ...emptyPlan(picture?.type ?? 'healthAndCare'), goals: picture?.looseGoals ?? [] } };
  }
  const { id, version } = own.entry;
  return { plan: own.plan, before: own.plan, basis: { id, ...(version === undefined ? {} : { version }) } };
}

/** A goal from elsewhere with its means, under those that are written already; said twice, it stands once. */
export function withGoal(draft: PlanDraft, goal: PlanGoal, means: readonly PlanMeans[]): PlanDraft {
  const { plan } = draft;
  const isThere = plan.goals.some(({ text, status }) => text === goal.text && status === 'active');
  const added = means.filter(({ text }) => !plan.means.some((each) => each.text === text));
  return {
    ...draft,
    plan: {
      ...plan,
      goals: isThere ? plan.goals : [...plan.goals, goal],
      noGoal: false,
      means: [...plan.means, ...added],
    },
  };
}
