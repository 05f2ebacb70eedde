import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, who5 } from '#lib/risk/scores/who-5.ts';

describe('WHO-5', () => {
  it.each([
    [[3, 3, 3, 3, 3], 60, 'notLow'],
    [[3, 3, 2, 2, 2], 48, 'low'],
    [[1, 1, 1, 1, 1], 20, 'veryLow'],
    [[3, 3, 3, 2, 2], 52, 'notLow'],
    [[2, 2, 2, 1, 1], 32, 'low'],
    [[2, 2, 1, 1, 1], 28, 'veryLow'],
    [[0, 0, 0, 0, 0], 0, 'veryLow'],
    [[5, 5, 5, 5, 5], 100, 'notLow'],
  ])('%j is %d of 100, %s', (answers, value, band) => {
    expect(who5({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('is four times the sum, and low exactly when the sum is under 13', () => {
    const answer = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 5 }), (answers) => {
        const sum = answers.reduce((total, value) => total + value, 0);
        const result = who5({ answers });
        expect(result).toMatchObject({ kind: 'score', value: sum * 4 });
        expect(result.kind === 'score' && result.band !== 'notLow').toBe(sum < 13);
      }),
    );
  });

  it('gives no number from a partial form', () => {
    expect(who5({ answers: [5, 5, undefined, 6, 5] })).toEqual({
      kind: 'insufficient',
      missing: ['item3', 'item4'],
    });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'who-5', unverified: ['licenceOfText'] });
  });
});
