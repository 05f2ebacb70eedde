import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLongText } from '#lib/fhir/long-text.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { formAddress, parseFormAddress } from '#lib/functioning/fhir/form-address.ts';
import { toResponse } from '#lib/functioning/fhir/questionnaire-response.ts';
import { fromResponse, readResponse } from '#lib/functioning/fhir/read-response.ts';
import {
  anAssessment,
  anAssessmentContext,
  anyAssessment,
  aRating,
  larisa,
  sanna,
} from '#tests/builders/assessments.ts';

const context = anAssessmentContext();
const assessment = anAssessment(
  [
    {
      code: 'd450',
      performance: aRating(2),
      capacity: aRating(3, sanna),
      own: aRating('notSpecified', larisa),
      source: 'observation',
      note: 'Rollaattori\nulkona',
      environment: [{ code: 'e310', kind: 'facilitator', value: 3 }],
    },
  ],
  { summary: 'Pärjää kotona.' },
);
const written = toResponse(assessment, context);

function withoutSource({ source: _source, ...rest }: Assessment): Assessment {
  return rest;
}

describe('the response', () => {
  it('names the assessment, the form with its version, the client and each rater', () => {
    expect(written).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      identifier: { system: 'urn:rinnalla:assessment', value: assessment.id },
      questionnaire: 'urn:rinnalla:form:generic-7|1.0',
      status: 'completed',
      subject: { reference: 'Patient/larisa' },
      author: { reference: 'Practitioner/tiina', display: 'Tiina Mustonen' },
    });
    expect(written.item).toMatchObject([
      {
        linkId: 'd450',
        text: 'Käveleminen',
        item: [
          {
            linkId: 'd450/performance',
            answer: [
              {
                valueCoding: { system: 'urn:rinnalla:icf-value', code: '2', display: 'kohtalainen' },
                extension: [
                  { url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 2 },
                  { url: 'urn:rinnalla:rating' },
                ],
              },
            ],
          },
          { linkId: 'd450/capacity' },
          // 8 is a word: it weighs nothing.
          {
            linkId: 'd450/own',
            answer: [{ valueCoding: { code: '8' }, extension: [{ url: 'urn:rinnalla:rating' }] }],
          },
          {
            linkId: 'd450/environment',
            answer: [{ valueCoding: { system: 'http://hl7.org/fhir/sid/icf', code: 'e310+3' } }],
          },
          { linkId: 'd450/source' },
          { linkId: 'd450/note', answer: [{ valueString: 'Rollaattori\nulkona' }] },
        ],
      },
      { linkId: 'summary', answer: [{ valueString: 'Pärjää kotona.' }] },
    ]);
  });

  it('is read back without loss, whatever was filled in, through JSON', () => {
    fc.assert(
      fc.property(anyAssessment, (any) => {
        const json: unknown = JSON.parse(JSON.stringify(toResponse(any, context)));
        expect(readResponse(json)).toEqual({ ok: true, value: { assessment: any, unread: [] } });
      }),
      { numRuns: 200 },
    );
  });

  it('has no empty lists, texts or members that say nothing: FHIR forbids them', () => {
    const isEmpty = (value: unknown): boolean =>
      value === undefined ||
      value === null ||
      value === '' ||
      (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).some(isEmpty)));
    fc.assert(
      fc.property(anyAssessment, (any) => {
        const { item, ...rest } = toResponse(any, context);
        expect(isEmpty(rest)).toBe(false);
        expect(Array.isArray(item) && item.some(isEmpty)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps any text that was typed, cleaned as every text of a record is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (note) => {
        const read = fromResponse(
          toResponse(anAssessment([{ code: 'd450', note }], { summary: note }), context),
        );
        const clean = readLongText(note);
        expect(read).toEqual({
          ok: true,
          value:
            clean === undefined
              ? anAssessment()
              : anAssessment([{ code: 'd450', note: clean }], { summary: clean }),
        });
      }),
    );
  });

  it('leaves out a note of spaces', () => {
    const spaces = anAssessment([{ code: 'd450', performance: aRating(0), note: '  ' }], { summary: ' ' });
    expect(fromResponse(toResponse(spaces, context))).toEqual({
      ok: true,
      value: anAssessment([{ code: 'd450', performance: aRating(0) }]),
    });
  });
});

