import { describe, expect, it } from 'vitest';
import { about, startBack } from '#lib/risk/scores/start-back.ts';

describe('STarT Back', () => {
  it.each([
    ['3 in all, 1 psychosocial', [1, 1, 0, 0, 1, 0, 0, 0, 0], 3, 'low'],
    ['5 in all, 2 psychosocial', [1, 1, 1, 0, 1, 1, 0, 0, 0], 5, 'medium'],
    ['7 in all, 4 psychosocial', [1, 1, 1, 0, 1, 1, 1, 1, 0], 7, 'high'],
    ['3 in all, all psychosocial', [0, 0, 0, 0, 1, 1, 1, 0, 0], 3, 'low'],
    ['4 in all, 3 psychosocial', [1, 0, 0, 0, 0, 0, 1, 1, 1], 4, 'medium'],
    ['4 in all, 4 psychosocial', [0, 0, 0, 0, 1, 1, 1, 1, 0], 4, 'high'],
    ['4 in all, none psychosocial', [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'medium'],
    ['nothing', [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'low'],
    ['everything', [1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 'high'],
  ])('%s: %j is %d, %s', (_what, answers, value, band) => {
    expect(startBack({ answers })).toEqual({ kind: 'score', value, band });
  });

  it('wants the ninth answer as 0 or 1, not as it is printed', () => {
    expect(startBack({ answers: [0, 0, 0, 0, 0, 0, 0, 0, 4] })).toEqual({
      kind: 'insufficient',
      missing: ['item9'],
    });
  });

  it('stays off until its licence is looked at', () => {
    expect(about).toMatchObject({ id: 'start-back', licence: 'check', defaultOn: false });
  });
});
