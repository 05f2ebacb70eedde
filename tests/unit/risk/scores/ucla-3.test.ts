import { describe, expect, it } from 'vitest';
import { about, ucla3 } from '#lib/risk/scores/ucla-3.ts';

describe('UCLA-3', () => {
  it.each([
    [[1, 1, 1], 3, 'notLonely'],
    [[2, 2, 1], 5, 'notLonely'],
    [[2, 2, 2], 6, 'lonely'],
    [[1, 2, 3], 6, 'lonely'],
    [[3, 3, 3], 9, 'lonely'],
  ])('%j is %d, %s', (answers, value, band) => {
    expect(ucla3({ answers })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [[0, 1, 1], ['item1']],
    [[1, 4, 1], ['item2']],
    [[1, 1, undefined], ['item3']],
  ])('gives no number for %j', (answers, missing) => {
    expect(ucla3({ answers })).toEqual({ kind: 'insufficient', missing });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'ucla-3', confidence: 'single' });
  });
});
