import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, stayIndependent } from '#lib/risk/scores/stay-independent.ts';

/** Twelve answers, yes to the items of these numbers. */
function yesTo(...numbers: readonly number[]): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => (numbers.includes(index + 1) ? 1 : 0));
}

describe('Stay Independent', () => {
  it.each([
    ['none', yesTo(), 0, 'notAtRisk'],
    ['1 and 2', yesTo(1, 2), 4, 'atRisk'],
    ['3, 4 and 5', yesTo(3, 4, 5), 3, 'notAtRisk'],
    ['1 and 3', yesTo(1, 3), 3, 'notAtRisk'],
    ['1, 3 and 4', yesTo(1, 3, 4), 4, 'atRisk'],
    ['9 to 12', yesTo(9, 10, 11, 12), 4, 'atRisk'],
    ['all', yesTo(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 14, 'atRisk'],
  ])('yes to %s: %j is %d, %s', (_what, answers, value, band) => {
    expect(stayIndependent({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('gives no number from a partial form, nor from points instead of answers', () => {
    expect(stayIndependent({ answers: yesTo(1, 2).slice(0, 11) })).toEqual({
      kind: 'insufficient',
      missing: ['item12'],
    });
    expect(stayIndependent({ answers: [2, 2, ...yesTo().slice(2)] })).toEqual({
      kind: 'insufficient',
      missing: ['item1', 'item2'],
    });
  });

  it('rises with every yes', () => {
    const answer = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (answers, index) => {
          const without = stayIndependent({ answers: answers.with(index, 0) });
          const withYes = stayIndependent({ answers: answers.with(index, 1) });
          expect(
            (withYes.kind === 'score' ? withYes.value : 0) - (without.kind === 'score' ? without.value : 0),
          ).toBe(index < 2 ? 2 : 1);
        },
      ),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'stay-independent', confidence: 'single' });
  });
});
