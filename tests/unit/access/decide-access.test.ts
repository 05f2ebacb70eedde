import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessDecision, AccessRequest } from '#lib/access/access-decision.ts';
import { decideAccess } from '#lib/access/decide-access.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import { registers } from '#lib/model/register.ts';
import { roles } from '#lib/model/settings/settings.ts';
import {
  aGlass,
  aProfessional,
  aRelationship,
  aRequest,
  aSource,
  socialController,
} from '#tests/builders/access.ts';
import { aPermission } from '#tests/builders/entries.ts';

const decide = (said: Partial<AccessRequest>) => decideAccess(aRequest(said));
const refusal = (said: Partial<PermissionEntry> = {}) => aPermission({ ...said, type: 'refusal' });
const own = { source: aSource('health') };

describe('the gate, case by case', () => {
  it('shows the own register by a relationship, and says by which', () => {
    expect(decide({ ...own, permissions: 'unknown', checkedAt: '2020-01-01T00:00:00Z' })).toEqual({
      outcome: 'shown',
      basis: { kind: 'relationship', reference: 'EpisodeOfCare/1' },
    });
  });

  it('shows another register by the permit, and names the permit for the disclosure log', () => {
    expect(decide({ permissions: [aPermission({ id: 'Consent/3' })] })).toEqual({
      outcome: 'shown',
      basis: { kind: 'relationship', reference: 'EpisodeOfCare/1', permission: 'Consent/3' },
    });
  });

  it('lets a special reason stand for the relationship and for nothing else', () => {
    const none = { relationship: 'none', purpose: 'emergency', glass: aGlass } as const;
    const reason = { code: aGlass.code, text: aGlass.text };
    expect(decide({ ...own, ...none })).toEqual({
      outcome: 'shown',
      basis: { kind: 'specialReason', reason },
    });
    expect(decide(none)).toEqual({
      outcome: 'closed',
      reason: 'noPermission',
      opens: ['permit', 'consultation'],
    });
    expect(decide({ ...none, reasonOpensRegisters: true })).toMatchObject({ outcome: 'shown' });
  });

  it.each([
    ['a refusal', { permissions: [refusal()] }, 'refused'],
    [
      'a refusal that was asked for long ago',
      { permissions: [refusal()], checkedAt: '2020-01-01' },
      'refused',
    ],
    ['a refusal that nobody could tell of', { permissions: 'unknown' }, 'permissionUnknown'],
    ['what may have been refused since', { permissions: [], checkedAt: '2020-01-01' }, 'permissionStale'],
    ['the role', { section: 'medication' }, 'roleNotAllowed'],
  ] as const)('lets no special reason go past %s', (_, said, reason) => {
    const decision = decide({ glass: aGlass, reasonOpensRegisters: true, ...said });
    expect(decision).toMatchObject({ outcome: 'closed', reason });
  });

  it.each([
    ['code', { ...aGlass, code: ' ' }],
    ['words', { ...aGlass, text: ' \n' }],
  ])('takes a special reason without its %s for none', (_, glass) => {
    expect(decide({ ...own, relationship: 'none', glass })).toEqual({
      outcome: 'closed',
      reason: 'noRelationship',
      opens: ['relationship', 'specialReason'],
    });
  });

  it('opens by a consultation what was attached, and who it is about', () => {
    const relationship = aRelationship({ type: 'consultation', sections: ['medication'] });
    const outcome = (section: string) => decide({ ...own, relationship, section }).outcome;
    expect(['medication', 'identity', 'owners', 'problems'].map(outcome)).toEqual([
      'shown',
      'shown',
      'closed',
      'closed',
    ]);
    const { sections: _, ...nothingAttached } = relationship;
    expect(decide({ ...own, relationship: nothingAttached }).outcome).toBe('closed');
  });

  it.each([
    ['to the minute of the greatest age', '2026-11-18T03:41:00Z', 'shown'],
    ['a second later', '2026-11-18T03:40:59Z', 'permissionStale'],
    ['asked for after this visit began', '2026-11-18T07:41:20Z', 'shown'],
    ['from a clock that was far ahead', '2026-11-18T11:41:01Z', 'permissionStale'],
    ['asked for at no time that can be read', 'x', 'permissionStale'],
  ])('believes a permit %s: %s -> %s', (_, checkedAt, expected) => {
    expect(answer(decide({ permissions: [aPermission()], checkedAt }))).toBe(expected);
  });

  it.each([
    ['of this controller', { controllers: [socialController] }, 'shown'],
    ['of another controller', { controllers: ['Muu'] }, 'noPermission'],
    ['of no controller', { controllers: [] }, 'noPermission'],
    ['of one document', { documents: ['Composition/7'] }, 'noPermission'],
    ['of one service task', { serviceTasks: ['iäkkäät'] }, 'noPermission'],
  ])('opens by a permit %s only what it is about', (_, scope, expected) => {
    expect(answer(decide({ permissions: [aPermission({ scope })] }))).toBe(expected);
  });

  it.each([
    ['that names nothing', {}, 'refused'],
    ['with empty lists', { documents: [], serviceTasks: [], controllers: [] }, 'refused'],
    ['of a document at this controller', { documents: ['C/7'], controllers: [socialController] }, 'masked'],
    ['of a document at another', { documents: ['C/7'], controllers: ['Muu'] }, 'shown'],
  ])('closes by a refusal %s as far as it goes', (_, scope, expected) => {
    expect(answer(decide({ permissions: [aPermission(), refusal({ scope })] }))).toBe(expected);
  });

  it.each([
    ['any to any', refusal({ from: 'any', to: 'any' }), 'shown'],
    ['any to any, a document', refusal({ from: 'any', to: 'any', scope: { documents: ['C/7'] } }), 'shown'],
    ['own to own, everything', refusal({ from: 'health', to: 'health' }), 'shown'],
    ['a document', refusal({ from: 'health', to: 'health', scope: { documents: ['C/7'] } }), 'masked'],
    [
      'this controller',
      refusal({ from: 'health', to: 'health', scope: { controllers: ['Kainuu, health'] } }),
      'refused',
    ],
  ])('takes in the own register only refusals written for it: %s', (_, permission, expected) => {
    expect(answer(decide({ ...own, permissions: [permission] }))).toBe(expected);
  });

  it('counts the days of a permit in the zone, also when clocks go forward', () => {
    const permissions = [aPermission({ validTo: '2026-03-29' })];
    const at = (now: string) => answer(decide({ permissions, now: new Date(now) }));
    expect(at('2026-03-29T20:59:59Z')).toBe('shown');
    expect(at('2026-03-29T21:00:00Z')).toBe('permissionExpired');
  });

  it('knows the leap day', () => {
    const at = (validTo: string, now: string) =>
      answer(decide({ permissions: [aPermission({ validTo })], now: new Date(now) }));
    expect(at('2028-02-29', '2028-02-29T12:00:00Z')).toBe('shown');
    expect(at('2028-02', '2028-02-29T12:00:00Z')).toBe('shown');
    expect(at('2028-02-28', '2028-02-29T12:00:00Z')).toBe('permissionExpired');
    expect(at('2027-02-29', '2027-02-01T12:00:00Z')).toBe('permissionUnknown');
  });
});

