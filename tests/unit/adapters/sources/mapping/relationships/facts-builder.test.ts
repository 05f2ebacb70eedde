import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createFactsBuilder,
  factSearches,
} from '#lib/adapters/sources/mapping/relationships/facts-builder.ts';
import { searchDefinitions } from '#lib/adapters/sources/mapping/searches.ts';
import type { SearchOutcome } from '#lib/model/source-record.ts';
import { client, ofLarisa, sourceOf } from '../../read-resource.ts';
import { baseUrl, now, tiesOf } from './read-ties.ts';

const build = () => createFactsBuilder({ source: sourceOf('health'), client, baseUrl, now });
const failure = { reason: 'forbidden' } as const;
const whole: SearchOutcome = { status: 'ok', count: 0 };

describe('who is named', () => {
  const namedBy = (careManager: unknown) =>
    tiesOf({ resourceType: 'EpisodeOfCare', status: 'active', careManager }).flatMap(({ people }) => people);

  it.each([
    [{ reference: 'Practitioner/tiina' }],
    [{ reference: `${baseUrl}/Practitioner/tiina` }],
    [{ reference: 'Practitioner/tiina/_history/3', display: 'Tiina Mustonen' }],
  ])('%o is Practitioner/tiina', (reference) => {
    expect(namedBy(reference)).toEqual(['Practitioner/tiina']);
  });

  it.each([
    [{ display: 'Tiina Mustonen' }],
    [{ reference: '#tiina' }],
    [{ reference: 'https://elsewhere.example/r4/Practitioner/tiina' }],
    [{ reference: `${baseUrl}.evil.example/Practitioner/tiina` }],
    [{ reference: 'urn:uuid:5b1a' }],
    [{ type: 'Practitioner', identifier: { value: '1' } }],
    [{ reference: 'Patient/larisa' }],
    [undefined],
  ])('%o is nobody', (reference) => {
    expect(namedBy(reference)).toEqual([]);
  });
});

describe('what is not told in full', () => {
  const outcomes: readonly (readonly [SearchOutcome | undefined, boolean])[] = [
    [whole, true],
    [{ status: 'notOffered' }, true],
    [{ status: 'failed', failure }, false],
    [{ status: 'partial', count: 1, failure }, false],
    [undefined, false],
  ];
  const cases = factSearches.flatMap((search) => outcomes.map((each) => [search, ...each] as const));

  it.each(cases)('%s with outcome %o is known: %s', (search, outcome, isKnown) => {
    const builder = build();
    for (const each of factSearches) if (each !== search) builder.settle(each, whole);
    if (outcome !== undefined) builder.settle(search, outcome);
    const unknown = search === 'permissions' ? 'permissions' : 'relationships';
    const expected = { permissions: [], relationships: [] };
    expect(builder.facts()).toMatchObject(isKnown ? expected : { ...expected, [unknown]: 'unknown' });
  });

  it('a Consent that cannot be read leaves the relationships known', () => {
    const builder = build();
    builder.add('permissions', { resourceType: 'Consent', id: '1', patient: ofLarisa });
    for (const each of factSearches) builder.settle(each, whole);
    expect(builder.facts()).toMatchObject({ permissions: 'unknown', relationships: [] });
  });
});

describe('any JSON as an answer', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('active', 'booked', 'finished', 'Practitioner/tiina', '2026-11-18', 'constructor'),
    fc.record({ start: fc.constantFrom('2026-11-18', 7), end: fc.constantFrom('2026-12-17', null) }),
  );
  const elements = [
    'status',
    'period',
    'participant',
    'team',
    'careManager',
    'owner',
    'start',
    'input',
    'code',
  ];

  it('is a tie or none, and never an exception', () => {
    const resource = fc.dictionary(fc.constantFrom(...elements), value);
    fc.assert(
      fc.property(fc.constantFrom(...factSearches), resource, (search, parts) => {
        const builder = build();
        const { type: resourceType } = searchDefinitions[search];
        builder.add(search, { resourceType, id: '1', subject: ofLarisa, patient: ofLarisa, ...parts });
        for (const each of factSearches) builder.settle(each, whole);
        const facts = builder.facts();
        expect(structuredClone(facts)).toEqual(facts);
      }),
      { numRuns: 300 },
    );
  });
});
