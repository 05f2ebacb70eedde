import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, gad7 } from '#lib/risk/scores/gad-7.ts';

describe('GAD-7', () => {
  it.each([
    [[1, 1, 0, 2, 0, 2, 0], 6, 'mild'],
    [[3, 2, 3, 2, 0, 2, 1], 13, 'moderate'],
    [[3, 2, 3, 3, 3, 2, 3], 19, 'severe'],
    [[0, 0, 0, 0, 0, 0, 0], 0, 'minimal'],
    [[3, 1, 0, 0, 0, 0, 0], 4, 'minimal'],
    [[3, 2, 0, 0, 0, 0, 0], 5, 'mild'],
    [[3, 3, 3, 0, 0, 0, 0], 9, 'mild'],
    [[3, 3, 3, 1, 0, 0, 0], 10, 'moderate'],
    [[3, 3, 3, 3, 2, 0, 0], 14, 'moderate'],
    [[3, 3, 3, 3, 3, 0, 0], 15, 'severe'],
    [[3, 3, 3, 3, 3, 3, 3], 21, 'severe'],
  ])('%j is %d, %s', (answers, value, band) => {
    expect(gad7({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('gives no number from a partial form', () => {
    expect(gad7({ answers: [3, 3, 3, 3, 3, 3] })).toEqual({ kind: 'insufficient', missing: ['item7'] });
  });

  it('does not depend on the order of the answers', () => {
    const answer = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 7, maxLength: 7 }), (answers) => {
        expect(gad7({ answers: answers.toReversed() })).toEqual(gad7({ answers }));
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'gad-7', confidence: 'verified' });
  });
});
