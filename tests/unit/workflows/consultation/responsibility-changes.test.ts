import { describe, expect, it } from 'vitest';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { ReadResource } from '#lib/ports/consultation-source.ts';
import { ownerTeamChange } from '#lib/workflows/consultation/responsibility-changes.ts';

const sanna = { reference: 'Practitioner/sanna', name: 'Sanna Räisänen' };
const move = {
  from: { reference: 'Practitioner/tiina', name: 'Tiina Mustonen' },
  to: sanna,
  register: 'social',
  patientId: '1',
  today: '2026-11-18',
} as const;

/** A team of the register's own that names an own worker, unless told otherwise. */
function team(given: {
  readonly member?: string;
  readonly status?: string;
  readonly end?: string;
  readonly ours?: boolean;
}): ReadResource {
  const { member = sanna.reference, status = 'active', end, ours = false } = given;
  return {
    id: 'team',
    version: '1',
    resource: {
      resourceType: 'CareTeam',
      id: 'team',
      status,
      ...(ours ? { category: [{ coding: [{ system: ownSystems.loop, code: 'owners' }] }] } : {}),
      participant: [
        {
          role: [{ coding: [{ system: ownSystems.ownerRole, code: 'ownWorker' }] }],
          member: { reference: member },
          ...(end === undefined ? {} : { period: { end } }),
        },
      ],
    },
  };
}

describe('the team that names the owner', () => {
  it('is written where nobody is named', () => {
    expect(ownerTeamChange(move, [])).toMatchObject({ kind: 'create' });
  });

  it.each([
    ['by our own team', team({ ours: true })],
    ["by a team of the register's own", team({})],
  ])('stays as it is where the taker is named already %s', (_, named) => {
    expect(ownerTeamChange(move, [named])).toBeUndefined();
  });

  it.each([
    ['another one', team({ member: 'Practitioner/third' })],
    ['the taker until yesterday', team({ end: '2026-11-17' })],
    ['the taker in a team that has ended', team({ status: 'inactive' })],
  ])('is written where the register names %s', (_, named) => {
    expect(ownerTeamChange(move, [named])).toMatchObject({ kind: 'create' });
  });

  it('is changed where it names another one, whatever the register says beside it', () => {
    const ours = team({ ours: true, member: 'Practitioner/third' });
    expect(ownerTeamChange(move, [team({}), ours])).toMatchObject({ kind: 'update', basedOn: '1' });
  });
});
