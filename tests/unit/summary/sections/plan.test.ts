import { describe, expect, it } from 'vitest';
import { aGoal, aPlan } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('plan', aGoal());

describe('goal and plan', () => {
  it.each([
    ['2026-10-14', 35],
    ['2026-11-17', 1],
    ['2026-11-18', undefined],
    ['2027-02-03', undefined],
  ])('review due %s is %s days late', (reviewDue, lateDays) => {
    const { view } = aSection('plan', [aPlan({ reviewDue })]);
    expect(view.plans[0]?.lateDays).toBe(lateDays);
    expect(view.worstLateDays).toBe(lateDays);
  });

  it('says the longest delay of several', () => {
    const { view } = aSection('plan', [
      aPlan({ reviewDue: '2026-11-01' }),
      aPlan({ type: 'clientPlan', reviewDue: '2026-09-01', register: 'social' }),
    ]);
    expect(view.worstLateDays).toBe(78);
  });

  it('puts the client’s own words first, then the health and care plan', () => {
    const { view } = aSection('plan', [
      aGoal({ text: 'Paino alle 90 kg', ownWords: false, set: '2026-10-01' }),
      aGoal({ text: 'Haluan nukkua', ownWords: true, set: '2026-04-14' }),
      aPlan({ type: 'other', title: 'Kotiutussuunnitelma' }),
      aPlan({ type: 'clientPlan', title: 'Asiakassuunnitelma', register: 'social' }),
      aPlan(),
    ]);
    expect(view.goals.map(({ text }) => text)).toEqual(['Haluan nukkua', 'Paino alle 90 kg']);
    expect(view.plans.map(({ type }) => type)).toEqual(['healthAndCare', 'clientPlan', 'other']);
  });

  it('leaves out goals reached or dropped, ended plans and pathways', () => {
    const { view, state } = aSection('plan', [
      aGoal({ status: 'reached' }),
      aGoal({ status: 'dropped' }),
      aPlan({ status: 'ended' }),
      aPlan({ to: '2026-11-17' }),
      aPlan({ type: 'pathway' }),
    ]);
    expect([view.goals, view.plans, state]).toEqual([[], [], 'empty']);
  });

  it('keeps a plan until its last day', () => {
    expect(aSection('plan', [aPlan({ to: '2026-11-18' })]).view.plans).toHaveLength(1);
  });

  it('reads as text with the delay, date and register', () => {
    expect(linesOf(aSection('plan', [aGoal({ text: 'Haluan nukkua yöni' }), aPlan()]))).toEqual([
      'Oma tavoite: ”Haluan nukkua yöni”, 14.4.2026 (Terveys)',
      'Terveys- ja hoitosuunnitelma, tarkistus 14.10.2026, myöhässä 35 pv, 14.4.2026 (Terveys)',
    ]);
  });
});
