import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, barthel } from '#lib/risk/scores/barthel.ts';

/** Feeding, bathing, grooming, dressing, bowels, bladder, toilet, transfer, mobility, stairs: all at their best. */
const best = [10, 5, 5, 10, 10, 10, 10, 15, 15, 10];

function without(...places: readonly number[]): readonly number[] {
  return best.map((points, index) => (places.includes(index) ? 0 : points));
}

describe('the Barthel index', () => {
  it.each([
    ['all at their best', best, 100, 'independent'],
    ['no toilet, stairs, bowels', without(6, 9, 4), 70, 'moderate'],
    ['no transfer either', without(6, 9, 4, 7), 55, 'severe'],
    ['feeding, grooming, dressing and bathing only', without(4, 5, 6, 7, 8, 9), 30, 'severe'],
    ['nothing', best.map(() => 0), 0, 'total'],
    ['20', [10, 0, 0, 10, 0, 0, 0, 0, 0, 0], 20, 'total'],
    ['25', [10, 5, 0, 10, 0, 0, 0, 0, 0, 0], 25, 'severe'],
    ['60', [10, 5, 5, 10, 10, 10, 10, 0, 0, 0], 60, 'severe'],
    ['65', [10, 5, 5, 10, 10, 10, 10, 5, 0, 0], 65, 'moderate'],
    ['90', without(9), 90, 'moderate'],
    ['95', without(1), 95, 'slight'],
  ])('%s: %j is %d, %s after Shah', (_what, answers, value, band) => {
    expect(barthel({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('does not call 80 independent, as another set of bands does', () => {
    expect(barthel({ answers: without(6, 9) })).toEqual({ kind: 'score', value: 80, band: 'moderate' });
  });

  it('refuses points that an item does not have', () => {
    expect(barthel({ answers: [10, 10, 10, 10, 10, 10, 10, 15, 15, 15] })).toEqual({
      kind: 'insufficient',
      missing: ['item2', 'item3', 'item10'],
    });
    expect(barthel({ answers: [7, ...best.slice(1)] })).toEqual({ kind: 'insufficient', missing: ['item1'] });
    expect(barthel({ answers: best.slice(0, 9) })).toEqual({ kind: 'insufficient', missing: ['item10'] });
  });

  it('falls by what is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 })), (places) => {
        const lost = places.reduce((sum, place) => sum + (best[place] ?? 0), 0);
        expect(barthel({ answers: without(...places) })).toMatchObject({ value: 100 - lost });
      }),
    );
  });

  it('says which bands are meant', () => {
    expect(about.source).toContain('Shah');
    expect(about.licence).toContain('non-commercial');
  });
});
