import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { toFormObservations } from '#lib/functioning/questionnaire/extract-observations.ts';
import { toResponseProvenance } from '#lib/functioning/questionnaire/response-provenance.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract';
const extract = (says: boolean) => ({ extension: [{ url, valueBoolean: says }] });
const code = (value: string) => ({ code: [{ system: 'http://loinc.org', code: value }] });
const context = {
  responseId: 'a-response',
  subject: 'Patient/7',
  at: '2026-11-18T07:41:00.000Z',
  performer: { display: 'Mustonen Tiina', reference: 'Practitioner/3' },
};
const weight = { linkId: 'w', type: 'decimal', text: 'Paino', ...code('29463-7') };
const answers: FormAnswers = { w: [{ value: { kind: 'decimal', value: 71.5 } }] };

describe('observations made of the answers to an imported form', () => {
  it.each([
    ['asked for by the question', aForm([{ ...weight, ...extract(true) }]), 1],
    ['asked for by the form', aForm([weight], extract(true)), 1],
    ['asked for by its group', aForm([{ linkId: 'g', type: 'group', item: [weight], ...extract(true) }]), 1],
    ['not asked for', aForm([weight]), 0],
    [
      'asked for by the form, and refused by the question',
      aForm([{ ...weight, ...extract(false) }], extract(true)),
      0,
    ],
    ['asked for without a code', aForm([{ ...weight, code: [], ...extract(true) }]), 0],
    [
      'of a question that is not asked now',
      aForm(
        [
          { linkId: 'if', type: 'boolean' },
          { ...weight, enableWhen: [{ question: 'if', operator: '=', answerBoolean: true }] },
        ],
        extract(true),
      ),
      0,
    ],
  ] as const)('%s', (_name, form, count) => {
    const given: FormAnswers = form.items[0]?.kind === 'group' ? { g: [{ under: answers }] } : answers;
    expect(toFormObservations(form, given, context)).toHaveLength(count);
  });

  it('say whose, when, by whom, of what, and of which response', () => {
    const [made] = toFormObservations(aForm([weight], extract(true)), answers, context);
    expect(made).toEqual({
      resourceType: 'Observation',
      status: 'final',
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
        },
      ],
      code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }], text: 'Paino' },
      subject: { reference: 'Patient/7' },
      effectiveDateTime: context.at,
      issued: context.at,
      performer: [context.performer],
      derivedFrom: [
        {
          type: 'QuestionnaireResponse',
          identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:a-response' },
        },
      ],
      valueQuantity: { value: 71.5 },
    });
  });

  it.each([
    ['boolean', { kind: 'boolean', value: false }, { valueBoolean: false }],
    ['integer', { kind: 'integer', value: 3 }, { valueInteger: 3 }],
    ['decimal', { kind: 'decimal', value: 0 }, { valueQuantity: { value: 0 } }],
    [
      'quantity',
      { kind: 'quantity', value: 5, unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' },
      { valueQuantity: { value: 5, unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' } },
    ],
    ['date', { kind: 'date', value: '2026-11' }, { valueDateTime: '2026-11' }],
    ['time', { kind: 'time', value: '07:30:00' }, { valueTime: '07:30:00' }],
    ['text', { kind: 'string', value: 'Hyvin' }, { valueString: 'Hyvin' }],
    [
      'choice',
      { kind: 'coding', code: 'a', system: 'urn:test', display: 'A' },
      { valueCodeableConcept: { coding: [{ code: 'a', system: 'urn:test', display: 'A' }], text: 'A' } },
    ],
  ] as const)('have the value of %s as R4 has it', (type, value, expected) => {
    const form = aForm([{ linkId: 'w', type, ...code('1-1') }], extract(true));
    expect(toFormObservations(form, { w: [{ value }] }, context)).toMatchObject([expected]);
  });

  it('have the unit that the form says a number is in', () => {
    const unit = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
      valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' },
    };
    const form = aForm([{ ...weight, extension: [unit, ...extract(true).extension] }]);
    expect(toFormObservations(form, answers, context)).toMatchObject([
      { valueQuantity: { value: 71.5, unit: 'kg', code: 'kg' } },
    ]);
  });

  it('are as many as the answers, and none of an address', () => {
    const form = aForm([{ linkId: 'w', type: 'string', repeats: true, ...code('1-1') }], extract(true));
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }), (texts) => {
        const given = texts.map((value) => ({ value: { kind: 'string', value } as const }));
        const made = toFormObservations(form, { w: [...given, {}] }, context);
        expect(made.map(({ valueString }) => valueString)).toEqual(texts);
      }),
    );
    const address = aForm([{ linkId: 'w', type: 'url', ...code('1-1') }], extract(true));
    const given = { w: [{ value: { kind: 'uri', value: 'https://example.fi' } }] } as const;
    expect(toFormObservations(address, given, context)).toEqual([]);
  });
});

describe('the provenance of a response', () => {
  it('names the response by what it is called wherever it lies, and who wrote it down in which role', () => {
    const by = { display: 'Mustonen Tiina' };
    expect(toResponseProvenance('a-response', { by, role: 'nurse', at: context.at })).toMatchObject({
      resourceType: 'Provenance',
      target: [{ type: 'QuestionnaireResponse', identifier: { value: 'urn:uuid:a-response' } }],
      recorded: context.at,
      agent: [{ role: [{ text: 'nurse' }], who: by }],
    });
  });
});
