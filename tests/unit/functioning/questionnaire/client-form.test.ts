import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { initialAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { clientForm, formToRead, isUntouched } from '#lib/functioning/questionnaire/client-form.ts';
import { clientSteps } from '#lib/functioning/questionnaire/client-steps.ts';
import { hasExpressions, itemsIn } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { visibleItems } from '#lib/functioning/questionnaire/visible-items.ts';
import { flatItems, sumOfWeights } from '#lib/functioning/questionnaire/weights.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const calculated = {
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: { language: 'text/fhirpath', expression: '1' },
    },
  ],
};
const yes: FormAnswers[string] = [{ value: { kind: 'boolean', value: true } }];
const form = aForm([
  { linkId: 'intro', type: 'display', text: 'Ohje' },
  {
    linkId: 'g',
    type: 'group',
    text: 'Ryhmä',
    item: [
      aChoice(
        'a',
        [
          ['no', 0],
          ['yes', 1],
        ] as const,
        { text: 'A', required: true },
      ),
      { linkId: 'b', type: 'boolean', text: 'B', required: true },
      { linkId: 'inner', type: 'group', text: 'Sisempi', item: [{ linkId: 'c', type: 'string', text: 'C' }] },
    ],
  },
  { linkId: 'many', type: 'group', repeats: true, item: [{ linkId: 'name', type: 'string' }] },
  { linkId: 'sum', type: 'integer', ...calculated },
  { linkId: 'state', type: 'string', readOnly: true, initial: [{ valueString: 'x' }] },
  { linkId: 'photo', type: 'attachment' },
  {
    linkId: 'more',
    type: 'string',
    text: 'Lisää',
    enableWhen: [{ question: 'state', operator: '=', answerString: 'x' }],
  },
  { linkId: 'start', type: 'boolean', initial: [{ valueBoolean: true }] },
  { linkId: 'end', type: 'display', text: 'Loppu' },
]);
const begun = initialAnswers(form.items);
const linkIds = (answers: FormAnswers) =>
  clientSteps(clientForm(form), answers).map(({ item }) => item?.item.linkId);

describe('the form that the client is shown', () => {
  it('has the questions, and nothing that a professional reads or a form calculates', () => {
    // `more` waits for a line that the client does not see: it counts all the same.
    expect(linkIds(begun)).toEqual(['a', 'b', 'c', 'many', 'more', 'start', undefined]);
    const shown = clientForm(form);
    expect(sumOfWeights(shown, {})).toEqual({ kind: 'none' });
    expect(hasExpressions(shown)).toBe(false);
    expect(shown.notes).toEqual([]);
    expect(problemsOf(shown, {})).toEqual([]);
    expect(problemsOf(form, {}).map(({ linkId }) => linkId)).toEqual(['a', 'b']);
  });

  it('says groups with each of their questions, and a text before the question that follows it', () => {
    expect(clientSteps(clientForm(form), begun).map(({ groups, about }) => ({ groups, about }))).toEqual([
      { groups: ['Ryhmä'], about: ['Ohje'] },
      { groups: ['Ryhmä'], about: [] },
      { groups: ['Ryhmä', 'Sisempi'], about: [] },
      ...Array.from({ length: 3 }, () => ({ groups: [], about: [] })),
      { groups: [], about: ['Loppu'] },
    ]);
  });

  it('asks every question that the form asks now, once and in its order, whatever is answered', () => {
    const answer = fc.constantFrom(undefined, true, false);
    const questions = aForm(
      ['p', 'q', 'r', 's'].flatMap((linkId, place) => [
        { linkId: `t${place}`, type: 'display', text: `Teksti ${place}` },
        {
          linkId: `g${place}`,
          type: 'group',
          repeats: place === 3,
          item: [
            {
              linkId,
              type: 'boolean',
              ...(place === 0
                ? {}
                : {
                    enableWhen: [{ question: 'p', operator: place === 1 ? '=' : '!=', answerBoolean: true }],
                  }),
            },
          ],
        },
      ]),
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 4, maxLength: 4 }), (given) => {
        const answers: FormAnswers = Object.fromEntries(
          given.flatMap((value, place) =>
            value === undefined
              ? []
              : [
                  [
                    `g${place}`,
                    [
                      {
                        under: {
                          [['p', 'q', 'r', 's'][place] ?? '']: [{ value: { kind: 'boolean', value } }],
                        },
                      },
                    ],
                  ],
                ],
          ),
        );
        const steps = clientSteps(clientForm(questions), answers);
        const asked = (items: ReturnType<typeof visibleItems>) =>
          flatItems(items).flatMap(({ item }) => (item.kind === 'boolean' ? [item.linkId] : []));
        expect(steps.flatMap(({ item }) => (item === undefined ? [] : asked([item])))).toEqual(
          asked(visibleItems(questions, answers)),
        );
        expect(steps.flatMap(({ about }) => about)).toEqual([0, 1, 2, 3].map((place) => `Teksti ${place}`));
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      }),
    );
  });
});

describe('the form that a professional reads', () => {
  it('lets nothing be changed, and keeps points and sums', () => {
    const read = formToRead(form);
    expect(itemsIn(read).every(({ readOnly, repeats }) => readOnly && !repeats)).toBe(true);
    expect(hasExpressions(read)).toBe(true);
    expect(
      sumOfWeights(read, {
        g: [{ under: { a: [{ value: { kind: 'coding', system: 'urn:test', code: 'yes' } }] } }],
      }),
    ).toEqual({ kind: 'sum', value: 1 });
  });
});

describe('what is answered already', () => {
  it.each([
    ['nothing', {}, true],
    ['what the form begins with', begun, true],
    ['what it calculates', { ...begun, sum: [{ value: { kind: 'integer', value: 4 } }] }, true],
    ['what only a professional fills in', { state: [{ value: { kind: 'string', value: 'y' } }] }, true],
    ['another answer than it begins with', { start: [{ value: { kind: 'boolean', value: false } }] }, false],
    ['an answer within a group', { g: [{ under: { b: yes } }] }, false],
    [
      'an answer in a repeated group',
      { many: [{ under: { name: [{ value: { kind: 'string', value: 'N' } }] } }] },
      false,
    ],
  ] as const)('%s', (_name, answers, expected) => {
    expect(isUntouched(form, answers as FormAnswers)).toBe(expected);
  });
});