function answer(decision: AccessDecision): string {
  return decision.outcome === 'closed' ? decision.reason : decision.outcome;
}

const someOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const date = fc.option(someOf('2020', '2026-11', '2026-11-17', '2026-11-18', '2026-11-19', '2031', 'x'), {
  nil: undefined,
});
const names = fc.option(fc.subarray([socialController, 'Muu', 'C/7', 'lastensuojelu']), { nil: undefined });
const anyScope = fc.record({ documents: names, serviceTasks: names, controllers: names });
const anyRegister = someOf(...registers, 'any' as const);
/** Leaves out what is undefined, as a mapping does. */
const given = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
const anyPermission = fc
  .record({
    type: someOf('permit' as const, 'refusal' as const),
    status: someOf('active' as const, 'inactive' as const),
    from: anyRegister,
    to: anyRegister,
    validFrom: date,
    validTo: date,
    scope: fc.option(anyScope.map(given), { nil: undefined }),
  })
  .map((said) => aPermission(given(said)));

const anyRequest = fc
  .record({
    professional: fc
      .record({ role: someOf(...roles), register: someOf(...registers) })
      .map((said) => aProfessional(said)),
    purpose: someOf('care' as const, 'emergency' as const, undefined),
    relationship: someOf<AccessRequest['relationship']>(
      'none',
      'unknown',
      aRelationship(),
      aRelationship({ type: 'consultation', sections: ['owners'] }),
      { kind: 'hostVerified', type: 'host', reference: 'demo' },
    ),
    glass: fc.option(fc.constant(aGlass), { nil: undefined }),
    source: someOf(...registers).map((register) => aSource(register, socialController)),
    section: someOf('owners', 'medication', 'identity', 'nothing'),
    permissions: fc.array(anyPermission, { maxLength: 5 }),
    checkedAt: someOf(undefined, '2026-11-18T07:00:00Z', '2026-11-17T07:00:00Z'),
    reasonOpensRegisters: fc.boolean(),
    protectionOrder: fc.boolean(),
  })
  .map(({ purpose, ...said }) => ({ ...aRequest(given(said)), purpose }) as AccessRequest & Known);
