import { describe, expect, it } from 'vitest';
import { type FormAnswers, initialAnswers, withAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import {
  enabledItems,
  type VisibleItem,
  visibleItems,
} from '#lib/functioning/questionnaire/visible-items.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const namesOf = (items: readonly VisibleItem[]): readonly string[] =>
  items.flatMap(({ item, below }) => [item.linkId, ...below.flatMap(namesOf)]);
const shown = (form: Form, answers: FormAnswers) => namesOf(visibleItems(form, answers));
const one = (value: FormValue) => [{ value }];
const yes = one({ kind: 'boolean', value: true });
const no = one({ kind: 'boolean', value: false });
const number = (value: number) => ({ kind: 'integer', value }) as const;
const coding = (code: string, system?: string): FormValue => ({
  kind: 'coding',
  code,
  ...(system === undefined ? {} : { system }),
});

/** A question `q`, and an item `x` that is asked when the condition holds. */
function asked(type: string, condition: object): Form {
  return aForm([
    { linkId: 'q', type, repeats: true },
    { linkId: 'x', type: 'string', enableWhen: [{ question: 'q', ...condition }] },
  ]);
}
const isAsked = (form: Form, values: readonly FormValue[]) =>
  shown(form, { q: values.map((value) => ({ value })) }).includes('x');

describe('a condition', () => {
  it.each([
    ['exists', true, [], false],
    ['exists', true, [5], true],
    ['exists', false, [], true],
    ['exists', false, [5], false],
    ['=', 5, [], false],
    ['=', 5, [5], true],
    ['=', 5, [4], false],
    ['=', 5, [4, 5], true],
    ['!=', 5, [4], true],
    ['!=', 5, [5], false],
    ['!=', 5, [4, 5], false],
    // Unanswered is not equal: what is in doubt is asked.
    ['!=', 5, [], true],
    ['>', 5, [5], false],
    ['>', 5, [6], true],
    ['>', 5, [], false],
    ['<', 5, [5], false],
    ['<', 5, [4], true],
    ['>=', 5, [4], false],
    ['>=', 5, [5], true],
    ['<=', 5, [6], false],
    ['<=', 5, [5], true],
    ['<=', 5, [6, 5], true],
  ])('%s %s on %j is %s', (operator, answer, values, expected) => {
    const answered = typeof answer === 'boolean' ? { answerBoolean: answer } : { answerInteger: answer };
    expect(isAsked(asked('integer', { operator, ...answered }), values.map(number))).toBe(expected);
  });

  const unit = (value: number, code: string) => ({ kind: 'quantity', value, code }) as const;
  const day = (value: string) => ({ kind: 'date', value }) as const;
  const moment = (value: string) => ({ kind: 'dateTime', value }) as const;
  it.each<readonly [string, string, object, FormValue, boolean]>([
    ['choice', '=', { answerCoding: { code: 'a', system: 's' } }, coding('a', 's'), true],
    ['choice', '=', { answerCoding: { code: 'a', system: 's' } }, coding('a', 't'), false],
    ['choice', '=', { answerCoding: { code: 'a' } }, coding('a', 't'), true],
    ['choice', '=', { answerString: 'muu' }, { kind: 'string', value: 'muu' }, true],
    ['choice', '=', { answerString: 'a' }, coding('a'), false],
    ['boolean', '=', { answerBoolean: false }, { kind: 'boolean', value: false }, true],
    ['decimal', '=', { answerDecimal: 2 }, number(2), true],
    ['quantity', '>', { answerQuantity: { value: 2, code: 'kg' } }, unit(3, 'kg'), true],
    ['quantity', '>', { answerQuantity: { value: 2, code: 'kg' } }, unit(3, 'g'), false],
    ['date', '<', { answerDate: '2026-03-01' }, day('2026-02-28'), true],
    ['date', '<', { answerDate: '2026-03-01' }, day('2026'), false],
    ['date', '>=', { answerDate: '2026-03' }, day('2026-04-01'), true],
    // Whether a day in a month is before the month nobody knows, and it is not the month.
    ['date', '>=', { answerDate: '2026-03' }, day('2026-03-05'), false],
    ['date', '=', { answerDate: '2026-03' }, day('2026-03-05'), false],
    ['date', '=', { answerDate: '2026-03' }, day('2026-03'), true],
    ['dateTime', '=', { answerDateTime: '2026-03-01T10:00:00Z' }, moment('2026-03-01'), false],
    ['dateTime', '=', { answerDateTime: '2026-03-01T10:00:00+02:00' }, moment('2026-03-01T08:00:00Z'), true],
    ['time', '>', { answerTime: '08:00:00' }, { kind: 'time', value: '09:30:00' }, true],
    ['string', '=', { answerString: 'Kyllä' }, { kind: 'string', value: 'kyllä' }, false],
  ])('of a %s: %s %j on %j is %s', (type, operator, answer, value, expected) => {
    expect(isAsked(asked(type, { operator, ...answer }), [value])).toBe(expected);
  });

  const both = (enableBehavior?: 'any' | 'all') =>
    aForm([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean' },
      {
        linkId: 'x',
        type: 'string',
        enableBehavior,
        enableWhen: [
          { question: 'a', operator: '=', answerBoolean: true },
          { question: 'b', operator: '=', answerBoolean: true },
        ],
      },
    ]);

  it.each([
    ['any', true],
    ['all', false],
    [undefined, false],
  ] as const)('of several, %s of them: %s when one holds', (behavior, expected) => {
    expect(shown(both(behavior), { a: yes, b: no }).includes('x')).toBe(expected);
    expect(shown(both(behavior), { a: yes, b: yes }).includes('x')).toBe(true);
    expect(shown(both(behavior), {}).includes('x')).toBe(false);
  });

  it('on a question that is not asked now counts as unanswered', () => {
    const form = aForm([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      { linkId: 'c', type: 'string', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] },
    ]);
    expect(shown(form, { a: yes, b: yes })).toEqual(['a', 'b', 'c']);
    expect(shown(form, { a: no, b: yes })).toEqual(['a']);
  });

  it('on one another ends', () => {
    const form = aForm([
      {
        linkId: 'a',
        type: 'boolean',
        enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }],
      },
      {
        linkId: 'b',
        type: 'boolean',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
      },
      {
        linkId: 'c',
        type: 'boolean',
        enableWhen: [{ question: 'c', operator: 'exists', answerBoolean: true }],
      },
    ]);
    expect(shown(form, {})).toEqual([]);
    expect(shown(form, { a: yes, b: yes, c: yes })).toEqual(['a', 'b', 'c']);
  });

  it('on a question that does not exist is not met', () => {
    const form = aForm([
      {
        linkId: 'x',
        type: 'string',
        enableWhen: [{ question: 'constructor', operator: 'exists', answerBoolean: true }],
      },
      {
        linkId: 'y',
        type: 'string',
        enableWhen: [{ question: 'gone', operator: 'exists', answerBoolean: false }],
      },
    ]);
    expect(shown(form, {})).toEqual(['y']);
  });
});

