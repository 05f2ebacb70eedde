import { describe, expect, it } from 'vitest';
import type { OwnerEntry } from '#lib/model/entries.ts';
import { ownerInForce } from '#lib/worklist/loop/owner-in-force.ts';
import { outi, tiina } from '#tests/builders/loop.ts';

const today = '2026-11-18';
const owner = (given: Partial<OwnerEntry> = {}): OwnerEntry => ({
  kind: 'owner',
  id: 'CareTeam/1#0',
  role: 'careLead',
  provenance: { sourceId: 'health', register: 'health', controller: '', reference: 'CareTeam/1' },
  ...tiina,
  from: '2026-09-01',
  ...given,
});
const nameOf = (...owners: readonly OwnerEntry[]) => {
  const found = ownerInForce(owners, 'health', today);
  return found.state === 'named' ? found.name : found.state;
};

describe('the owner in force', () => {
  it('is by the register’s own role', () => {
    expect(ownerInForce([owner()], 'health', today)).toEqual({
      state: 'named',
      role: 'careLead',
      ...tiina,
      since: '2026-09-01',
    });
    expect(nameOf(owner({ role: 'ownNurse' }))).toBe('none');
    expect(ownerInForce([owner()], 'social', today).state).toBe('none');
  });
  it.each([
    ['ended yesterday', { to: '2026-11-17' }, 'none'],
    ['ends today', { to: today }, 'Tiina Mustonen'],
    ['begins tomorrow', { from: '2026-11-19' }, 'none'],
  ])('who %s', (_name, period, name) => {
    expect(nameOf(owner(period))).toBe(name);
  });
  it('is the newest of several, whoever wrote them', () => {
    const newer = owner({ ...outi, from: '2026-10-01' });
    expect(nameOf(owner(), newer)).toBe('Outi Karppinen');
    expect(nameOf(newer, owner())).toBe('Outi Karppinen');
  });
  it('is whoever goes on, of two who began on one day', () => {
    const ended = owner({ from: today, to: today });
    const goesOn = owner({ ...outi, from: today });
    expect(nameOf(ended, goesOn)).toBe('Outi Karppinen');
  });
});
