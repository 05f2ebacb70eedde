import { describe, expect, it } from 'vitest';
import type { FunctioningEntry } from '#lib/model/entries.ts';
import type { DeclineCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aFunctioning } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: DeclineCriterion = {
  type: 'decline',
  label: 'declined',
  of: { kind: 'functioning' },
  by: 1,
  is: { op: '>=', value: 1 },
};
const rated = (days: number, performance: NonNullable<FunctioningEntry['performance']>, code = 'd450') =>
  aFunctioning({ code, performance, assessed: daysAgo(days) });

describe('decline between two assessments', () => {
  it.each([
    ['by one', [rated(300, 1), rated(1, 2)], 'yes'],
    ['the same', [rated(300, 2), rated(1, 2)], 'no'],
    ['better', [rated(300, 2), rated(1, 1)], 'no'],
    ['one assessment', [rated(1, 4)], 'unknown'],
    ['two on one day are one', [rated(1, 1), rated(1, 3)], 'unknown'],
    ['the two latest, not the first', [rated(900, 1), rated(300, 3), rated(1, 3)], 'no'],
    ['each code by itself', [rated(300, 1, 'd450'), rated(1, 3, 'd510')], 'unknown'],
    ['one code of two', [rated(300, 1), rated(1, 1), rated(300, 0, 'd510'), rated(1, 2, 'd510')], 'yes'],
    // 8 and 9 are words: they are passed over.
    ['not specified since', [rated(300, 1), rated(100, 2), rated(1, 'notSpecified')], 'yes'],
    ['ahead', [rated(300, 1), rated(100, 1), rated(-1, 4)], 'no'],
    ['undated', [rated(300, 1), aFunctioning({ performance: 4, assessed: '' })], 'unknown'],
    ['never assessed', [], 'unknown'],
  ] as const)('%s', (_name, entries, truth) => {
    expect(truthOf(criterion, { entries })).toBe(truth);
  });

  it('asks for so large a step in so many codes', () => {
    const entries = [rated(300, 0), rated(1, 2), rated(300, 1, 'd510'), rated(1, 2, 'd510')];
    expect(truthOf({ ...criterion, by: 2, is: { op: '>=', value: 2 } }, { entries })).toBe('no');
    expect(truthOf({ ...criterion, by: 1, is: { op: '>=', value: 2 } }, { entries })).toBe('yes');
    expect(judge(criterion, { entries }).facts).toHaveLength(4);
  });

  it('may be hidden', () => {
    const same = [rated(300, 2), rated(1, 2)];
    expect(truthOf(criterion, { entries: same, closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: same, unanswered: ['social'] })).toBe('unknown');
    expect(truthOf(criterion, { closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: [rated(300, 1), rated(1, 2)], closed: ['social'] })).toBe('yes');
  });
});
