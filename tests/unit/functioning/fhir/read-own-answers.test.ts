import { describe, expect, it } from 'vitest';
import { answerLines } from '#lib/functioning/fhir/answer-lines.ts';
import { readOwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import { clientAnswers } from '#tests/builders/client-answers.ts';

const from = 'QuestionnaireResponse/5';
const at = '2026-11-20T18:05:00.000Z';
const read = (json: unknown) => readOwnAnswers(json, from);

describe("the client's answers, as the e-service wrote them", () => {
  it("are the client's own ratings, with their time and where they were said; 8 and 9 are words", () => {
    expect(read(clientAnswers({ d450: '3', b130: '0', d850: '9' }))).toEqual({
      ok: true,
      value: {
        formId: 'generic-7',
        formVersion: '1.0',
        from,
        at,
        ratings: [
          { code: 'd450', value: 3, at },
          { code: 'b130', value: 0, at },
          { code: 'd850', value: 'notApplicable', at },
        ],
        beside: [],
      },
    });
  });

  it("never hold a professional's rating, whoever wrote it, nor a note: counted, not taken", () => {
    const coded = (code: string) => [{ valueCoding: { code } }];
    const item = [
      {
        linkId: 'd450',
        item: [
          { linkId: 'd450/performance', answer: coded('4') },
          { linkId: 'd450/own', answer: [...coded('2'), ...coded('3')] },
          { linkId: 'd450/note', answer: [{ valueString: 'Talvella huonompi' }] },
        ],
      },
      { linkId: 'b280', item: [{ linkId: 'b280/own', answer: coded('7') }] },
      { linkId: 'e310', item: [{ linkId: 'e310/own', answer: coded('1') }] },
      { linkId: 'd450', item: [{ linkId: 'd450/own', answer: coded('0') }] },
      { linkId: 'summary', answer: [{ valueString: 'Väsynyt' }] },
    ];
    const own = read(clientAnswers({}, { item }));
    expect(own).toMatchObject({ value: { ratings: [{ code: 'd450', value: 2 }] } });
    expect(own.ok && own.value.beside).toEqual([
      'd450/performance',
      'd450/note',
      'd450/own',
      'b280/own',
      'e310/own',
      'd450',
      'summary',
    ]);
  });

  it.each([
    ['another resource', { resourceType: 'Task' }, 'noResponse'],
    ['taken back', { status: 'entered-in-error' }, 'enteredInError'],
    ['not sent yet', { status: 'in-progress' }, 'unfinished'],
    ['broken off', { status: 'stopped' }, 'unfinished'],
    ['without a status', { status: undefined }, 'unfinished'],
    ['to another form', { questionnaire: 'https://example.fi/kysely|1' }, 'otherForm'],
    ['to no form', { questionnaire: undefined }, 'otherForm'],
    ['without a date', { authored: undefined }, 'noDate'],
  ])('are none: %s', (_, said, failure) => {
    expect(read({ ...clientAnswers({ d450: '3' }), ...said })).toEqual({ ok: false, failure });
  });
});

it('shows answers to any form question by question, those under an answer too', () => {
  const item = [
    {
      linkId: '1',
      text: 'Nukutko?',
      answer: [
        { valueBoolean: false, item: [{ linkId: '1.1', text: 'Miksi?', answer: [{ valueString: 'Kipu' }] }] },
      ],
    },
    { linkId: '2', item: [{ linkId: '2.1', answer: [{ valueInteger: 4 }] }] },
    { linkId: '3', text: 'Ei vastattu' },
  ];
  expect(answerLines({ item })).toEqual([
    { linkId: '1', question: 'Nukutko?', values: [{ kind: 'boolean', value: false }] },
    { linkId: '1.1', question: 'Miksi?', values: [{ kind: 'string', value: 'Kipu' }] },
    { linkId: '2.1', question: '2.1', values: [{ kind: 'integer', value: 4 }] },
  ]);
});
