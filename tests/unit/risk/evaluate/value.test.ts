import { describe, expect, it } from 'vitest';
import type { ValueCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aBloodPressure, aMeasurement, anAnswer, aQuantity } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: ValueCriterion = {
  type: 'value',
  label: 'ldl',
  of: { kind: 'measurement', name: ['ldl'] },
  pick: 'latest',
  is: { op: '>=', value: 3 },
};
const ldl = (value: number, taken = daysAgo(1)) => aMeasurement({ measures: 'ldl', value, taken });
const less = (value: number, taken = daysAgo(0)) =>
  aMeasurement({ measures: 'ldl', taken, quantity: { ...aQuantity(value, 'mmol/L'), comparator: '<' } });
const strange = (taken = daysAgo(0)) =>
  aMeasurement({ measures: 'ldl', taken, quantity: aQuantity(120), unitUnknown: true });
const picked = (pick: ValueCriterion['pick'], op: ValueCriterion['is']['op'], value = 3) => ({
  ...criterion,
  pick,
  is: { op, value },
});

describe('a number against a limit', () => {
  it.each([
    [2.9, '>=', 'no'],
    [3, '>=', 'yes'],
    [3, '>', 'no'],
    [3.1, '>', 'yes'],
    [3, '<=', 'yes'],
    [3.1, '<=', 'no'],
    [3, '<', 'no'],
    [2.9, '<', 'yes'],
    [3, '=', 'yes'],
    [3.1, '=', 'no'],
  ] as const)('%d %s 3: %s', (value, op, truth) => {
    expect(truthOf(picked('latest', op), { entries: [ldl(value)] })).toBe(truth);
  });

  it('takes the latest, the greatest or the least', () => {
    const entries = [ldl(3.5, daysAgo(400)), ldl(2, daysAgo(30)), ldl(2.5, daysAgo(2))];
    const value = (pick: ValueCriterion['pick']) => judge(picked(pick, '>', 0), { entries }).figures.value;
    expect([value('latest'), value('max'), value('min')]).toEqual([2.5, 3.5, 2]);
    const inAYear = { ...picked('max', '>', 0), within: { months: 12 } } as const;
    expect(judge(inAYear, { entries }).figures.value).toBe(2.5);
  });

  it('takes the later of one day by its time', () => {
    const morning = aBloodPressure(150, 90, { taken: `${daysAgo(1)}T08:00:00+02:00` });
    const evening = aBloodPressure(130, 80, { taken: `${daysAgo(1)}T20:00:00+02:00` });
    const dated = aBloodPressure(170, 95, { taken: daysAgo(1) });
    const systolic = {
      ...picked('latest', '>', 0),
      of: { kind: 'measurement', name: ['systolic'] },
    } as const;
    expect(judge(systolic, { entries: [dated, morning, evening] }).figures.value).toBe(130);
    expect(judge(systolic, { entries: [evening, morning, dated] }).figures.value).toBe(130);
  });

  it.each([
    ['on the same day a year ago', '2025-11-18', 'yes'],
    ['a day earlier', '2025-11-17', 'unknown'],
  ])('is in time %s', (_name, taken, truth) => {
    const said = judge({ ...criterion, within: { months: 12 } }, { entries: [ldl(4, taken)] });
    expect(said.truth).toBe(truth);
    if (truth === 'unknown')
      expect(said.missing).toEqual([{ kind: 'measurement', names: ['ldl'], why: 'outdated' }]);
  });

  it.each([
    ['23:30', '2025-11-17T23:30:00+02:00', 'unknown'],
    ['00:30', '2025-11-18T00:30:00+02:00', 'yes'],
  ])('goes by the day in Helsinki: %s', (_name, taken, truth) => {
    expect(truthOf({ ...criterion, within: { months: 12 } }, { entries: [ldl(4, taken)] })).toBe(truth);
  });
});

