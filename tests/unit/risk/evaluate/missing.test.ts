import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import type { MissingCriterion } from '#lib/risk/criterion.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aMeasurement, aPlan } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: MissingCriterion = {
  type: 'missing',
  label: 'weight',
  of: { kind: 'measurement', name: ['weight'] },
  within: { months: 12 },
};
const weight = (taken: string) => ({ entries: [aMeasurement({ measures: 'weight', value: 80, taken })] });

describe('not recorded', () => {
  it.each([
    ['today', '2026-11-18', 'no'],
    ['on the same day a year ago', '2025-11-18', 'no'],
    ['at 00:30 of that day', '2025-11-18T00:30:00+02:00', 'no'],
    ['at 23:30 of the day before', '2025-11-17T23:30:00+02:00', 'yes'],
    ['a day earlier', '2025-11-17', 'yes'],
    ['some day', '', 'no'],
    ['ahead', '2026-11-19', 'yes'],
  ])('within a year when it was recorded %s', (_name, taken, truth) => {
    expect(truthOf(criterion, weight(taken))).toBe(truth);
  });

  it('at all, without a period', () => {
    const { within: _, ...ever } = criterion;
    expect(truthOf(ever, weight('1998-01-01'))).toBe('no');
    expect(truthOf(ever)).toBe('yes');
  });

  it('counts an unreadable number as recorded: somebody did measure', () => {
    expect(
      truthOf(criterion, {
        entries: [aMeasurement({ measures: 'weight', taken: daysAgo(1), unitUnknown: true })],
      }),
    ).toBe('no');
  });

  it('is said only when everybody who could know has answered', () => {
    expect(truthOf(criterion, { closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { unanswered: ['health'] })).toBe('unknown');
    expect(truthOf(criterion, { registers: [] })).toBe('unknown');
    expect(truthOf(criterion, { ...weight(daysAgo(1)), closed: ['social'] })).toBe('no');
    const ofHealth = { ...criterion, of: { ...criterion.of, registers: ['health'] } } as const;
    expect(truthOf(ofHealth, { closed: ['social'] })).toBe('yes');
  });

  it.each([
    ['2025-11-17', '2026-11-18'],
    ['2024-02-29', '2025-03-01'],
    ['2024-02-28', '2025-03-01'],
    ['2023-12-31', '2025-01-01'],
  ])('last on %s: since %s', (taken, since) => {
    expect(judge(criterion, weight(taken))).toMatchObject({
      metOn: dayNumberOf(since),
      figures: { last: taken },
    });
    expect(truthOf(criterion, { ...weight(taken), today: since })).toBe('yes');
    expect(truthOf(criterion, { ...weight(taken), today: addDays(since, -1) })).toBe('no');
  });

  it.each([
    ['in force', { from: daysAgo(9) }, 'no'],
    ['from today', { from: daysAgo(0) }, 'no'],
    ['from tomorrow', { from: daysAgo(-1) }, 'yes'],
    ['until today', { from: daysAgo(9), to: daysAgo(0) }, 'no'],
    ['until yesterday', { from: daysAgo(9), to: daysAgo(1) }, 'yes'],
    ['without dates', {}, 'no'],
  ])('of a plan in force: %s', (_name, period, truth) => {
    const { from: _, ...plan } = aPlan();
    const inForce = { type: 'missing', of: { kind: 'plan', status: ['inForce'] } } as const;
    expect(truthOf(inForce, { entries: [{ ...plan, ...period }] })).toBe(truth);
  });
});