type Known = { readonly permissions: readonly PermissionEntry[] };

const rank = { closed: 0, masked: 1, shown: 2 } as const;
const masksOf = (decision: AccessDecision) =>
  decision.outcome === 'masked' ? decision.masks.map((mask) => JSON.stringify(mask)) : [];

/** Not wider: no higher outcome, and every mask still there unless it closed. */
function expectNotWider(after: AccessDecision, before: AccessDecision): void {
  expect(rank[after.outcome]).toBeLessThanOrEqual(rank[before.outcome]);
  if (after.outcome !== 'closed') expect(masksOf(after)).toEqual(expect.arrayContaining(masksOf(before)));
}

const many = { numRuns: 3_000 };

describe('the gate, whatever it is asked', () => {
  it('never opens anything by a refusal that is added', () => {
    const place = fc.nat({ max: 5 });
    fc.assert(
      fc.property(anyRequest, anyPermission, place, (request, added, at) => {
        const permissions = request.permissions.toSpliced(at, 0, { ...added, type: 'refusal' });
        expectNotWider(decideAccess({ ...request, permissions }), decideAccess(request));
      }),
      many,
    );
  });

  it('never opens anything by a permit that is taken away', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat({ max: 4 }), (request, at) => {
        if (request.permissions[at]?.type !== 'permit') return;
        const permissions = request.permissions.toSpliced(at, 1);
        expectNotWider(decideAccess({ ...request, permissions }), decideAccess(request));
      }),
      many,
    );
  });

  it('never opens more by what is not known than by what is', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const before = decideAccess(request);
        const isOwn = request.source.register === request.professional.register;
        if (!isOwn) expectNotWider(decideAccess({ ...request, permissions: 'unknown' }), before);
        expectNotWider(decideAccess({ ...request, purpose: undefined }), before);
        const unknown = decideAccess({ ...request, relationship: 'unknown' });
        expectNotWider(unknown, decideAccess({ ...request, relationship: 'none' }));
        expectNotWider(unknown, decideAccess({ ...request, relationship: aRelationship() }));
      }),
      many,
    );
  });

  it('hides places of every open section under a protection order', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const decision = decideAccess({ ...request, protectionOrder: true });
        if (decision.outcome !== 'closed') expect(masksOf(decision)).toContain('{"kind":"places"}');
      }),
      many,
    );
  });

  it('depends on nothing else: names, ids, the order of permissions, and being asked twice', () => {
    fc.assert(
      fc.property(anyRequest, fc.string(), (request, text) => {
        const other = {
          ...request,
          professional: { ...request.professional, id: text, name: text, references: [], teams: [] },
          source: { ...request.source, id: text, name: text },
          permissions: request.permissions.toReversed(),
        };
        const [one, two] = [decideAccess(request), decideAccess(other)];
        expect(decideAccess(request)).toEqual(one);
        expectNotWider(one, two);
        expectNotWider(two, one);
        expect(answer(one)).toBe(answer(two));
      }),
      many,
    );
  });
});
