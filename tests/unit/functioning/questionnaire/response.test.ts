import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, type FormAnswers, type ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import { type FormScopes, isEnabled, scopeUnder } from '#lib/functioning/questionnaire/enabled.ts';
import type { FormItem, ItemKind } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const context = { id: 'b6a2', subject: 'Patient/12', at: '2026-11-28T10:00:00.000Z' } as const;

const form = aForm([
  { linkId: 'said', type: 'display', text: 'Ohje' },
  {
    linkId: 'g',
    text: 'Ryhmä',
    type: 'group',
    repeats: true,
    item: [
      { linkId: 'yes', type: 'boolean', item: [{ linkId: 'why', type: 'text' }] },
      {
        linkId: 'count',
        type: 'integer',
        enableWhen: [{ question: 'yes', operator: '=', answerBoolean: true }],
      },
    ],
  },
  { linkId: 'amount', type: 'decimal' },
  { linkId: 'weight', type: 'quantity' },
  { linkId: 'day', type: 'date', repeats: true },
  { linkId: 'moment', type: 'dateTime' },
  { linkId: 'hour', type: 'time' },
  { linkId: 'page', type: 'url' },
  { linkId: 'file', type: 'attachment' },
  aChoice(
    'pick',
    [
      ['a', 0],
      ['b', 2],
    ],
    { repeats: true, item: [{ linkId: 'more', type: 'string' }] },
  ),
  {
    linkId: 'open',
    type: 'open-choice',
    answerOption: [{ valueString: 'x' }],
    enableWhen: [{ question: 'amount', operator: '!=', answerDecimal: 0 }],
  },
]);

const text = fc
  .string({ unit: fc.constantFrom(...'abcåäö 1.,\n“'), minLength: 1, maxLength: 12 })
  .map((each) => each.trim())
  .filter((each) => each !== '');
const values: Readonly<Partial<Record<ItemKind, fc.Arbitrary<FormValue>>>> = {
  boolean: fc.boolean().map((value) => ({ kind: 'boolean', value })),
  integer: fc.integer({ min: -5, max: 5 }).map((value) => ({ kind: 'integer', value })),
  decimal: fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1))
    // JSON has no negative zero.
    .map((value) => ({ kind: 'decimal', value: value === 0 ? 0 : value })),
  quantity: fc
    .record({ value: fc.integer(), code: fc.constantFrom('kg', 'g') })
    .map((each) => ({ kind: 'quantity', unit: each.code, ...each })),
  date: fc.constantFrom('2026-11-28', '2026-11', '2026').map((value) => ({ kind: 'date', value })),
  dateTime: fc
    .constantFrom('2026-11-28T10:00:00+02:00', '2026-11-28')
    .map((value) => ({ kind: 'dateTime', value })),
  time: fc.constantFrom('08:00:00', '23:59:59').map((value) => ({ kind: 'time', value })),
  string: text.map((value) => ({ kind: 'string', value })),
  text: text.map((value) => ({ kind: 'string', value })),
  url: fc.constant({ kind: 'uri', value: 'https://example.fi' }),
  unknown: fc.constant({ kind: 'other', element: 'valueAttachment', json: { title: 'Kuva' } }),
  choice: fc
    .constantFrom('a', 'b')
    .map((code) => ({ kind: 'coding', code, system: 'urn:test', display: code.toUpperCase() })),
  openChoice: text.map((value) => ({ kind: 'string', value })),
};

/** Any answers that the form could hold, asked or not. */
function answersFor(items: readonly FormItem[]): fc.Arbitrary<FormAnswers> {
  const entries = items.flatMap((item): fc.Arbitrary<readonly [string, readonly ItemAnswer[]]>[] => {
    const under = answersFor(item.items);
    const most = item.repeats ? 3 : 1;
    if (item.kind === 'group')
      return [
        fc
          .array(
            under.map((each) => ({ under: each })),
            { maxLength: most },
          )
          .map((all) => [item.linkId, all]),
      ];
    const value = values[item.kind];
    if (value === undefined) return [];
    const answer = fc.record({ value, under }).map((each): ItemAnswer => each);
    return [fc.array(answer, { maxLength: most }).map((all) => [item.linkId, all])];
  });
  return fc.tuple(...entries).map((all) => Object.fromEntries(all));
}

/** What a response says of the answers: without what is not asked, and without what is empty. */
function asked(items: readonly FormItem[], answers: FormAnswers, outer: FormScopes = []): FormAnswers {
  const scopes = [...outer.slice(0, -1), ...(outer.length === 0 ? [{ items, answers }] : outer.slice(-1))];
  const entries = items.flatMap((item): (readonly [string, readonly ItemAnswer[]])[] => {
    if (!isEnabled(item, scopes)) return [];
    const kept = answersTo(answers, item.linkId).flatMap((answer): readonly ItemAnswer[] => {
      const under = asked(item.items, answer.under ?? {}, [...scopes, scopeUnder(item, answer)]);
      const isEmpty = Object.keys(under).length === 0;
      if (answer.value === undefined && isEmpty) return [];
      return [
        { ...(answer.value === undefined ? {} : { value: answer.value }), ...(isEmpty ? {} : { under }) },
      ];
    });
    return kept.length === 0 ? [] : [[item.linkId, kept]];
  });
  return Object.fromEntries(entries);
}

