import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastGroup,
  protectCount,
  protectShare,
  settleDenominators,
  suppressSmall,
} from '#lib/base/small-groups.ts';

const counts = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 6 });

describe('groups under five', () => {
  it.each<[readonly number[], readonly (number | 'small')[], number | 'small', number | undefined]>([
    [[12, 30], [12, 30], 42, undefined],
    [[5, 5], [5, 5], 10, undefined],
    [[0, 30], [0, 30], 30, undefined],
    // One hidden part would be the difference from the total: the next smallest goes with it.
    [[4, 12, 30], ['small', 'small', 30], 46, 16],
    [[1, 2, 12, 30], ['small', 'small', 'small', 30], 45, 15],
    // Of two equally small parts neither may be singled out.
    [[30, 5, 4, 5], [30, 'small', 'small', 'small'], 44, 14],
    // Nothing is large enough to hide behind: the total goes.
    [[3, 4], ['small', 'small'], 'small', undefined],
    [[3, 0], ['small', 0], 'small', undefined],
    [[], [], 0, undefined],
  ])('of %j tells %j, total %s', (given, parts, total, hidden) => {
    const told = suppressSmall(given);
    expect(told.parts).toEqual(parts);
    expect(told.total).toBe(total);
    expect(told.hidden).toBe(hidden);
  });

  it('are never told, and neither is what is left of the total', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { parts, total, hidden } = suppressSmall(given);
        const told = parts.filter((part) => part !== 'small');
        const left = total === 'small' ? 0 : total - told.reduce((sum, part) => sum + part, 0);
        for (const number of [...told, ...(hidden === undefined ? [] : [hidden]), left]) {
          expect(number === 0 || number >= leastGroup).toBe(true);
        }
        expect(hidden ?? 0).toBe(left);
      }),
    );
  });

  /** Every table that looks the same to a reader who knows how it was hidden: each hidden part has values to choose from. */
  it.each([2, 3, 4])('cannot be worked out by a reader who knows the rule, among %i parts', (length) => {
    const most = 9;
    const seen = new Map<string, (readonly number[])[]>();
    const walk = (given: readonly number[]): void => {
      if (given.length < length) {
        for (let count = 0; count <= most; count += 1) walk([...given, count]);
        return;
      }
      const key = JSON.stringify(suppressSmall(given));
      seen.set(key, [...(seen.get(key) ?? []), given]);
    };
    walk([]);
    const told: string[] = [];
    for (const [key, tables] of seen) {
      const { parts, total } = JSON.parse(key) as ReturnType<typeof suppressSmall>;
      if (total === 'small') continue;
      parts.forEach((part, index) => {
        if (part !== 'small') return;
        const values = tables.map((table) => table[index] ?? 0);
        const mayBeSmall = Math.min(...values) < leastGroup;
        const mayBeLarge = Math.max(...values) >= leastGroup;
        if (!mayBeSmall || !mayBeLarge) told.push(`${key} part ${index}`);
      });
    }
    expect(told).toEqual([]);
  });
});

describe('shares', () => {
  it.each([
    [5, 10, 'shown'],
    [4, 10, 'few'],
    [6, 10, 'nearlyAll'],
    [0, 10, 'shown'],
    [10, 10, 'shown'],
    [4, 8, 'tooFew'],
    [3, 3, 'tooFew'],
    [0, 0, 'tooFew'],
    [1, 4, 'tooFew'],
  ] as const)('%i of %i is %s', (part, whole, state) => {
    expect(protectShare(part, whole).state).toBe(state);
  });

  it('are rounded to a whole per cent', () => {
    expect(protectShare(86, 198)).toEqual({ state: 'shown', part: 86, whole: 198, percent: 43 });
  });

  it('hide the number of nearly all as well as that of few', () => {
    expect([protectCount(4, 212), protectCount(209, 212), protectCount(207, 212)]).toEqual([
      'small',
      'small',
      207,
    ]);
  });
});

describe('denominators side by side', () => {
  it('are told where they differ by nobody or by five', () => {
    expect(settleDenominators(212, [212, 207, 207, 100])).toEqual([
      { about: false, count: 212 },
      { about: false, count: 207 },
      { about: false, count: 207 },
      { about: false, count: 100 },
    ]);
  });

  it('are said to be about the one before them where a few lie between', () => {
    expect(settleDenominators(212, [209, 198, 195, 4])).toEqual([
      { about: true, count: 212 },
      { about: false, count: 198 },
      { about: true, count: 198 },
      'tooFew',
    ]);
  });

  it('never differ by one to four', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 60 })),
        (team, given) => {
          const told = settleDenominators(team, given).flatMap((each) =>
            each === 'tooFew' ? [] : each.count,
          );
          for (const a of told) {
            for (const b of [...told, ...(team < leastGroup ? [] : [team])]) {
              expect(a === b || Math.abs(a - b) >= leastGroup).toBe(true);
            }
          }
        },
      ),
    );
  });
});
