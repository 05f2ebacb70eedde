import { describe, expect, it } from 'vitest';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import { icfQuestionnaire } from '#lib/functioning/questionnaire/icf-questionnaire.ts';
import { toScoreObservations } from '#lib/functioning/questionnaire/instrument-observations.ts';
import { toQuestionnaire } from '#lib/functioning/questionnaire/instrument-questionnaire.ts';
import { toInstrumentResponse } from '#lib/functioning/questionnaire/instrument-response.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';
import { aForm } from '#tests/builders/questionnaire.ts';
import { instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

/* Everything that leaves, against the definitions of R4. In one file: the definitions take seconds to load. */

const context = { id: 'b6a2', subject: 'Patient/12', at: '2026-11-28T10:00:00.000Z' } as const;

describe('what is written of an instrument', () => {
  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    '%s is R4',
    (id, instrument) => {
      expectR4Shape(toQuestionnaire(instrument, 'fi'));
      const [vector] = instrumentVectors[id] ?? [];
      if (vector === undefined) throw new Error(`no vector of ${id}`);
      const { answers, person = { age: 50, sex: 'male', hasDiabetes: false } } = vector;
      const now = scoreInstrument(id, answers, person);
      if (now.kind !== 'score') throw new Error(`no score of ${id}`);
      expectR4Shape(toInstrumentResponse(instrument, { answers, total: now.value }, 'fi', context));
      const observations = toScoreObservations(instrument, answers, now, {
        responseId: context.id,
        subject: context.subject,
        at: context.at,
        performer: { display: 'Sari Nieminen' },
        language: 'fi',
      });
      for (const resource of observations) expectR4Shape(resource);
      expect(observations.length).toBe(1 + (instrument.alsoRecords?.length ?? 0));
    },
  );
});

describe('what is written of a form', () => {
  it('of ICF is R4, in each component', () => {
    const form = icfForms.find(({ id }) => id === 'low-back-pain');
    if (form === undefined) throw new Error('no form');
    const codes = ['b130', 's120', 'd450', 'e310'].filter(
      (code) => form.codes.includes(code) || code === 'd450',
    );
    expect(codes).toHaveLength(4);
    expectR4Shape(icfQuestionnaire({ ...form, codes }, 'fi', () => undefined));
  });

  it('of others is R4, with every kind of answer', () => {
    const kinds = [
      ['boolean', { kind: 'boolean', value: true }],
      ['integer', { kind: 'integer', value: 1 }],
      ['decimal', { kind: 'decimal', value: 0.5 }],
      [
        'quantity',
        { kind: 'quantity', value: 2, unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' },
      ],
      ['date', { kind: 'date', value: '2026-11' }],
      ['dateTime', { kind: 'dateTime', value: '2026-11-28T10:00:00Z' }],
      ['time', { kind: 'time', value: '08:00:00' }],
      ['text', { kind: 'string', value: 'a\nb' }],
      ['url', { kind: 'uri', value: 'https://example.fi' }],
      ['open-choice', { kind: 'string', value: 'muu' }],
      ['choice', { kind: 'coding', code: 'a', system: 'urn:test' }],
    ] as const;
    const form = aForm([
      {
        linkId: 'g',
        type: 'group',
        repeats: true,
        item: kinds.map(([type]) => ({
          linkId: type,
          type,
          item: [{ linkId: `${type}.why`, type: 'string' }],
        })),
      },
    ]);
    const why = { kind: 'string', value: 'siksi' } as const;
    const under = Object.fromEntries(
      kinds.map(([type, value]) => [type, [{ value, under: { [`${type}.why`]: [{ value: why }] } }]]),
    );
    expectR4Shape(toResponse(form, { g: [{ under }, { under }] }, context));
    expect(JSON.stringify(toResponse(form, { g: [{ under }] }, context)).match(/siksi/g)).toHaveLength(11);
  });
});