describe('what is asked', () => {
  const children = aForm([
    { linkId: 'any', type: 'boolean' },
    {
      linkId: 'child',
      type: 'group',
      repeats: true,
      enableWhen: [{ question: 'any', operator: '=', answerBoolean: true }],
      item: [
        { linkId: 'school', type: 'boolean' },
        {
          linkId: 'grade',
          type: 'integer',
          enableWhen: [{ question: 'school', operator: '=', answerBoolean: true }],
        },
        {
          linkId: 'other',
          type: 'text',
          enableWhen: [{ question: 'any', operator: '=', answerBoolean: true }],
        },
      ],
    },
  ]);

  it('in a repeating group hangs on the answers of the same occurrence', () => {
    const answers = { any: yes, child: [{ under: { school: yes } }, { under: { school: no } }, {}] };
    expect(shown(children, answers)).toEqual([
      'any',
      'child',
      'school',
      'grade',
      'other',
      'school',
      'other',
      'school',
      'other',
    ]);
  });

  it('of an empty group stands there once; of a group that is not asked, not at all', () => {
    expect(shown(children, { any: yes })).toEqual(['any', 'child', 'school', 'other']);
    expect(shown(children, { child: [{ under: { school: yes } }] })).toEqual(['any']);
  });

  it('under an answer is asked for each answer, by that answer', () => {
    const form = aForm([
      {
        linkId: 'drug',
        type: 'string',
        repeats: true,
        item: [
          { linkId: 'dose', type: 'string' },
          {
            linkId: 'why',
            type: 'string',
            enableWhen: [{ question: 'drug', operator: '=', answerString: 'muu' }],
          },
        ],
      },
    ]);
    expect(shown(form, {})).toEqual(['drug']);
    const text = (value: string) => ({ value: { kind: 'string', value } as const });
    expect(shown(form, { drug: [text('x'), text('muu')] })).toEqual(['drug', 'dose', 'dose', 'why']);
  });

  it('leaves out what the form hides; it counts all the same', () => {
    const form = aForm([
      {
        linkId: 'h',
        type: 'string',
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
        ],
      },
      { linkId: 'x', type: 'string' },
    ]);
    expect(shown(form, {})).toEqual(['x']);
    expect(namesOf(enabledItems(form, {}))).toEqual(['h', 'x']);
  });

  it('is changed at its place, and nowhere else', () => {
    const before: FormAnswers = { any: yes, child: [{ under: { school: yes } }] };
    const after = withAnswers(before, [{ linkId: 'child', index: 1 }], 'grade', one(number(3)));
    expect(after).toEqual({
      any: yes,
      child: [{ under: { school: yes } }, { under: { grade: one(number(3)) } }],
    });
    expect(withAnswers(after, [{ linkId: 'child', index: 0 }], 'school', []).child?.[0]).toEqual({
      under: {},
    });
    expect(before).toEqual({ any: yes, child: [{ under: { school: yes } }] });
    const odd = withAnswers({}, [], '__proto__', yes);
    expect(Object.keys(odd)).toEqual(['__proto__']);
  });

  it('begins with the initial values of the form', () => {
    const form = aForm([
      { linkId: 'a', type: 'integer', initial: [{ valueInteger: 3 }, { valueInteger: 4 }] },
      {
        linkId: 'g',
        type: 'group',
        item: [
          {
            linkId: 'c',
            type: 'choice',
            answerOption: [{ valueString: 'x' }, { valueString: 'y', initialSelected: true }],
          },
        ],
      },
      { linkId: 'z', type: 'string' },
    ]);
    expect(initialAnswers(form.items)).toEqual({
      a: one(number(3)),
      g: [{ under: { c: one({ kind: 'string', value: 'y' }) } }],
    });
  });
});
