import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { composePlanChanges } from '#lib/plan/plan-changes.ts';
import { anyPlan, aPlan, ownGoal } from '#tests/builders/plans.ts';

const before = aPlan();
const changes = (after: Partial<ClientPlan>) =>
  composePlanChanges(before, aPlan(after)).map(({ part, kind }) => `${part} ${kind}`);

describe('what changed between two versions', () => {
  it.each<[string, Partial<ClientPlan>, readonly string[]]>([
    ['nothing', {}, []],
    ['what matters', { matters: 'Työ' }, ['matters changed']],
    ['the words of the goal', { goals: [{ ...ownGoal, text: 'Toisin' }] }, ['goal changed']],
    ['another goal', { goals: [ownGoal, { ...ownGoal, id: 'Goal/2' }] }, ['goal added']],
    ['no goal left', { goals: [] }, ['goal removed']],
    ['the goal reached', { goals: [{ ...ownGoal, status: 'reached' }] }, ['goalReached changed']],
    ['the goal dropped', { goals: [{ ...ownGoal, status: 'dropped' }] }, ['goalDropped changed']],
    ['a date for the goal', { goals: [{ ...ownGoal, due: '2027-01-01' }] }, ['goalDue added']],
    ['no goal wanted', { noGoal: true }, ['noGoal added']],
    ['a means in place of another', { means: [{ text: 'Kävely' }] }, ['means removed', 'means added']],
    ['the support gone', { support: [] }, ['support removed']],
    [
      'the rhythm of contacts',
      { contacts: [{ channel: 'call', rhythm: { every: 1, unit: 'month' }, who: 'Tiina Mustonen' }] },
      ['contact removed', 'contact added'],
    ],
    [
      'the day from which contacts run',
      { contacts: before.contacts.map(({ from: _from, ...each }) => each) },
      [],
    ],
    ['the review date', { reviewDue: '2027-05-18' }, ['reviewDate changed']],
    ['a review held', { reviews: [{ on: '2026-11-18' }] }, ['reviewHeld added']],
    [
      'a part of a profession',
      { parts: [...before.parts, { text: 'Lisä', profession: 'physician' }] },
      ['part added'],
    ],
    ['the end', { status: 'ended' }, ['ended added']],
  ])('%s', (_, after, expected) => {
    expect(changes(after)).toEqual(expected);
  });

  it('is nothing between a version and itself, and something as soon as the words differ', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        expect(composePlanChanges(one, one)).toEqual([]);
        const said = (plan: ClientPlan) => JSON.stringify([plan.matters, plan.reviewDue, plan.noGoal]);
        if (said(one) !== said(other)) expect(composePlanChanges(one, other)).not.toEqual([]);
      }),
    );
  });

  it('turned round, removes what it had added', () => {
    const count = (list: ReturnType<typeof composePlanChanges>, kind: string) =>
      list.filter((change) => change.kind === kind).length;
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [there, back] = [composePlanChanges(one, other), composePlanChanges(other, one)];
        expect(count(there, 'added')).toBe(count(back, 'removed'));
      }),
    );
  });
});
