import { isInForce } from '#lib/base/dates.ts';
import type { GoalEntry, PlanEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import { missingIn } from '#lib/summary/section-state.ts';
import type { RowView } from './row-view.ts';
import type { RowContext } from './team-client.ts';
import type { RowPlan } from './worklist-row.ts';

type ShownPlan = PlanEntry & { readonly type: Exclude<PlanEntry['type'], 'pathway'> };

/** The plan of the professional's own register first. */
const orderOf: Readonly<Record<Register, readonly ShownPlan['type'][]>> = {
  health: ['healthAndCare', 'clientPlan', 'other'],
  occupational: ['healthAndCare', 'clientPlan', 'other'],
  social: ['clientPlan', 'healthAndCare', 'other'],
};

/** A pathway is no plan of the client's, a draft is none yet, and one that has ended is none any more. */
function isShown(plan: PlanEntry, today: string): plan is ShownPlan {
  const { type, status, to } = plan;
  const isOver = to !== undefined && !isInForce({ to }, today);
  return type !== 'pathway' && (status === 'active' || status === 'unknown') && !isOver;
}

/** The client's own words before what a professional wrote, the newest first. */
function goalOf(goals: readonly GoalEntry[]): GoalEntry | undefined {
  const open = newestFirst(
    goals.filter(({ status }) => status === 'active' || status === 'unknown'),
    ({ set }) => set,
  );
  return open.find(({ ownWords }) => ownWords) ?? open[0];
}

/** The client's plan in force with its review date and goal. That there is none is said only when the own register told so. */
export function rowPlan(view: RowView, { today, ownRegister }: RowContext): RowPlan {
  const order = orderOf[ownRegister];
  const [plan] = newestFirst(
    view.entries('plan').filter((each) => isShown(each, today)),
    ({ from }) => from,
  ).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  if (plan === undefined) {
    const why = missingIn(view.recordFor('plan'), ownRegister, ['plans']);
    return why === 'notRecorded' ? { state: 'none' } : { state: why === 'notPermitted' ? why : 'unanswered' };
  }
  const { type, from, reviewDue } = plan;
  const goal = goalOf(view.entries('goal'));
  return {
    state: 'recorded',
    type,
    ...(from === undefined ? {} : { from }),
    ...(reviewDue === undefined ? {} : { reviewDue }),
    ...(goal === undefined
      ? {}
      : {
          goal: {
            text: goal.text,
            ownWords: goal.ownWords,
            ...(goal.set === undefined ? {} : { set: goal.set }),
          },
        }),
  };
}
