import { describe, expect, it } from 'vitest';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { toResourcesObservation, toSegmentObservation } from '#lib/risk/fhir/segment-observations.ts';
import { suggestSegment } from '#lib/risk/segments.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';
import { aRiskInput } from '#tests/builders/risk.ts';
import { readOne } from '../../adapters/sources/read-resource.ts';

const context = {
  client: 'Patient/larisa',
  by: 'Liisa Pulkkinen',
  performer: 'Practitioner/7',
  at: '2026-11-18T07:41:00.000Z',
};
const rating = toResourcesObservation(
  {
    question: 'Omat voimavarat arjessa',
    answer: { code: 'scarce', text: 'Voimavarat ovat vähissä' },
  },
  context,
);
const agreed = toSegmentObservation(
  {
    title: 'Segmentti',
    segment: { code: 'cooperating', text: 'yhteistyö' },
    reason: '  Tytär hoitaa arjen asiat  ',
  },
  context,
);

describe('the observations of a segment', () => {
  it('say what was answered in the codes of our own systems', () => {
    expect(rating).toMatchObject({
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'urn:rinnalla:measurement', code: 'resources' }] },
      subject: { reference: 'Patient/larisa' },
      performer: [{ reference: 'Practitioner/7', display: 'Liisa Pulkkinen' }],
      valueCodeableConcept: { coding: [{ system: 'urn:rinnalla:resources', code: 'scarce' }] },
    });
    expect(rating).not.toHaveProperty('note');
  });

  it('carry the reason as a note, and none where none was given', () => {
    expect(agreed).toMatchObject({
      valueCodeableConcept: { coding: [{ system: 'urn:rinnalla:segment', code: 'cooperating' }] },
      note: [{ text: 'Tytär hoitaa arjen asiat' }],
    });
    const segment = { code: 'network', text: 'verkosto' } as const;
    for (const reason of [undefined, '', '  ']) {
      const given = reason === undefined ? {} : { reason };
      expect(toSegmentObservation({ title: 'Segmentti', segment, ...given }, context)).not.toHaveProperty(
        'note',
      );
    }
  });

  it('name a performer who is not known to the source by name alone', () => {
    const { performer: _performer, ...unknown } = context;
    const resource = toSegmentObservation(
      { title: 'Segmentti', segment: { code: 'network', text: 'verkosto' } },
      unknown,
    );
    expect(resource.performer).toEqual([{ display: 'Liisa Pulkkinen' }]);
  });

  it.each([
    ['rating', rating],
    ['agreed', agreed],
  ])('are Observations of FHIR R4: %s', (_name, resource) => {
    expect(() => expectR4Shape(resource)).not.toThrow();
  });
});

describe('read back', () => {
  const entries = [readOne('measurement', rating), readOne('measurement', agreed)];

  it('are the measurements they were, with answer, author, day and reason', () => {
    expect(entries).toMatchObject([
      { measures: 'resources', answer: { text: 'Voimavarat ovat vähissä' }, taken: context.at },
      { measures: 'segment', note: 'Tytär hoitaa arjen asiat', provenance: { author: 'Liisa Pulkkinen' } },
    ]);
    expect(entries[0]).not.toHaveProperty('note');
  });

  it('make the same suggestion and the same agreement', () => {
    const input = {
      ...aRiskInput(),
      facts: factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: '2026-11-18' }),
    };
    expect(suggestSegment([], input)).toMatchObject({
      suggestion: 'community',
      resources: { answer: 'scarce', day: '2026-11-18', register: 'health' },
      agreed: {
        segment: 'cooperating',
        day: '2026-11-18',
        by: 'Liisa Pulkkinen',
        reason: 'Tytär hoitaa arjen asiat',
      },
    });
  });

  it('do not keep the notes of other measurements', () => {
    const other = {
      resourceType: 'Observation',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
      effectiveDateTime: context.at,
      valueInteger: 9,
      note: [{ text: 'ei meidän asiamme' }],
    };
    expect(readOne('measurement', other)).not.toHaveProperty('note');
  });
});
