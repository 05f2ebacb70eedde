import { describe, expect, it } from 'vitest';
import { about, type FrailInput, frail } from '#lib/risk/scores/frail.ts';

const robust: FrailInput = {
  fatigue: false,
  resistance: false,
  ambulation: false,
  illnesses: 0,
  weightLoss: 0,
};

describe('the FRAIL scale', () => {
  it.each([
    ['none', {}, 0, 'robust'],
    ['fatigue and stairs', { fatigue: true, resistance: true }, 2, 'preFrail'],
    ['fatigue, stairs and weight', { fatigue: true, resistance: true, weightLoss: 6 }, 3, 'frail'],
    ['walking', { ambulation: true }, 1, 'preFrail'],
    ['four illnesses', { illnesses: 4 }, 0, 'robust'],
    ['five illnesses', { illnesses: 5 }, 1, 'preFrail'],
    ['5 % of weight', { weightLoss: 5 }, 0, 'robust'],
    ['5.1 % of weight', { weightLoss: 5.1 }, 1, 'preFrail'],
    ['weight gained', { weightLoss: -8 }, 0, 'robust'],
    ['all', { fatigue: true, resistance: true, ambulation: true, illnesses: 11, weightLoss: 10 }, 5, 'frail'],
  ])('%s: %j is %d, %s', (_what, change, value, band) => {
    expect(frail({ ...robust, ...change })).toEqual({ kind: 'score', value, band });
  });

  it.each(Object.keys(robust))('gives no number without %s', (name) => {
    expect(frail({ ...robust, [name]: undefined })).toEqual({ kind: 'insufficient', missing: [name] });
  });

  it('counts eleven illnesses at most, in whole numbers', () => {
    expect(frail({ ...robust, illnesses: 12 })).toEqual({ kind: 'insufficient', missing: ['illnesses'] });
    expect(frail({ ...robust, illnesses: 1.5 })).toEqual({ kind: 'insufficient', missing: ['illnesses'] });
  });

  it('says what is not settled', () => {
    expect(about).toMatchObject({ id: 'frail', unverified: ['windowOfWeightLoss', 'licenceOfText'] });
  });
});
