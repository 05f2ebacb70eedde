import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordBuilder } from '#lib/adapters/sources/mapping/record-builder.ts';
import { searchDefinitions } from '#lib/adapters/sources/mapping/searches.ts';
import { registers } from '#lib/model/register.ts';
import { searchIds } from '#lib/model/source-record.ts';
import { client, ofLarisa, readResources, sourceOf } from '../read-resource.ts';

/** Elements that the mappers look at, so that generated resources do not miss them all. */
const elements = [
  ...['status', 'code', 'subject', 'patient', 'for', 'participant', 'period', 'class', 'type', 'serviceType'],
  ...[
    'effectiveDateTime',
    'valueQuantity',
    'valueInteger',
    'valueString',
    'valueCodeableConcept',
    'component',
  ],
  ...[
    'medicationReference',
    'medicationCodeableConcept',
    'dosage',
    'intent',
    'description',
    'title',
    'activity',
  ],
  ...['category', 'provision', 'scope', 'relationship', 'name', 'telecom', 'contained', 'extension', 'meta'],
  ...[
    'start',
    'end',
    'target',
    'lifecycleStatus',
    'payload',
    'owner',
    'restriction',
    'careManager',
    'reaction',
  ],
];

/** Values that are nearly right, which is worse than wrong. */
const tempting = fc.oneof(
  fc.constantFrom(
    'final',
    'active',
    'finished',
    'constructor',
    '__proto__',
    'toString',
    '2023-02-30',
    '2026-11-18T09:00:00Z',
    'Patient/larisa',
  ),
  fc.constant(ofLarisa),
  fc.record({
    coding: fc.array(
      fc.record({
        system: fc.constantFrom('http://loinc.org', 'http://hl7.org/fhir/sid/icf'),
        code: fc.constantFrom('8480-6', '85354-9', 'd450', 'constructor'),
      }),
    ),
  }),
  fc.record({ start: fc.constantFrom('2026-11-18', 7), end: fc.constantFrom('2026-11-17', null) }),
  fc.record({ value: fc.oneof(fc.double(), fc.string()), unit: fc.constantFrom('kg', 'constructor', '') }),
  fc.jsonValue(),
);

const anything = fc.jsonValue();
const resourceLike = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...elements), fc.oneof(tempting, fc.array(tempting, { maxLength: 3 }))),
  )
  .map(([parts]) => ({ id: '1', subject: ofLarisa, patient: ofLarisa, for: ofLarisa, ...parts }));

describe.each(searchIds)('any JSON as an answer of the search for %s', (search) => {
  const { type } = searchDefinitions[search];

  function read(resource: unknown, register: (typeof registers)[number]) {
    const builder = createRecordBuilder({ source: sourceOf(register), client, fetchedAt: '2026' });
    const taken = builder.add(search, resource);
    return { taken, record: builder.build() };
  }

  it('is an entry, or listed with a reason, and never an exception', () => {
    const resource = fc.oneof(
      anything,
      resourceLike.map((parts) => ({ resourceType: type, ...parts })),
    );
    fc.assert(
      fc.property(resource, fc.constantFrom(...registers), (value, register) => {
        const { taken, record } = read(value, register);
        expect(record.unread.map(({ reason }) => reason)).not.toContain(`${type}: reading failed`);
        if (taken === 'unread' || taken === 'anotherClient') expect(record.unread).not.toEqual([]);
        else expect(taken).toBe('read');
        // Plain data: what is stored and sent between contexts is exactly what was read.
        expect(structuredClone(record)).toEqual(record);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a hostile document', () => {
  const observation = {
    resourceType: 'Observation',
    status: 'final',
    effectiveDateTime: '2026-01-01',
    subject: ofLarisa,
  };

  it('of ten thousand entries is read in whole', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => ({
      ...observation,
      id: String(place),
      code: { text: 'x' },
      valueString: 'y',
    }));
    expect(readResources(many).entries).toHaveLength(10_000);
  });

  it('whose references lead in a circle leads nowhere', () => {
    const record = readResources([
      { resourceType: 'PractitionerRole', id: 'a', practitioner: { reference: 'PractitionerRole/a' } },
      {
        ...observation,
        id: '1',
        code: { text: 'x' },
        valueInteger: 1,
        performer: [{ reference: 'PractitionerRole/a' }],
      },
    ]);
    expect(record.entries).toHaveLength(1);
    expect(record.entries[0]?.provenance).not.toHaveProperty('author');
  });

  it('with a megabyte of text shows a part of it', () => {
    const record = readResources([
      { ...observation, id: '1', code: { text: 'x'.repeat(1_000_000) }, valueString: 'y'.repeat(1_000_000) },
    ]);
    expect(JSON.stringify(record).length).toBeLessThan(5_000);
  });

  it('nested a hundred thousand deep is no more than unread', () => {
    const deep = JSON.parse(`${'{"coding":['.repeat(100_000)}${']}'.repeat(100_000)}`);
    const lists = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    for (const code of [deep, lists]) {
      expect(readResources([{ ...observation, id: '1', code }]).unread).toEqual([
        { reference: 'Observation/1', reason: 'Observation.code: missing' },
      ]);
    }
  });

  it('keeps a script as text and loses the marks that turn writing around', () => {
    const record = readResources([
      { ...observation, id: '1', code: { text: '<script>x</script>\u202e\u2066' }, valueInteger: 1 },
    ]);
    expect(record.entries).toMatchObject([{ concept: { text: '<script>x</script>' } }]);
  });
});
