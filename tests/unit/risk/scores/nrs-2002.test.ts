import { describe, expect, it } from 'vitest';
import { about, nrs2002 } from '#lib/risk/scores/nrs-2002.ts';

describe('NRS-2002', () => {
  it.each([
    [0, 0, 40, 0, 'notAtRisk'],
    [2, 1, 75, 4, 'atRisk'],
    [2, 2, 80, 5, 'atRisk'],
    [1, 1, 69, 2, 'notAtRisk'],
    [1, 1, 70, 3, 'atRisk'],
    [3, 0, 40, 3, 'atRisk'],
    [0, 3, 40, 3, 'atRisk'],
    [3, 3, 90, 7, 'atRisk'],
  ])('nutrition %d, disease %d, age %d: %d, %s', (nutrition, disease, age, value, band) => {
    expect(nrs2002({ nutrition, disease, age })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [{ nutrition: undefined }, ['nutrition']],
    [{ disease: undefined, age: undefined }, ['disease', 'age']],
    [{ nutrition: 4 }, ['nutrition']],
    [{ disease: 0.5 }, ['disease']],
  ])('gives no number with %j', (change, missing) => {
    expect(nrs2002({ nutrition: 3, disease: 3, age: 80, ...change })).toEqual({
      kind: 'insufficient',
      missing,
    });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'nrs-2002', confidence: 'verified' });
  });
});
