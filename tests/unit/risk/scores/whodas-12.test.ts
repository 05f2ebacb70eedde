import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, whodas12, whodas12Percent } from '#lib/risk/scores/whodas-12.ts';

function all(answer: number): readonly number[] {
  return Array.from({ length: 12 }, () => answer);
}

describe('WHODAS 2.0 with 12 items, simple', () => {
  it.each([
    ['all 0', all(0), 0, 0],
    ['all 1', all(1), 12, 25],
    ['all 2', all(2), 24, 50],
    ['all 3', all(3), 36, 75],
    ['all 4', all(4), 48, 100],
    ['S1 and S7 mild', [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], 2, 4.17],
  ])('%s: %j sums to %d, %d %%', (_what, answers, value, percent) => {
    expect(whodas12({ answers })).toEqual({ kind: 'score', value, band: 'none' });
    expect(whodas12Percent(value)).toBeCloseTo(percent, 2);
  });

  it('fills in no missing answer, not even one', () => {
    expect(whodas12({ answers: [...all(2).slice(0, 11), undefined] })).toEqual({
      kind: 'insufficient',
      missing: ['item12'],
    });
  });

  it('refuses answers of the printed form, 1 to 5', () => {
    expect(whodas12({ answers: all(5) })).toMatchObject({ kind: 'insufficient' });
  });

  it('does not depend on the order of the answers', () => {
    const answer = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 12, maxLength: 12 }), (answers) => {
        expect(whodas12({ answers: answers.toReversed() })).toEqual(whodas12({ answers }));
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'whodas-12', confidence: 'verified' });
  });
});
