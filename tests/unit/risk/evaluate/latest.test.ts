import { describe, expect, it } from 'vitest';
import type { LatestCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { anAnswer } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: LatestCriterion = {
  type: 'latest',
  label: 'smoking',
  of: { kind: 'measurement', name: ['smoking'] },
  fits: { kind: 'measurement', words: ['päivittäin'] },
};
const daily = (taken: string) => anAnswer('smoking', 'Tupakoi päivittäin', { taken });
const never = (taken: string) => anAnswer('smoking', 'Ei tupakoi', { taken });

describe('the latest of a kind', () => {
  it.each([
    ['fits', [never(daysAgo(9)), daily(daysAgo(1))], 'yes'],
    ['does not, an older one does', [daily(daysAgo(9)), never(daysAgo(1))], 'no'],
    ['is the later of one day', [daily(`${daysAgo(1)}T09:00:00Z`), never(`${daysAgo(1)}T12:00:00Z`)], 'no'],
    ['is not one that lies ahead', [daily(daysAgo(1)), never(daysAgo(-1))], 'yes'],
    ['is not recorded', [], 'unknown'],
    ['is of another kind', [anAnswer('activity', 'päivittäin', { taken: daysAgo(1) })], 'unknown'],
  ] as const)('%s', (_name, entries, truth) => {
    expect(truthOf(criterion, { entries })).toBe(truth);
  });

  it.each([
    ['2025-11-18', 'yes'],
    ['2025-11-17', 'unknown'],
    ['', 'unknown'],
  ])('of %j is in time within twelve months: %s', (taken, truth) => {
    expect(truthOf({ ...criterion, within: { months: 12 } }, { entries: [daily(taken)] })).toBe(truth);
  });

  it('may be hidden', () => {
    expect(truthOf(criterion, { entries: [daily(daysAgo(1))], closed: ['social'] })).toBe('yes');
    expect(truthOf(criterion, { entries: [never(daysAgo(1))], closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: [never(daysAgo(1))], unanswered: ['social'] })).toBe('unknown');
    expect(truthOf(criterion, { closed: ['health'] })).toBe('closed');
  });

  it('says what was recorded and when', () => {
    expect(judge(criterion, { entries: [daily(daysAgo(1))] })).toMatchObject({
      limits: [{ op: 'recorded', value: 'tupakoi päivittäin', met: 'yes' }],
      figures: { last: daysAgo(1) },
    });
  });
});
