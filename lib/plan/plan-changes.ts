import type { IsoDate } from '#lib/base/dates.ts';
import type { ClientPlan, PlanContact, PlanMeans, PlanSupport } from './client-plan.ts';

/** Parts of a plan in which something can change, in the order in which they are shown. */
export type ChangedPart =
  | 'matters'
  | 'goal'
  | 'goalDue'
  | 'goalReached'
  | 'goalDropped'
  | 'noGoal'
  | 'means'
  | 'support'
  | 'contact'
  | 'reviewDate'
  | 'reviewHeld'
  | 'part'
  | 'ended';

/** One difference between two versions, as data: what a screen or a copied text says with words. */
export interface PlanChange {
  readonly part: ChangedPart;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: ChangeValue;
  readonly after?: ChangeValue;
}

export type ChangeValue =
  | { readonly text: string; readonly of?: string }
  | { readonly date: IsoDate }
  | { readonly contact: PlanContact };

type Line = { readonly key: string; readonly value: ChangeValue };

/** Lines have no identity of their own: one that reads differently was taken away and another was put there. */
function lineChanges(
  part: ChangedPart,
  before: readonly Line[],
  after: readonly Line[],
): readonly PlanChange[] {
  const keys = (lines: readonly Line[]) => new Set(lines.map(({ key }) => key));
  const [old, fresh] = [keys(before), keys(after)];
  return [
    ...before
      .filter(({ key }) => !fresh.has(key))
      .map(({ value }): PlanChange => ({ part, kind: 'removed', before: value })),
    ...after
      .filter(({ key }) => !old.has(key))
      .map(({ value }): PlanChange => ({ part, kind: 'added', after: value })),
  ];
}

function valueChange(
  part: ChangedPart,
  before: ChangeValue | undefined,
  after: ChangeValue | undefined,
): readonly PlanChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined) return after === undefined ? [] : [{ part, kind: 'added', after }];
  if (after === undefined) return [{ part, kind: 'removed', before }];
  return [{ part, kind: 'changed', before, after }];
}

const textValue = (text: string | undefined): ChangeValue | undefined =>
  text === undefined ? undefined : { text };
const dateValue = (date: IsoDate | undefined): ChangeValue | undefined =>
  date === undefined ? undefined : { date };

function lineOf(text: string, of: string | undefined): Line {
  return { key: JSON.stringify([text, of]), value: { text, ...(of === undefined ? {} : { of }) } };
}
const meansLine = ({ text, by }: PlanMeans) => lineOf(text, by);
const supportLine = ({ who, what }: PlanSupport) => lineOf(who, what);
/** From when it was agreed is no change of what is agreed. */
const contactLine = (contact: PlanContact): Line => ({
  key: JSON.stringify([contact.channel, contact.rhythm.every, contact.rhythm.unit, contact.who]),
  value: { contact },
});

function goalChanges(before: ClientPlan, after: ClientPlan): readonly PlanChange[] {
  const old = new Map(before.goals.map((goal) => [goal.id, goal]));
  const kept = new Set(after.goals.map(({ id }) => id));
  const changes: PlanChange[] = [];
  for (const goal of before.goals) {
    if (!kept.has(goal.id)) changes.push({ part: 'goal', kind: 'removed', before: { text: goal.text } });
  }
  for (const goal of after.goals) {
    const { id, text, status, due } = goal;
    const known = old.get(id);
    if (known === undefined) {
      changes.push({ part: 'goal', kind: 'added', after: { text } });
      continue;
    }
    changes.push(...valueChange('goal', { text: known.text }, { text }));
    if (known.status !== status && status !== 'active') {
      const part = status === 'reached' ? 'goalReached' : 'goalDropped';
      changes.push({ part, kind: 'changed', after: { text } });
    }
    changes.push(...valueChange('goalDue', dateValue(known.due), dateValue(due)));
  }
  return changes;
}

/** Everything in which two versions of one plan differ; nothing when they say the same. */
export function composePlanChanges(before: ClientPlan, after: ClientPlan): readonly PlanChange[] {
  const partLine = ({ text, profession, by }: ClientPlan['parts'][number]) => lineOf(text, profession ?? by);
  const reviewLine = ({ on, by }: ClientPlan['reviews'][number]): Line => ({
    key: JSON.stringify([on, by]),
    value: { date: on },
  });
  return [
    ...valueChange('matters', textValue(before.matters), textValue(after.matters)),
    ...goalChanges(before, after),
    ...(before.noGoal === after.noGoal
      ? []
      : [{ part: 'noGoal', kind: after.noGoal ? 'added' : 'removed' } as const]),
    ...lineChanges('means', before.means.map(meansLine), after.means.map(meansLine)),
    ...lineChanges('support', before.support.map(supportLine), after.support.map(supportLine)),
    ...lineChanges('contact', before.contacts.map(contactLine), after.contacts.map(contactLine)),
    ...valueChange('reviewDate', dateValue(before.reviewDue), dateValue(after.reviewDue)),
    ...lineChanges('reviewHeld', before.reviews.map(reviewLine), after.reviews.map(reviewLine)),
    ...lineChanges('part', before.parts.map(partLine), after.parts.map(partLine)),
    ...(before.status === after.status
      ? []
      : [{ part: 'ended', kind: after.status === 'ended' ? 'added' : 'removed' } as const]),
  ];
}
