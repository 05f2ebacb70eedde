import { describe, expect, it } from 'vitest';
import { about, phq2 } from '#lib/risk/scores/phq-2.ts';

describe('PHQ-2', () => {
  it.each([
    [[0, 0], 0, 'belowCutOff'],
    [[1, 1], 2, 'belowCutOff'],
    [[2, 1], 3, 'cutOffReached'],
    [[0, 3], 3, 'cutOffReached'],
    [[3, 3], 6, 'cutOffReached'],
  ])('%j is %d, %s', (answers, value, band) => {
    expect(phq2({ answers })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [[3, undefined], ['item2']],
    [[4, 0], ['item1']],
    [[], ['item1', 'item2']],
    [[0, 0, 0], ['item3']],
  ])('gives no number for %j', (answers, missing) => {
    expect(phq2({ answers })).toEqual({ kind: 'insufficient', missing });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'phq-2', confidence: 'verified' });
  });
});
