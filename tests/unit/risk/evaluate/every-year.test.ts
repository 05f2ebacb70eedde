import { describe, expect, it } from 'vitest';
import type { EveryYearCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aContact } from '#tests/builders/entries.ts';

const criterion: EveryYearCriterion = {
  type: 'everyYear',
  label: 'contacts',
  of: { kind: 'contact' },
  years: 3,
  is: { op: '>=', value: 1 },
};
const on = (...days: readonly string[]) => ({ entries: days.map((start) => aContact({ start })) });

describe('every year', () => {
  it.each([
    ['one in each', ['2026-06-01', '2025-06-01', '2024-06-01'], 'yes'],
    ['on the last day of each', ['2026-11-18', '2025-11-18', '2024-11-18'], 'yes'],
    ['on the first day of each', ['2025-11-19', '2024-11-19', '2023-11-19'], 'yes'],
    ['the third a day too early', ['2025-11-19', '2024-11-19', '2023-11-18'], 'no'],
    ['two in one year and none in the next', ['2026-06-01', '2025-11-19', '2024-06-01'], 'no'],
    ['none of this year', ['2025-06-01', '2024-06-01', '2023-12-01'], 'no'],
    ['none', [], 'no'],
  ])('%s', (_name, days, truth) => {
    expect(truthOf(criterion, on(...days))).toBe(truth);
  });

  it('has no day twice and none left out around leap days', () => {
    const today = '2028-02-29';
    expect(truthOf(criterion, { today, ...on('2028-02-29', '2027-02-28', '2026-02-28') })).toBe('yes');
    expect(truthOf(criterion, { today, ...on('2027-03-01', '2026-03-01', '2025-03-01') })).toBe('yes');
    expect(truthOf(criterion, { today, ...on('2027-03-01', '2026-03-01', '2025-02-28') })).toBe('no');
    expect(truthOf(criterion, { today: '2027-02-28', ...on('2026-03-01', '2025-03-01', '2024-02-29') })).toBe(
      'yes',
    );
  });

  it('is broken by one year that is known, and unknown when what is hidden could be in it', () => {
    const few = on('2026-06-01', '2025-06-01');
    expect(truthOf(criterion, { ...few, closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { ...few, unanswered: ['health'] })).toBe('unknown');
    const all = on('2026-06-01', '2025-06-01', '2024-06-01');
    expect(truthOf(criterion, { ...all, closed: ['social'] })).toBe('yes');
    const atMost = { ...criterion, is: { op: '<=', value: 1 } } as const;
    expect(truthOf(atMost, { ...on('2025-06-01', '2025-07-01'), closed: ['social'] })).toBe('no');
  });

  it('says the counts from the first year to the last', () => {
    const { limits, figures } = judge(criterion, on('2026-06-01', '2026-05-01', '2025-06-01', '2024-06-01'));
    expect(limits).toMatchObject([{ limit: 1, value: [1, 1, 2], met: 'yes' }]);
    expect(figures).toEqual({ count: 2, years: 3 });
  });
});
