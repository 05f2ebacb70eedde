import { describe, expect, it } from 'vitest';
import type { OverTargetCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aBloodPressure, aGoal, aMeasurement, aQuantity } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const ldlOver: OverTargetCriterion = {
  type: 'overTarget',
  label: 'ldl',
  of: { kind: 'measurement', name: ['ldl'] },
  otherwise: { op: '>', value: 3 },
};
const { otherwise: _, ...ownOnly } = ldlOver;
const ldl = (value: number) => aMeasurement({ measures: 'ldl', value, taken: daysAgo(1) });
const target = (value: number, more: { upper?: number; atLeast?: boolean } = {}) =>
  aGoal({ targets: [{ measures: 'ldl', value, ...more }] });

describe('over the target', () => {
  it.each([
    ['at the own target', 1.8, [target(1.8)], 'no'],
    ['over the own target, under the general limit', 1.9, [target(1.8)], 'yes'],
    ['under the own target, over the general limit', 3.4, [target(3.5)], 'no'],
    ['at the general limit', 3, [], 'no'],
    ['over the general limit', 3.1, [], 'yes'],
    ['at the upper end of a range', 2.6, [target(1.8, { upper: 2.6 })], 'no'],
    ['over the upper end of a range', 2.7, [target(1.8, { upper: 2.6 })], 'yes'],
    ['at a target of at least', 1.8, [target(1.8, { atLeast: true })], 'no'],
    ['under a target of at least', 1.7, [target(1.8, { atLeast: true })], 'yes'],
    ['over a target of at least', 9, [target(1.8, { atLeast: true })], 'no'],
    [
      'under the lower end of at least, with an upper one',
      1.7,
      [target(1.8, { atLeast: true, upper: 2.6 })],
      'yes',
    ],
    ['a target for something else', 3.1, [aGoal({ targets: [{ measures: 'hba1c', value: 48 }] })], 'yes'],
    ['a goal in words', 3.1, [aGoal()], 'yes'],
    ['a goal that was dropped', 3, [{ ...target(1.8), status: 'dropped' as const }], 'no'],
  ] as const)('%s', (_name, value, goals, truth) => {
    expect(truthOf(ldlOver, { entries: [ldl(value), ...goals] })).toBe(truth);
  });

  it('takes the target of the number: systolic where the goal names neither', () => {
    const over = (name: string) => ({ ...ownOnly, of: { kind: 'measurement', name: [name] } }) as const;
    const entries = [
      aBloodPressure(136, 86, { taken: daysAgo(1) }),
      aGoal({
        targets: [
          { measures: 'bloodPressure', part: 'diastolic', value: 85 },
          { measures: 'bloodPressure', value: 140 },
        ],
      }),
    ];
    expect(truthOf(over('systolic'), { entries })).toBe('no');
    expect(truthOf(over('diastolic'), { entries })).toBe('yes');
  });

  it('is not judged without a target where no limit stands in for it', () => {
    expect(truthOf(ownOnly, { entries: [ldl(9)] })).toBe('unknown');
    expect(judge(ownOnly, { entries: [ldl(9)] }).missing).toEqual([
      { kind: 'target', names: ['ldl'], why: 'notRecorded' },
    ]);
  });

  it('is never normal without a number that can be used', () => {
    const strange = aMeasurement({
      measures: 'ldl',
      taken: daysAgo(0),
      quantity: aQuantity(9),
      unitUnknown: true,
    });
    const below = aMeasurement({
      measures: 'ldl',
      taken: daysAgo(0),
      quantity: { ...aQuantity(9), comparator: '<' },
    });
    expect(truthOf(ldlOver, { entries: [ldl(9), strange] })).toBe('unknown');
    expect(truthOf(ldlOver, { entries: [ldl(9), below] })).toBe('unknown');
    expect(truthOf(ldlOver)).toBe('unknown');
    expect(
      truthOf(
        { ...ldlOver, within: { days: 1 } },
        { entries: [aMeasurement({ measures: 'ldl', value: 9, taken: daysAgo(2) })] },
      ),
    ).toBe('unknown');
  });

  it('stands on what is seen; a number in order is not enough when a later one may be hidden', () => {
    expect(truthOf(ldlOver, { entries: [ldl(3.1)], closed: ['social'] })).toBe('yes');
    expect(truthOf(ldlOver, { entries: [ldl(3)], closed: ['social'] })).toBe('closed');
    expect(truthOf(ldlOver, { entries: [ldl(3)], unanswered: ['social'] })).toBe('unknown');
  });
});
