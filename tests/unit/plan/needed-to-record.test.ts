import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientPlan, emptyPlan } from '#lib/plan/client-plan.ts';
import { hasContent, neededToRecord, withoutEmptyLines } from '#lib/plan/needed-to-record.ts';
import { anyPlan, ownGoal } from '#tests/builders/plans.ts';

const today = '2026-11-18';
const empty = emptyPlan('healthAndCare');

describe('what a plan needs to be recorded', () => {
  it.each<[string, Partial<ClientPlan>, readonly string[]]>([
    ['nothing written', {}, ['goal', 'reviewDate']],
    ['a goal alone', { goals: [ownGoal] }, ['reviewDate']],
    ['a goal of spaces', { goals: [{ ...ownGoal, text: '  ' }], reviewDue: today }, ['goal']],
    ['a dropped goal', { goals: [{ ...ownGoal, status: 'dropped' }], reviewDue: today }, ['goal']],
    ['the client did not want one', { noGoal: true, reviewDue: today }, []],
    ['a review today', { goals: [ownGoal], reviewDue: '2026-11-18' }, []],
    ['a review yesterday', { goals: [ownGoal], reviewDue: '2026-11-17' }, ['reviewDatePast']],
  ])('%s', (_, said, missing) => {
    expect(neededToRecord({ ...empty, ...said }, today)).toEqual(missing);
  });
});

describe('lines that were begun and left', () => {
  it('are not recorded', () => {
    const plan = withoutEmptyLines({
      ...empty,
      matters: ' ',
      goals: [{ ...ownGoal, text: ' ' }],
      means: [{ text: ' Kävely ', by: ' ' }, { text: '' }],
      support: [{ who: ' ', what: 'apu' }],
      parts: [{ text: '\n' }],
    });
    expect(plan).toEqual({ ...empty, means: [{ text: 'Kävely' }] });
    expect(hasContent(plan)).toBe(true);
    expect(hasContent(empty)).toBe(false);
  });

  it('takes nothing from a plan that is whole', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(withoutEmptyLines(plan)).toEqual(plan);
      }),
    );
  });
});
