import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideGate, type GateInput } from '#lib/access/gate.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import { registers } from '#lib/model/register.ts';
import { aPermission } from '#tests/builders/entries.ts';

const now = new Date('2026-11-18T07:41:00Z');

/** A nurse (health) asks for the social register. */
function decide(permissions: GateInput['permissions'], said: Partial<GateInput> = {}) {
  const decision = decideGate({
    ownRegister: 'health',
    register: 'social',
    permissions,
    now,
    timeZone: 'Europe/Helsinki',
    ...said,
  });
  return decision.open ? 'open' : decision.reason;
}

const permit = aPermission;
const refusal = (said: Partial<PermissionEntry> = {}) => aPermission({ ...said, type: 'refusal' });

describe('the gate', () => {
  it("is open to the professional's own register, whatever is known of permissions", () => {
    for (const register of registers) {
      expect(decide('unknown', { ownRegister: register, register })).toBe('open');
      expect(decide([refusal({ from: 'any', to: 'any' })], { ownRegister: register, register })).toBe('open');
    }
  });

  it.each([
    ['nothing known', 'unknown', 'permissionUnknown'],
    ['no permission recorded', [], 'noPermission'],
    ['a permit for this direction, without end', [permit()], 'open'],
    ['a permit for every direction', [permit({ from: 'any', to: 'any' })], 'open'],
    ['a permit for the other direction only', [permit({ from: 'health', to: 'social' })], 'noPermission'],
    ['a permit from a third register', [permit({ from: 'occupational' })], 'noPermission'],
    ['a permit to a third register', [permit({ to: 'occupational' })], 'noPermission'],
    ['a withdrawn permit', [permit({ status: 'inactive' })], 'noPermission'],
    ['a permit that ends today', [permit({ validTo: '2026-11-18' })], 'open'],
    ['a permit that ended yesterday', [permit({ validTo: '2026-11-17' })], 'permissionExpired'],
    ['a permit to the end of this month', [permit({ validTo: '2026-11' })], 'open'],
    ['a permit to the end of last year', [permit({ validTo: '2025' })], 'permissionExpired'],
    ['a permit from today', [permit({ validFrom: '2026-11-18' })], 'open'],
    ['a permit from tomorrow', [permit({ validFrom: '2026-11-19' })], 'noPermission'],
    ['a permit until an instant of today', [permit({ validTo: '2026-11-18T12:00:00+02:00' })], 'open'],
    ['a permit whose end cannot be read', [permit({ validTo: '18.11.2030' })], 'permissionUnknown'],
    ['a permit to a day that does not exist', [permit({ validTo: '2026-02-31' })], 'permissionUnknown'],
    ['an old permit and one in force', [permit({ validTo: '2020' }), permit()], 'open'],
    ['a permit and a refusal', [permit(), refusal()], 'refused'],
    ['a refusal recorded before the permit', [refusal({ validFrom: '2020' }), permit()], 'refused'],
    ['a refusal of the other direction', [permit(), refusal({ from: 'health', to: 'social' })], 'open'],
    ['a refusal that ended yesterday', [permit(), refusal({ validTo: '2026-11-17' })], 'open'],
    ['a withdrawn refusal', [permit(), refusal({ status: 'inactive' })], 'open'],
    ['a refusal whose period cannot be read', [permit(), refusal({ validTo: 'x' })], 'refused'],
    ['a refusal of everything', [permit(), refusal({ from: 'any', to: 'any' })], 'refused'],
  ] as const)('%s: %j -> %s', (_, permissions, expected) => {
    expect(decide(permissions)).toBe(expected);
  });

  it("counts days in the professional's zone: after midnight in Helsinki yesterday's permit has ended", () => {
    const permissions = [permit({ validTo: '2026-11-18' })];
    expect(decide(permissions, { now: new Date('2026-11-18T21:59:59Z') })).toBe('open');
    expect(decide(permissions, { now: new Date('2026-11-18T22:00:00Z') })).toBe('permissionExpired');
  });

  const date = fc.option(
    fc.constantFrom('2020', '2026-11', '2026-11-17', '2026-11-18', '2026-11-19', '2031', 'x'),
    {
      nil: undefined,
    },
  );
  const register = fc.constantFrom(...registers, 'any' as const);
  const anyPermission = fc
    .record({
      type: fc.constantFrom('permit' as const, 'refusal' as const),
      status: fc.constantFrom('active' as const, 'inactive' as const),
      from: register,
      to: register,
      validFrom: date,
      validTo: date,
    })
    .map(({ validFrom, validTo, ...rest }) =>
      aPermission({
        ...rest,
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      }),
    );

  it('never opens by a refusal that is added', () => {
    fc.assert(
      fc.property(fc.array(anyPermission, { maxLength: 6 }), anyPermission, (permissions, added) => {
        const before = decide(permissions);
        const after = decide([...permissions, { ...added, type: 'refusal' }]);
        if (before !== 'open') expect(after).not.toBe('open');
      }),
    );
  });

  it('never closes by a permit that is taken in, and opens only where one is in force', () => {
    fc.assert(
      fc.property(fc.array(anyPermission, { maxLength: 6 }), (permissions) => {
        const opened = decide(permissions) === 'open';
        if (opened) expect(decide([...permissions, permit({ validTo: '2020' })])).toBe('open');
        const onlyRefusals = permissions.filter(({ type }) => type === 'refusal');
        expect(decide(onlyRefusals)).not.toBe('open');
      }),
    );
  });
});
