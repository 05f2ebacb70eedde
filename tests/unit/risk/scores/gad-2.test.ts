import { describe, expect, it } from 'vitest';
import { about, gad2 } from '#lib/risk/scores/gad-2.ts';

describe('GAD-2', () => {
  it.each([
    [[0, 0], 0, 'belowCutOff'],
    [[0, 2], 2, 'belowCutOff'],
    [[1, 2], 3, 'cutOffReached'],
    [[3, 3], 6, 'cutOffReached'],
  ])('%j is %d, %s', (answers, value, band) => {
    expect(gad2({ answers })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [[undefined, 3], ['item1']],
    [[0, 1.5], ['item2']],
  ])('gives no number for %j', (answers, missing) => {
    expect(gad2({ answers })).toEqual({ kind: 'insufficient', missing });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'gad-2', confidence: 'verified' });
  });
});
