import { describe, expect, it } from 'vitest';
import { aConcept, aService } from '#tests/builders/entries.ts';
import { aClientRecord, aClosedResult, anOkResult } from '#tests/builders/records.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, aSummary, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('social-services', aService(), 'social');

const decision = aService({
  type: 'decision',
  concept: aConcept('Toimeentulotuki'),
  serviceTask: 'Työikäisten palvelut',
  from: '2026-10-01',
  to: '2026-12-31',
});

describe('social services and decisions', () => {
  it('counts services and decisions in force', () => {
    const { view } = aSection('social-services', [
      aService(),
      decision,
      aService({ status: 'pending' }),
      aService({ status: 'ended' }),
    ]);
    expect([view.services.length, view.decisions.length, view.ended.length, view.inForce]).toEqual([
      2, 1, 1, 2,
    ]);
  });

  it.each([
    ['2026-11-18', 'inForce'],
    ['2026-11-17', 'ended'],
  ])('a decision whose last day is %s is %s', (to, group) => {
    const { view } = aSection('social-services', [{ ...decision, to }]);
    expect([view.inForce, view.ended.length]).toEqual(group === 'inForce' ? [1, 0] : [0, 1]);
  });

  it('does not count a decision that has not begun', () => {
    const { view } = aSection('social-services', [{ ...decision, from: '2026-11-19' }]);
    expect([view.decisions.length, view.inForce]).toEqual([1, 0]);
  });

  it('is locked by the social register alone', () => {
    const record = aClientRecord({ health: anOkResult(), social: aClosedResult('refused') });
    const section = aSummary(record).sections['social-services'];
    expect(section).toMatchObject({ state: 'locked', gaps: [{ kind: 'notPermitted', reason: 'refused' }] });
  });

  it('was not asked for where no social source is configured', () => {
    expect(aSummary(aClientRecord({ health: anOkResult() })).sections['social-services'].state).toBe(
      'notAskedFor',
    );
  });

  it('reads as text', () => {
    expect(linesOf(aSection('social-services', [decision]))).toEqual([
      'Päätös: Toimeentulotuki, Työikäisten palvelut, voimassa 1.10.–31.12.2026, 1.10.2026 (Sosiaali)',
    ]);
  });
});
