import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '#lib/model/entries.ts';
import { planInForce } from '#lib/worklist/loop/plan-in-force.ts';

const plan = (given: Partial<PlanEntry> = {}): PlanEntry => ({
  kind: 'plan',
  id: 'CarePlan/1',
  provenance: { sourceId: 'health', register: 'health', controller: '', reference: 'CarePlan/1' },
  type: 'healthAndCare',
  title: 'Terveys- ja hoitosuunnitelma',
  status: 'active',
  from: '2026-04-14',
  reviewDue: '2026-10-14',
  ...given,
});
const typeOf = (...plans: readonly PlanEntry[]) => {
  const found = planInForce(plans, 'health', '2026-11-18');
  return found.state === 'recorded' ? `${found.type} ${found.from ?? ''}`.trim() : found.state;
};

describe('the plan in force', () => {
  it('is said with its beginning and its review', () => {
    expect(planInForce([plan()], 'health', '2026-11-18')).toEqual({
      state: 'recorded',
      type: 'healthAndCare',
      from: '2026-04-14',
      reviewDue: '2026-10-14',
    });
  });
  it.each<[string, Partial<PlanEntry>, string]>([
    ['a draft', { status: 'draft' }, 'none'],
    ['one that has ended', { to: '2026-11-17' }, 'none'],
    ['one that ends today', { to: '2026-11-18' }, 'healthAndCare 2026-04-14'],
    ['one that begins tomorrow', { from: '2026-11-19' }, 'none'],
    ['a care pathway', { type: 'pathway' }, 'none'],
  ])('%s', (_name, given, found) => {
    expect(typeOf(plan(given))).toBe(found);
  });
  it('is the register’s own kind before a newer one of another kind, and the newest of its kind', () => {
    const other = plan({ type: 'other', from: '2026-11-01' });
    expect(typeOf(other, plan(), plan({ from: '2026-06-01' }))).toBe('healthAndCare 2026-06-01');
  });
  it('of another register is not this register’s', () => {
    expect(planInForce([plan()], 'social', '2026-11-18').state).toBe('none');
  });
});
