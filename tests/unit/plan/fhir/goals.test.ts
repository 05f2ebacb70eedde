import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { GoalEntry } from '#lib/model/entries.ts';
import { planGoalOf, readGoals, toChangedGoal, toGoal } from '#lib/plan/fhir/goals.ts';
import { ownGoal } from '#tests/builders/plans.ts';
import { readOne } from '#tests/unit/adapters/sources/read-resource.ts';

const context = {
  client: 'Patient/larisa',
  author: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
  today: '2026-11-18',
};

const recorded: JsonObject = {
  resourceType: 'Goal',
  id: '3',
  meta: { versionId: '2' },
  text: { status: 'generated', div: '<div>x</div>' },
  lifecycleStatus: 'planned',
  priority: { text: 'ensin' },
  description: { text: 'Nukun yöni', coding: [{ system: 'http://snomed.info/sct', code: '1' }] },
  subject: { reference: 'Patient/larisa' },
  startDate: '2026-04-14',
  expressedBy: { reference: 'Patient/larisa' },
  target: [{ measure: { text: 'uni' }, detailQuantity: { value: 7 }, dueDate: '2026-10-14' }],
  addresses: [{ reference: 'Condition/2' }],
};
const entry = (resource: JsonObject = recorded): GoalEntry => ({
  kind: 'goal',
  id: `Goal/${resource.id}`,
  provenance: { sourceId: 'health', register: 'health', controller: 'Kainuu', reference: 'Goal/3' },
  text: 'Nukun yöni',
  ownWords: true,
  status: 'active',
  due: '2026-10-14',
  version: '2',
  resource,
});

describe('a new goal', () => {
  it("is the client's who said it", () => {
    expect(toGoal({ ...ownGoal, due: '2027-02-18' }, context)).toEqual({
      resourceType: 'Goal',
      identifier: [{ system: 'urn:rinnalla:goal', value: ownGoal.id }],
      lifecycleStatus: 'active',
      description: { text: ownGoal.text },
      subject: { reference: 'Patient/larisa' },
      startDate: '2026-11-18',
      expressedBy: { reference: 'Patient/larisa' },
      target: [{ dueDate: '2027-02-18' }],
    });
  });

  it("is the professional's when it is not in the client's words", () => {
    expect(toGoal({ ...ownGoal, ownWords: false }, context).expressedBy).toEqual({
      display: 'Tiina Mustonen',
      reference: 'Practitioner/tiina',
    });
  });

  it('is found by its identifier once it has come back with an id of the server', () => {
    const back = { ...toGoal(ownGoal, context), id: '812' };
    const known = { ...entry(back), text: ownGoal.text, due: undefined } as unknown as GoalEntry;
    const reference = {
      identifier: { system: 'urn:rinnalla:goal', value: ownGoal.id },
      type: 'Goal',
      display: 'vanha',
    };
    expect(readGoals([reference], [known], false)).toEqual([ownGoal]);
    // What the plan said then stays what it said.
    expect(readGoals([reference], [known], true)).toMatchObject([{ id: ownGoal.id, text: 'vanha' }]);
  });
});

describe('a change of a recorded goal', () => {
  const goal = planGoalOf(entry());

  it('is none when nothing changed', () => {
    expect(toChangedGoal(goal, entry(), '2026-11-18')).toBeUndefined();
  });

  it('keeps everything else', () => {
    const changed = toChangedGoal({ ...goal, status: 'reached' }, entry(), '2026-11-18');
    expect(changed).toMatchObject({
      lifecycleStatus: 'completed',
      statusDate: '2026-11-18',
      achievementStatus: { coding: [{ code: 'achieved' }] },
      priority: { text: 'ensin' },
      description: recorded.description,
      target: recorded.target,
      addresses: recorded.addresses,
    });
    expect(changed).not.toHaveProperty('text');
  });

  it('keeps the numbers that the goal aims at when its date changes', () => {
    const changed = toChangedGoal({ ...goal, due: '2027-01-01' }, entry(), '2026-11-18');
    expect(changed?.target).toEqual([
      { measure: { text: 'uni' }, detailQuantity: { value: 7 } },
      { dueDate: '2027-01-01' },
    ]);
    expect(changed?.lifecycleStatus).toBe('planned');
  });

  it('is read back as it was written', () => {
    const changed = toChangedGoal(
      { ...goal, status: 'dropped', due: '2027-01-01', text: 'Toinen tavoite' },
      entry(),
      '2026-11-18',
    );
    expect(readOne('goal', { resourceType: 'Goal', ...changed })).toMatchObject({
      kind: 'goal',
      text: 'Toinen tavoite',
      status: 'dropped',
      due: '2027-01-01',
      ownWords: true,
      version: '2',
    });
  });
});
