import { describe, expect, it } from 'vitest';
import { ownerLoads } from '#lib/worklist/loop/owner-loads.ts';
import type { RowOwner } from '#lib/worklist/worklist-row.ts';
import { loopEntry, loopFacts, outi, rowFinding, tiina } from '#tests/builders/loop.ts';

const named = (person: { readonly reference?: string; readonly name: string }): RowOwner => ({
  state: 'named',
  role: 'careLead',
  ...person,
});
const asked = loopEntry({ step: 'ownerRequest', at: '2026-11-15T08:00:00Z' });
const loads = (rows: readonly Parameters<typeof loopFacts>[0][]) =>
  [
    ...ownerLoads(
      rows.map((row) => loopFacts(row)),
      'Europe/Helsinki',
    ).values(),
  ].map(({ key, owned, asked: pending }) => [key, owned, pending]);

describe('how much each professional answers for', () => {
  it('counts what they own and what they are asked', () => {
    expect(
      loads([
        { owner: named(tiina) },
        { owner: named(tiina), loop: [{ ...asked, owner: outi }] },
        { owner: named(outi) },
        { loop: [asked] },
        { owner: { state: 'notPermitted' } },
      ]),
    ).toEqual([
      [tiina.reference, 2, 1],
      [outi.reference, 1, 1],
    ]);
  });
  it('counts an accepted request once, before and after the record names the owner', () => {
    const accepted = { ...asked, status: 'accepted' } as const;
    expect(loads([{ loop: [accepted] }])).toEqual([[tiina.reference, 1, 0]]);
    expect(loads([{ owner: named(tiina), loop: [accepted] }])).toEqual([[tiina.reference, 1, 0]]);
    expect(loads([{ owner: named(outi), loop: [accepted] }])).toEqual([[tiina.reference, 1, 0]]);
  });
  it('counts nothing of what was declined, cancelled or closed since', () => {
    const closing = loopEntry({ step: 'closing', at: '2026-11-16T08:00:00Z' });
    expect(
      loads([
        { loop: [{ ...asked, status: 'declined' }] },
        { loop: [{ ...asked, status: 'cancelled' }] },
        { loop: [closing, asked], findings: [rowFinding({ metOn: '2026-11-13' })] },
      ]),
    ).toEqual([]);
  });
  it('counts a person known by name alone with their reference, where the name is one person', () => {
    expect(loads([{ owner: named(tiina) }, { owner: named({ name: 'tiina mustonen' }) }])).toEqual([
      [tiina.reference, 2, 0],
    ]);
    const namesake = { ...tiina, reference: 'Practitioner/other' };
    expect(
      loads([{ owner: named(tiina) }, { owner: named(namesake) }, { owner: named({ name: tiina.name }) }]),
    ).toEqual([
      [tiina.reference, 1, 0],
      [namesake.reference, 1, 0],
      ['tiina mustonen', 1, 0],
    ]);
  });
});
