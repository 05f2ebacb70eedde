import { describe, expect, it } from 'vitest';
import type { RiseCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aContact } from '#tests/builders/entries.ts';
import { monthsAgo } from '#tests/builders/risk.ts';

const criterion: RiseCriterion = {
  type: 'rise',
  label: 'contacts',
  of: { kind: 'contact' },
  within: { months: 6 },
  factor: 2,
  by: 3,
};
const now = (count: number) => Array.from({ length: count }, () => aContact({ start: monthsAgo(1) }));
const before = (count: number) => Array.from({ length: count }, () => aContact({ start: monthsAgo(8) }));

describe('more than in the period before', () => {
  it.each([
    [3, 0, 'yes'],
    [2, 0, 'no'],
    [4, 2, 'no'],
    [5, 2, 'yes'],
    [6, 3, 'yes'],
    [7, 4, 'no'],
    [8, 4, 'yes'],
    [0, 0, 'no'],
  ])('%i now and %i before: %s', (later, earlier, truth) => {
    expect(truthOf(criterion, { entries: [...now(later), ...before(earlier)] })).toBe(truth);
  });

  it.each([
    // The periods of six months before 18 November 2026 begin on 19 May 2026 and on 19 November 2025.
    ['2026-05-19', 4, 0],
    ['2026-05-18', 3, 1],
    ['2025-11-19', 3, 1],
    ['2025-11-18', 3, 0],
  ])('a contact of %s makes it %i now and %i before', (start, count, previous) => {
    expect(
      judge({ ...criterion, factor: 1, by: 0 }, { entries: [...now(3), aContact({ start })] }).figures,
    ).toEqual({
      count,
      previous,
    });
  });

  it('is unknown unless all is known: what is hidden could be of either period', () => {
    expect(truthOf(criterion, { entries: now(9), closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: now(9), unanswered: ['social'] })).toBe('unknown');
  });
});
