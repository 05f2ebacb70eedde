import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientPlan } from './client-plan.ts';

/** What a plan lacks to be recorded. Everything else may be left out: a short plan that exists is better than none. */
export type MissingPart = 'goal' | 'reviewDate' | 'reviewDatePast';

/**
 * A plan needs an own goal, or the word that the client did not want one, and a review date that is not in the past. In this
 * order, so that the first one can be gone to.
 */
export function neededToRecord(plan: ClientPlan, today: IsoDate): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  const hasGoal = plan.goals.some(({ status, text }) => status !== 'dropped' && text.trim() !== '');
  if (!hasGoal && !plan.noGoal) missing.push('goal');
  if (plan.reviewDue === undefined) missing.push('reviewDate');
  else if (plan.reviewDue < today) missing.push('reviewDatePast');
  return missing;
}

/** The plan as it is recorded: lines that were begun and left empty are gone, texts have no spaces around them. */
export function withoutEmptyLines(plan: ClientPlan): ClientPlan {
  const { matters, ...rest } = plan;
  const said = matters?.trim() ?? '';
  return {
    ...rest,
    ...(said === '' ? {} : { matters: said }),
    goals: plan.goals.map((goal) => ({ ...goal, text: goal.text.trim() })).filter(({ text }) => text !== ''),
    means: plan.means.flatMap(({ text, by }) => {
      const [line, who] = [text.trim(), by?.trim() ?? ''];
      return line === '' ? [] : [{ text: line, ...(who === '' ? {} : { by: who }) }];
    }),
    support: plan.support.flatMap(({ who, what }) => {
      const [person, help] = [who.trim(), what?.trim() ?? ''];
      return person === '' ? [] : [{ who: person, ...(help === '' ? {} : { what: help }) }];
    }),
    contacts: plan.contacts.map(({ who, ...contact }) => {
      const person = who?.trim() ?? '';
      return { ...contact, ...(person === '' ? {} : { who: person }) };
    }),
    parts: plan.parts.map((part) => ({ ...part, text: part.text.trim() })).filter(({ text }) => text !== ''),
  };
}

/** True when anything was written that a person would miss. */
export function hasContent(plan: ClientPlan): boolean {
  const { matters, goals, noGoal, means, support, contacts, parts, reviewDue } = withoutEmptyLines(plan);
  const lines = goals.length + means.length + support.length + contacts.length + parts.length;
  return lines > 0 || noGoal || matters !== undefined || reviewDue !== undefined;
}
