import { formatDate } from '#lib/base/format.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { PlanView } from '../views.ts';

function reviewText({ t, language }: TextContext, plan: PlanView['plans'][number]): string | undefined {
  if (plan.reviewDue === undefined) return undefined;
  const review = t('terms.review', { date: formatDate(plan.reviewDue, language) });
  return plan.lateDays === undefined ? review : joined(review, t('terms.late', { count: plan.lateDays }));
}

/** The section as ready text: every fact with its date and register. */
export function toText({ goals, plans }: PlanView, context: TextContext): readonly string[] {
  const { t } = context;
  return [
    ...goals.map((goal) => {
      const title = t(goal.ownWords ? 'terms.ownGoal' : 'terms.goal');
      const words = goal.ownWords ? t('terms.quoted', { words: goal.text }) : goal.text;
      return factLine(context, `${title}: ${words}`, goal.date, goal.provenance.register);
    }),
    ...plans.map((plan) =>
      factLine(context, joined(plan.title, reviewText(context, plan)), plan.from, plan.provenance.register),
    ),
  ];
}
