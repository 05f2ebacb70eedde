import { describe, expect, it } from 'vitest';
import {
  accessLimitsOf,
  defaultAccessLimits,
  defaultReasons,
  defaultRoleTable,
  identitySection,
  reasonsOf,
  roleTableOf,
} from '#lib/access/access-defaults.ts';
import { loggedPurpose, purposeOf } from '#lib/access/purpose.ts';
import { registers } from '#lib/model/register.ts';
import { roles } from '#lib/model/settings/settings.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { aGlass, aRelationship } from '#tests/builders/access.ts';

describe('the rules of access where the organisation says nothing', () => {
  it('let every role see of every register who the client is, and name only sections that exist', () => {
    const known: readonly string[] = [identitySection, ...sectionIds];
    for (const role of roles) {
      for (const register of registers) {
        const allowed = defaultRoleTable[role][register];
        if (allowed === 'all') continue;
        expect(allowed).toContain(identitySection);
        expect(allowed.filter((section) => !known.includes(section))).toEqual([]);
      }
    }
  });

  it('keep diagnoses, medicines and measurements from who gives no care', () => {
    for (const role of ['socialWorker', 'teamLead'] as const) {
      for (const clinical of ['problems', 'medication', 'risk-factors', 'risk-information']) {
        expect(defaultRoleTable[role].health).not.toContain(clinical);
      }
    }
  });

  it('open no register by a special reason, and name each reason in three languages', () => {
    expect(defaultAccessLimits.reasonOpensRegisters).toBe(false);
    for (const { text } of defaultReasons)
      expect(Object.values(text).every((each) => each !== '')).toBe(true);
    expect(new Set(defaultReasons.map(({ code }) => code)).size).toBe(defaultReasons.length);
  });

  it('are the defaults', () => {
    expect(roleTableOf({})).toEqual(defaultRoleTable);
    expect(accessLimitsOf({ access: {} })).toEqual(defaultAccessLimits);
    expect(reasonsOf({ access: { reasons: [] } })).toBe(defaultReasons);
  });
});

describe("the organisation's rules of access", () => {
  it('replace the role and register that they name, and no other', () => {
    const table = roleTableOf({ access: { roleTable: { nurse: { social: ['owners'], health: [] } } } });
    expect(table).toEqual({
      ...defaultRoleTable,
      nurse: { health: [], occupational: 'all', social: ['owners'] },
    });
  });

  it('replace single limits, nought and off too', () => {
    const access = { contactDaysAfter: 0, permissionMaxAgeMinutes: 5, reasonOpensRegisters: true };
    expect(accessLimitsOf({ access })).toEqual({ ...defaultAccessLimits, ...access });
  });

  it('bring their own reasons', () => {
    const reasons = [{ code: '1', text: { fi: 'a', sv: 'b', en: 'c' } }];
    expect(reasonsOf({ access: { reasons } })).toEqual(reasons);
  });
});

describe('the purpose', () => {
  const consultation = aRelationship({ type: 'consultation' });

  it.each([
    ['health', aRelationship(), undefined, 'care'],
    ['social', aRelationship(), undefined, 'socialWelfare'],
    ['occupational', aRelationship(), undefined, 'occupationalCare'],
    ['health', consultation, undefined, 'consultation'],
    ['health', consultation, aGlass, 'emergency'],
    ['health', aRelationship(), aGlass, 'care'],
    ['health', 'none', aGlass, 'emergency'],
    ['health', 'unknown', aGlass, 'emergency'],
    ['health', 'none', undefined, undefined],
    ['health', 'unknown', undefined, undefined],
  ] as const)('of %s, by %j and %j, is %s', (register, relationship, glass, expected) => {
    expect(purposeOf(register, relationship, glass)).toBe(expected);
  });

  it('is logged by what opened: the reason, the consultation or the work', () => {
    expect(loggedPurpose({ kind: 'specialReason' }, 'health', aRelationship())).toBe('emergency');
    expect(loggedPurpose({ kind: 'relationship' }, 'health', consultation)).toBe('consultation');
    expect(loggedPurpose({ kind: 'relationship' }, 'social', aRelationship())).toBe('socialWelfare');
  });
});
