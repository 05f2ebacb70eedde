import { describe, expect, it } from 'vitest';
import { about, fallsKeyQuestions } from '#lib/risk/scores/falls-key-questions.ts';

describe('three key questions about falls', () => {
  it.each([
    [[0, 0, 0], 0, 'notAtRisk'],
    [[1, 0, 0], 1, 'atRisk'],
    [[0, 1, 0], 1, 'atRisk'],
    [[0, 0, 1], 1, 'atRisk'],
    [[1, 1, 1], 3, 'atRisk'],
  ])('%j is %d, %s', (answers, value, band) => {
    expect(fallsKeyQuestions({ answers })).toEqual({ kind: 'score', value, band });
  });

  it.each([
    [[0, 0, undefined], ['item3']],
    [
      [1, undefined, 2],
      ['item2', 'item3'],
    ],
  ])('gives no number for %j', (answers, missing) => {
    expect(fallsKeyQuestions({ answers })).toEqual({ kind: 'insufficient', missing });
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'falls-key-questions', confidence: 'single' });
  });
});