describe('what comes from outside', () => {
  it.each([
    ['nothing', undefined, 'noResponse'],
    ['another type', { resourceType: 'Observation' }, 'noResponse'],
    ['entered in error', { ...written, status: 'entered-in-error' }, 'enteredInError'],
    ['another form', { ...written, questionnaire: 'http://example.org/q' }, 'otherForm'],
    ['no form', { ...written, questionnaire: undefined }, 'otherForm'],
    ['no identifier', { ...written, identifier: undefined }, 'noIdentifier'],
    ['another identifier', { ...written, identifier: { system: 'x', value: 'y' } }, 'noIdentifier'],
    ['no date', { ...written, extension: [], authored: 'eilen' }, 'noDate'],
  ] as const)('%s is no assessment', (_name, json, failure) => {
    expect(readResponse(json)).toEqual({ ok: false, failure });
  });

  it('is read as far as it goes, and the rest is counted by its place', () => {
    const read = readResponse({
      ...written,
      extension: [],
      item: [
        {
          linkId: 'd450',
          item: [
            { linkId: 'd450/performance', answer: [{ valueInteger: 3 }, { valueCoding: { code: '5' } }] },
            {
              linkId: 'd450/environment',
              answer: [{ valueCoding: { code: 'e310' } }, { valueCoding: { code: 'd450.2' } }],
            },
            { linkId: 'd450/source', answer: [{ valueCoding: { code: 'hearsay' } }] },
            { linkId: 'd450/mood', answer: [{ valueString: 'x' }] },
          ],
        },
        { linkId: 'd450', item: [] },
        { linkId: 'd450.2', item: [] },
        { linkId: 'pain', answer: [{ valueString: 'x' }] },
        { linkId: 'b280', item: [] },
        'text',
      ],
    });
    expect(read).toEqual({
      ok: true,
      value: {
        // Without words of its own a rating is the author's, of the day of writing. Where it comes from stays unsaid.
        assessment: {
          ...withoutSource(
            anAssessment([
              {
                code: 'd450',
                performance: {
                  value: 3,
                  at: context.now,
                  by: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
                },
              },
            ]),
          ),
          startedAt: context.now,
        },
        unread: [
          'd450/mood',
          'd450/performance',
          'd450/environment',
          'd450/environment',
          'd450/source',
          'd450',
          'd450.2',
          'pain',
        ],
      },
    });
  });

  it.each([
    ['interview', 'interview', []],
    ['record', 'record', []],
    ['hearsay', undefined, ['source']],
    [undefined, undefined, []],
  ] as const)(
    'says where its ratings come from (%s) as it was said, and never what was not',
    (valueCode, source, unread) => {
      const extension = valueCode === undefined ? [] : [{ url: 'urn:rinnalla:rating-source', valueCode }];
      const read = readResponse({ ...written, extension });
      expect(read).toMatchObject({ ok: true, value: { unread } });
      expect(read.ok && read.value.assessment.source).toBe(source);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (item, extension) => {
        expect(readResponse({ ...written, item, extension }).ok).toBeTypeOf('boolean');
        expect(readResponse(item).ok).toBe(false);
      }),
    );
  });
});

describe('the address of a form', () => {
  it.each([
    [{ id: 'generic-7', version: '1.0' }, 'urn:rinnalla:form:generic-7|1.0'],
    [{ id: 'home-care', version: 'a|b' }, 'urn:rinnalla:form:home-care|a|b'],
  ])('%j is %s, both ways', (form, address) => {
    expect(formAddress(form)).toBe(address);
    expect(parseFormAddress(address)).toEqual(form);
  });

  it.each([undefined, '', 'generic-7', 'urn:rinnalla:form:', 'urn:rinnalla:form:|1'])(
    '%s is none',
    (address) => {
      expect(parseFormAddress(address)).toBeUndefined();
    },
  );

  it('may lack the version', () => {
    expect(parseFormAddress('urn:rinnalla:form:generic-7')).toEqual({ id: 'generic-7', version: '' });
  });
});
