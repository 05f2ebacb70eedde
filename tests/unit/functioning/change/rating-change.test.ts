import { describe, expect, it } from 'vitest';
import { changeBetween, differenceOfViews } from '#lib/functioning/change/rating-change.ts';

describe('a change', () => {
  it.each([
    [1, 2, { kind: 'declined', steps: 1 }],
    [0, 4, { kind: 'declined', steps: 4 }],
    [3, 1, { kind: 'improved', steps: 2 }],
    [2, 2, { kind: 'same', steps: 0 }],
    [0, 0, { kind: 'same', steps: 0 }],
    [undefined, 2, undefined],
    [2, undefined, undefined],
    ['notSpecified', 2, undefined],
    [2, 'notApplicable', undefined],
    ['notSpecified', 'notSpecified', undefined],
  ] as const)('from %s to %s is %j', (from, to, change) => {
    expect(changeBetween(from, to)).toEqual(change);
  });
});

describe('two views of one thing', () => {
  it.each([
    [1, 2, { steps: 1, client: 'greaterProblem' }],
    [1, 3, { steps: 2, client: 'greaterProblem' }],
    [4, 0, { steps: 4, client: 'smallerProblem' }],
    [2, 2, undefined],
    [undefined, 2, undefined],
    [2, undefined, undefined],
    [0, 'notSpecified', undefined],
    ['notApplicable', 1, undefined],
  ] as const)('professional %s and client %s differ by %j', (professional, own, difference) => {
    expect(differenceOfViews(professional, own)).toEqual(difference);
  });
});