describe('numbers that cannot be used', () => {
  it('make the latest unknown, whatever an older one says', () => {
    for (const unusable of [less(5), strange(), anAnswer('ldl', 'ei otettu', { taken: daysAgo(0) })]) {
      expect(truthOf(criterion, { entries: [ldl(4), unusable] })).toBe('unknown');
      expect(truthOf(criterion, { entries: [unusable] })).toBe('unknown');
    }
  });

  it('do not when they are older', () => {
    expect(truthOf(criterion, { entries: [ldl(4), strange(daysAgo(9)), less(9, daysAgo(9))] })).toBe('yes');
  });

  it.each([
    ['max', '>=', 4, 'yes'],
    ['max', '>=', 2, 'unknown'],
    ['max', '<', 4, 'no'],
    ['max', '<', 2, 'unknown'],
    ['min', '<=', 2, 'yes'],
    ['min', '<=', 4, 'unknown'],
    ['min', '>', 2, 'no'],
    ['min', '>', 4, 'unknown'],
  ] as const)('could be the %s %s 3 where the others make it %d: %s', (pick, op, value, truth) => {
    expect(truthOf(picked(pick, op), { entries: [ldl(value), strange(daysAgo(5))] })).toBe(truth);
  });

  it('count in no period that they are not of', () => {
    const criterion = { ...picked('max', '>='), within: { days: 30 } } as const;
    expect(truthOf(criterion, { entries: [ldl(2), strange(daysAgo(40))] })).toBe('no');
  });

  it('are none of one measured kind because of the other', () => {
    const { diastolic: _, ...half } = aBloodPressure(150, 0, { taken: daysAgo(1) });
    const of = (name: string) =>
      ({ ...picked('latest', '>=', 140), of: { kind: 'measurement', name: [name] } }) as const;
    expect(truthOf(of('systolic'), { entries: [half] })).toBe('yes');
    expect(truthOf(of('diastolic'), { entries: [half] })).toBe('unknown');
  });
});

describe('what is missing or hidden', () => {
  it.each([
    ['nothing recorded', {}, 'unknown', 'notRecorded'],
    ['a source is silent', { unanswered: ['health'] }, 'unknown', 'notAnswered'],
    ['closed', { closed: ['health'] }, 'closed', 'notPermitted'],
  ] as const)('is never normal: %s', (_name, said, truth, why) => {
    expect(truthOf(criterion, said)).toBe(truth);
    expect(judge(criterion, said).missing).toMatchObject([{ why }]);
  });

  it.each([
    ['latest', '>=', 4, 'yes'],
    ['latest', '>=', 2, 'closed'],
    ['max', '>=', 4, 'yes'],
    ['max', '>=', 2, 'closed'],
    ['max', '<=', 2, 'closed'],
    ['max', '<=', 4, 'no'],
    ['min', '<=', 2, 'yes'],
    ['min', '<=', 4, 'closed'],
    ['min', '>=', 4, 'closed'],
    ['min', '>=', 2, 'no'],
  ] as const)('%s %s 3 of a seen %d, the rest closed: %s', (pick, op, value, truth) => {
    expect(truthOf(picked(pick, op), { entries: [ldl(value)], closed: ['social'] })).toBe(truth);
  });

  it('passes over what is dated ahead', () => {
    expect(truthOf(criterion, { entries: [ldl(2, daysAgo(1)), ldl(4, daysAgo(-1))] })).toBe('no');
    expect(
      truthOf(criterion, { entries: [ldl(2, daysAgo(1)), ldl(4, `${daysAgo(0)}T23:59:00+02:00`)] }),
    ).toBe('yes');
  });

  it('takes an undated number only where no period is asked and no dated one is known', () => {
    const undated = ldl(4, '');
    expect(truthOf(criterion, { entries: [undated] })).toBe('yes');
    expect(truthOf(criterion, { entries: [undated, ldl(2, daysAgo(900))] })).toBe('no');
    expect(truthOf({ ...criterion, within: { months: 12 } }, { entries: [undated] })).toBe('unknown');
  });
});
