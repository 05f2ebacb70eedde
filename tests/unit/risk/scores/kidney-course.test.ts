import { expect, it } from 'vitest';
import { kidneyCourse } from '#lib/risk/scores/kidney-course.ts';

it.each([
  ['normal', [[0, 92]], 92, 'notReduced'],
  ['reduced once', [[0, 48]], 48, 'reducedOnce'],
  ['at 60', [[0, 60]], 60, 'notReduced'],
  ['rounded to 60', [[0, 59.6]], 59.6, 'notReduced'],
  ['rounded to 59', [[0, 59.4]], 59.4, 'reducedOnce'],
  [
    'twice, 89 days apart',
    [
      [0, 50],
      [89, 52],
    ],
    52,
    'reducedOnce',
  ],
  [
    'twice, 90 days apart',
    [
      [0, 50],
      [90, 52],
    ],
    52,
    'reducedLasting',
  ],
  [
    'in any order',
    [
      [92, 52],
      [0, 50],
    ],
    52,
    'reducedLasting',
  ],
  [
    'reduced before, normal at the latest',
    [
      [0, 50],
      [200, 64],
    ],
    64,
    'notReduced',
  ],
  [
    'normal before, reduced at the latest',
    [
      [0, 70],
      [200, 55],
    ],
    55,
    'reducedOnce',
  ],
  [
    'an impossible one is passed over',
    [
      [0, 50],
      [92, 52],
      [93, 900],
    ],
    52,
    'reducedLasting',
  ],
] as const)('%s', (_what, rates, value, band) => {
  expect(kidneyCourse({ rates: rates.map(([day, rate]) => ({ day, rate })) })).toEqual({
    kind: 'score',
    value,
    band,
  });
});

it('gives nothing from nothing', () => {
  expect(kidneyCourse({ rates: [] })).toEqual({ kind: 'insufficient', missing: ['rates'] });
  expect(kidneyCourse({ rates: [{ day: 0, rate: Number.NaN }] }).kind).toBe('insufficient');
});
