import { isInForce, lateDays, todayIn } from '#lib/base/dates.ts';
import { clientFactsOf } from '../client-facts.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { PlanView } from '../views.ts';

const planOrder = ['healthAndCare', 'clientPlan', 'other'] as const;
type ShownPlan = (typeof planOrder)[number];

/**
 * The client's own goals first, in the client's words, then the plans in force with their review dates. Goals that were
 * reached or dropped and plans that have ended are left out; care pathways have their own section. No review is late once the client
 * has died.
 */
export const definition: SectionDefinition<'plan', PlanView> = {
  id: 'plan',
  searches: ['goals', 'plans'],
  compose({ entries, record, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const { deceased } = clientFactsOf(record, today);
    const goals = newestFirst(
      entriesOfKind(entries, 'goal').filter(({ status }) => status === 'active' || status === 'unknown'),
      ({ set }) => set,
    ).sort((a, b) => Number(b.ownWords) - Number(a.ownWords));
    const plans = newestFirst(
      entriesOfKind(entries, 'plan').filter(
        (plan) =>
          plan.type !== 'pathway' &&
          plan.status !== 'ended' &&
          isInForce({ ...present({ to: plan.to }) }, today),
      ),
      ({ from }) => from,
    ).map(({ provenance, type, title, reviewDue, from }) => ({
      provenance,
      type: type as ShownPlan,
      title,
      ...present({
        reviewDue,
        from,
        lateDays: deceased || reviewDue === undefined ? undefined : lateDays(reviewDue, today),
      }),
    }));
    plans.sort((a, b) => planOrder.indexOf(a.type) - planOrder.indexOf(b.type));
    const late = plans.flatMap((plan) => plan.lateDays ?? []);
    return {
      goals: goals.map(({ provenance, text, ownWords, set }) => ({
        provenance,
        text,
        ownWords,
        ...present({ date: set }),
      })),
      plans,
      ...(late.length === 0 ? {} : { worstLateDays: Math.max(...late) }),
    };
  },
  hasFacts: ({ goals, plans }) => goals.length + plans.length > 0,
};