describe('a response', () => {
  it('is read back as it was asked', () => {
    fc.assert(
      fc.property(answersFor(form.items), (answers) => {
        const response = JSON.parse(JSON.stringify(toResponse(form, answers, context)));
        const read = readResponse(form, response);
        expect(read?.answers).toEqual(asked(form.items, answers));
        expect(read?.beside).toEqual([]);
        // What was read back writes the same again.
        expect(JSON.parse(JSON.stringify(toResponse(form, read?.answers ?? {}, context)))).toEqual(response);
      }),
    );
  });

  it('says which form, whose and when, and is named by its UUID', () => {
    const response = toResponse(
      form,
      { amount: [{ value: { kind: 'decimal', value: 1.5 } }] },
      { ...context, author: { display: 'Sari' }, source: { reference: 'Patient/12' }, status: 'amended' },
    );
    expect(response).toEqual({
      resourceType: 'QuestionnaireResponse',
      identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:b6a2' },
      questionnaire: 'https://example.fi/q|1.2',
      status: 'amended',
      subject: { reference: 'Patient/12' },
      authored: '2026-11-28T10:00:00.000Z',
      author: { display: 'Sari' },
      source: { reference: 'Patient/12' },
      item: [{ linkId: 'amount', answer: [{ valueDecimal: 1.5 }] }],
    });
    expect(readResponse(form, response)?.id).toBe('b6a2');
  });

  it('has the points of a chosen answer with it', () => {
    const pick = [{ value: { kind: 'coding', code: 'b', system: 'urn:test', display: 'B' } as const }];
    expect(toResponse(form, { pick }, context).item).toEqual([
      {
        linkId: 'pick',
        answer: [
          {
            valueCoding: {
              code: 'b',
              system: 'urn:test',
              display: 'B',
              extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 2 }],
            },
          },
        ],
      },
    ]);
  });

  it('leaves out what is not asked now; the draft keeps it', () => {
    const one = { kind: 'integer', value: 1 } as const;
    const draft = {
      g: [
        { under: { yes: [{ value: { kind: 'boolean', value: false } as const }], count: [{ value: one }] } },
      ],
    };
    const response = toResponse(form, draft, context);
    expect(JSON.stringify(response)).not.toContain('count');
    expect(draft.g[0]?.under.count).toEqual([{ value: one }]);
  });

  it('keeps what another version of the form had', () => {
    const older = {
      resourceType: 'QuestionnaireResponse',
      item: [
        { linkId: 'gone', text: 'Vanha kysymys', answer: [{ valueString: 'x' }] },
        { linkId: 'amount', answer: [{ valueInteger: 2 }] },
      ],
    };
    const read = readResponse(form, older);
    expect(read?.answers).toEqual({ amount: [{ value: { kind: 'decimal', value: 2 } }] });
    expect(read?.beside).toEqual([older.item[0]]);
    const again = toResponse(form, read?.answers ?? {}, { ...context, beside: read?.beside ?? [] });
    expect(again.item).toContainEqual(older.item[0]);
  });

  it('loses no answer that cannot be read', () => {
    const odd = { valueQuantity: { value: 5, comparator: '<', unit: 'kg' } };
    const time = { valueDateTime: '2026-11-28T10:00:00' };
    const response = {
      resourceType: 'QuestionnaireResponse',
      item: [
        { linkId: 'weight', answer: [odd] },
        { linkId: 'moment', answer: [time] },
      ],
    };
    const read = readResponse(form, response);
    expect(toResponse(form, read?.answers ?? {}, context).item).toEqual(response.item);
  });

  it('is read where what is asked under an answer stands beside it', () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      item: [
        {
          linkId: 'pick',
          answer: [{ valueCoding: { code: 'a' } }],
          item: [{ linkId: 'more', answer: [{ valueString: 'x' }] }],
        },
      ],
    };
    expect(readResponse(form, response)?.answers).toEqual({
      pick: [
        {
          value: { kind: 'coding', code: 'a' },
          under: { more: [{ value: { kind: 'string', value: 'x' } }] },
        },
      ],
    });
  });

  it.each([null, [], {}, { resourceType: 'Questionnaire' }])('is not %j', (input) => {
    expect(readResponse(form, input)).toBeUndefined();
  });

  it('never breaks the reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (item) => {
        readResponse(form, { resourceType: 'QuestionnaireResponse', item });
        readResponse(form, {
          resourceType: 'QuestionnaireResponse',
          item: [
            { linkId: 'g', item },
            { linkId: 'pick', answer: item },
            { linkId: 'amount', answer: [item] },
          ],
        });
      }),
    );
  });
});
