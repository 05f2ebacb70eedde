import { describe, expect, it } from 'vitest';
import { about, workAbility } from '#lib/risk/scores/work-ability.ts';

describe('the Work Ability Score', () => {
  it.each([0, 5, 6, 7, 8, 10])('%d is a number without a band', (answer) => {
    expect(workAbility({ answer })).toEqual({ kind: 'score', value: answer, band: 'none' });
  });

  it.each([-1, 11, 7.5, Number.NaN, undefined])('%s is no answer', (answer) => {
    expect(workAbility({ answer })).toEqual({ kind: 'insufficient', missing: ['answer'] });
  });

  it('says that its bands are unverified', () => {
    expect(about).toMatchObject({ id: 'work-ability', unverified: ['bands'] });
  });
});
