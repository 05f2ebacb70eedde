import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, whodas12Complex } from '#lib/risk/scores/whodas-12-complex.ts';

function all(answer: number): readonly number[] {
  return Array.from({ length: 12 }, () => answer);
}
function only(item: number, answer: number): readonly number[] {
  return all(0).map((nothing, index) => (index === item - 1 ? answer : nothing));
}
function percent(answers: readonly number[]): number {
  const result = whodas12Complex({ answers });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('WHODAS 2.0 with 12 items, complex', () => {
  it.each([
    ['all 0', all(0), 0, 0],
    ['all 1', all(1), 12, 33.33],
    ['all 2', all(2), 18, 50],
    ['all 3', all(3), 30, 83.33],
    ['all 4', all(4), 36, 100],
    ['S1 and S7 mild', [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], 2, 5.56],
  ])('%s: %j weighs %d, %d %%', (_what, answers, weight, expected) => {
    expect(percent(answers)).toBeCloseTo(expected, 2);
    expect(percent(answers)).toBeCloseTo((weight * 100) / 36, 9);
  });

  it.each([
    [1, [0, 1, 2, 3, 4]],
    [2, [0, 1, 1, 2, 2]],
    [3, [0, 1, 2, 3, 4]],
    [4, [0, 1, 1, 2, 2]],
    [5, [0, 1, 2, 3, 4]],
    [6, [0, 1, 2, 3, 4]],
    [7, [0, 1, 2, 3, 4]],
    [8, [0, 1, 1, 2, 2]],
    [9, [0, 1, 2, 3, 4]],
    [10, [0, 1, 1, 2, 2]],
    [11, [0, 1, 1, 2, 2]],
    [12, [0, 1, 1, 2, 2]],
  ])('S%d weighs %j', (item, weights) => {
    const found = [0, 1, 2, 3, 4].map((answer) => Math.round((percent(only(item, answer)) * 36) / 100));
    expect(found).toEqual(weights);
  });

  it('is not the mean of the domains', () => {
    // Cognition (S3, S6) alone at its worst: one of six domains would be 16.7 %.
    expect(percent([0, 0, 4, 0, 0, 4, 0, 0, 0, 0, 0, 0])).toBeCloseTo(22.22, 2);
  });

  it('never falls when an answer gets worse', () => {
    const answer = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (answers, index) => {
          const worse = answers.with(index, (answers[index] ?? 0) + 1);
          expect(percent(worse)).toBeGreaterThanOrEqual(percent(answers));
        },
      ),
    );
  });

  it('gives no number from a partial form', () => {
    expect(whodas12Complex({ answers: all(1).slice(1) })).toEqual({
      kind: 'insufficient',
      missing: ['item12'],
    });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'whodas-12-complex', confidence: 'single' });
  });
});
