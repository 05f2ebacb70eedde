import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import { agreeOnIdentity } from '#lib/workflows/identity-agreement.ts';
import { aHostClient, anIdentity, identityCodeSystem as system } from '#tests/builders/records.ts';

const code = (value: string) => [{ system, value }];

/** Fields left out of a builder's client, as a host or a source that does not tell them. */
function without<Client extends object>(client: Client, ...fields: readonly (keyof Client)[]): Client {
  const copy = { ...client };
  for (const field of fields) delete copy[field];
  return copy;
}

function said(host: HostClient, found: ClientIdentity): string {
  const agreement = agreeOnIdentity(host, found);
  return agreement.kind === 'differs'
    ? `differs: ${agreement.differences.map(({ field }) => field).join(', ')}`
    : `${agreement.kind}: ${agreement.on.join(', ')}`;
}

const ofSource = (id: string) => ({ sourcePatient: { sourceId: 'health', id } });

describe('two identifiers must agree', () => {
  const host = aHostClient();
  const byId = aHostClient({ identifiers: [], ...ofSource('larisa') });
  it.each([
    ['everything the same', host, anIdentity(), 'agreed: identityCode, name, birthDate'],
    ['code and name', without(host, 'birthDate'), anIdentity(), 'agreed: identityCode, name'],
    ['code and birth date', without(host, 'name'), anIdentity(), 'agreed: identityCode, birthDate'],
    ['the code alone', without(host, 'name', 'birthDate'), anIdentity(), 'incomplete: identityCode'],
    [
      'name and birth date alone',
      aHostClient({ identifiers: [] }),
      anIdentity(),
      'incomplete: name, birthDate',
    ],
    ["the source's own id and name", without(byId, 'birthDate'), anIdentity(), 'agreed: sourceId, name'],
    ["the source's own id alone", without(byId, 'name', 'birthDate'), anIdentity(), 'incomplete: sourceId'],
    [
      "another source's id and name",
      aHostClient({ identifiers: [], sourcePatient: { sourceId: 'social', id: 'x' } }),
      anIdentity(),
      'incomplete: name, birthDate',
    ],
    ['another id of the source', aHostClient(ofSource('reino')), anIdentity(), 'differs: identityCode'],
    [
      'another code',
      aHostClient({ identifiers: code('140368-913E') }),
      anIdentity(),
      'differs: identityCode',
    ],
    [
      'a code with another separator',
      aHostClient({ identifiers: code('140368Y912D') }),
      anIdentity(),
      'differs: identityCode',
    ],
    ['another birth date', aHostClient({ birthDate: '1968-03-15' }), anIdentity(), 'differs: birthDate'],
    ['another name', aHostClient({ name: 'Ahosalmi Reino' }), anIdentity(), 'differs: name'],
    [
      'another name and birth date',
      aHostClient({ name: 'Ahosalmi Reino', birthDate: '1944-09-02' }),
      anIdentity(),
      'differs: birthDate, name',
    ],
    [
      'a new family name',
      aHostClient({ name: 'Räisänen Larisa' }),
      anIdentity(),
      'agreed: identityCode, birthDate',
    ],
    [
      'a new family name without birth date',
      without(aHostClient({ name: 'Räisänen Larisa' }), 'birthDate'),
      anIdentity(),
      'differs: name',
    ],
    ['birth year only, with the name', host, anIdentity({ birthDate: '1968' }), 'agreed: identityCode, name'],
    [
      'birth year only, without the name',
      without(host, 'name'),
      anIdentity({ birthDate: '1968' }),
      'incomplete: identityCode',
    ],
    ['another birth year', host, anIdentity({ birthDate: '1969' }), 'differs: birthDate'],
    ['another birth month', host, anIdentity({ birthDate: '1968-04' }), 'differs: birthDate'],
    [
      'an old code beside the present one',
      host,
      anIdentity({ identifiers: [...code('140368-900X'), ...code('140368-912D')] }),
      'agreed: identityCode, name, birthDate',
    ],
    [
      'a code of another system only',
      host,
      anIdentity({ identifiers: [{ system: 'urn:mrn', value: '7' }] }),
      'incomplete: name, birthDate',
    ],
    [
      'no name and no birth date at the source',
      host,
      without(anIdentity({ name: '', given: [] }), 'birthDate', 'family'),
      'incomplete: identityCode',
    ],
  ])('%s', (_, hostClient, found, expected) => {
    expect(said(hostClient, found)).toBe(expected);
  });

  it('says both values of what differs', () => {
    expect(agreeOnIdentity(aHostClient({ birthDate: '1968-03-15' }), anIdentity())).toEqual({
      kind: 'differs',
      differences: [{ field: 'birthDate', host: '1968-03-15', source: '1968-03-14' }],
    });
  });

  const person = fc.record({
    code: fc.constantFrom('140368-912D', '140368Y912D', '020944-999X', '010203A9112'),
    family: fc.constantFrom('Tervahauta', 'Ahosalmi'),
    given: fc.constantFrom('Larisa', 'Reino', 'Anna'),
    birthDate: fc.constantFrom('1968-03-14', '1944-09-02'),
  });
  type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
  const hostOf = (one: Person) =>
    aHostClient({
      identifiers: code(one.code),
      name: `${one.family} ${one.given}`,
      birthDate: one.birthDate,
    });
  const foundOf = (one: Person) =>
    anIdentity({
      identifiers: code(one.code),
      name: `${one.family} ${one.given}`,
      family: one.family,
      given: [one.given],
      birthDate: one.birthDate,
    });

  it('agrees with the same person, and never with one who differs in code, given name or birth date', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(agreeOnIdentity(hostOf(one), foundOf(one)).kind).toBe('agreed');
        const isOther =
          one.code !== other.code || one.given !== other.given || one.birthDate !== other.birthDate;
        if (isOther) expect(agreeOnIdentity(hostOf(one), foundOf(other)).kind).toBe('differs');
      }),
    );
  });

  it('never agrees on less when something is left out: a host that says less is never trusted more', () => {
    const fields = fc.subarray(['name', 'birthDate'] as const);
    fc.assert(
      fc.property(person, fields, fc.boolean(), (one, left, isWithoutCode) => {
        const host = without(hostOf(one), ...left);
        const agreement = agreeOnIdentity(isWithoutCode ? { ...host, identifiers: [] } : host, foundOf(one));
        const mayAgree = !isWithoutCode && left.length < 2;
        expect(agreement.kind).toBe(mayAgree ? 'agreed' : 'incomplete');
      }),
    );
  });
});
