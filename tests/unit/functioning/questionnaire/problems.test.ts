import { describe, expect, it } from 'vitest';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const limit = (name: string, value: object) => ({ url: `${hl7}${name}`, ...value });

/** The kinds of problem of one item with these answers. */
function found(item: object, ...values: readonly FormValue[]): readonly string[] {
  const form = aForm([{ linkId: 'x', ...item }]);
  const answers = values.length === 0 ? {} : { x: values.map((value) => ({ value })) };
  return problemsOf(form, answers).map(({ kind, limit: at }) => (at === undefined ? kind : `${kind} ${at}`));
}
const integer = (value: number): FormValue => ({ kind: 'integer', value });
const decimal = (value: number): FormValue => ({ kind: 'decimal', value });
const text = (value: string): FormValue => ({ kind: 'string', value });

describe('a required item', () => {
  it('has to be answered', () => {
    expect(found({ type: 'string', required: true })).toEqual(['required']);
    expect(found({ type: 'string', required: true }, text('a'))).toEqual([]);
    expect(found({ type: 'boolean', required: true }, { kind: 'boolean', value: false })).toEqual([]);
    expect(found({ type: 'integer', required: true }, integer(0))).toEqual([]);
  });

  it('is not missed where nobody can answer it', () => {
    expect(found({ type: 'decimal', required: true, readOnly: true })).toEqual([]);
    expect(found({ type: 'display', required: true })).toEqual([]);
    expect(found({ type: 'attachment', required: true })).toEqual([]);
    const hidden = {
      type: 'string',
      required: true,
      extension: [limit('questionnaire-hidden', { valueBoolean: true })],
    };
    expect(found(hidden)).toEqual([]);
  });

  it('is not missed where it is not asked', () => {
    const enableWhen = [{ question: 'gone', operator: 'exists', answerBoolean: true }];
    expect(found({ type: 'string', required: true, enableWhen })).toEqual([]);
  });

  it('that is a group needs one answer in it', () => {
    const form = aForm([
      { linkId: 'g', type: 'group', required: true, item: [{ linkId: 'a', type: 'string' }] },
    ]);
    expect(problemsOf(form, {})).toEqual([{ kind: 'required', linkId: 'g', place: [] }]);
    expect(problemsOf(form, { g: [{ under: { a: [{ value: text('x') }] } }] })).toEqual([]);
  });

  it('is missed at its place', () => {
    const form = aForm([
      { linkId: 'g', type: 'group', repeats: true, item: [{ linkId: 'a', type: 'string', required: true }] },
    ]);
    expect(problemsOf(form, { g: [{ under: { a: [{ value: text('x') }] } }, {}] })).toEqual([
      { kind: 'required', linkId: 'a', place: [{ linkId: 'g', index: 1 }] },
    ]);
  });
});

describe('an answer', () => {
  it.each<readonly [string, object, FormValue, readonly string[]]>([
    ['of another type', { type: 'integer' }, text('3'), ['wrongType']],
    ['that is no whole number', { type: 'integer' }, integer(2.5), ['wrongType']],
    ['that is no number', { type: 'decimal' }, decimal(Number.NaN), ['wrongType']],
    ['that is whole where decimals may be', { type: 'decimal' }, integer(3), []],
    [
      'that another system recorded and is kept',
      { type: 'attachment' },
      { kind: 'other', element: 'valueAttachment', json: {} },
      [],
    ],
    ['of the length', { type: 'string', maxLength: 3 }, text('abc'), []],
    ['over the length', { type: 'string', maxLength: 3 }, text('abcd'), ['tooLong 3']],
    [
      'at the least',
      { type: 'integer', extension: [limit('minValue', { valueInteger: 2 })] },
      integer(2),
      [],
    ],
    [
      'under the least',
      { type: 'integer', extension: [limit('minValue', { valueInteger: 2 })] },
      integer(1),
      ['tooSmall 2'],
    ],
    [
      'at the most',
      { type: 'decimal', extension: [limit('maxValue', { valueDecimal: 2.5 })] },
      decimal(2.5),
      [],
    ],
    [
      'over the most',
      { type: 'decimal', extension: [limit('maxValue', { valueDecimal: 2.5 })] },
      decimal(2.51),
      ['tooLarge 2.5'],
    ],
    [
      'after the last day',
      { type: 'date', extension: [limit('maxValue', { valueDate: '2026-11-28' })] },
      { kind: 'date', value: '2026-11-29' },
      ['tooLarge 2026-11-28'],
    ],
    ['that is no day', { type: 'date' }, { kind: 'date', value: '2026-02-30' }, ['notADate']],
    [
      'with decimals too many',
      { type: 'decimal', extension: [limit('maxDecimalPlaces', { valueInteger: 1 })] },
      decimal(0.25),
      ['tooManyDecimals 1'],
    ],
    [
      'as small as can be written',
      { type: 'decimal', extension: [limit('maxDecimalPlaces', { valueInteger: 2 })] },
      decimal(1e-7),
      ['tooManyDecimals 2'],
    ],
    [
      'in another unit',
      {
        type: 'quantity',
        extension: [limit('questionnaire-unitOption', { valueCoding: { code: 'kg', display: 'kg' } })],
      },
      { kind: 'quantity', value: 3, code: 'g' },
      ['unit kg'],
    ],
    [
      'whose limit has no unit',
      { type: 'quantity', extension: [limit('maxValue', { valueDecimal: 2 })] },
      { kind: 'quantity', value: 3, code: 'g' },
      ['tooLarge 2'],
    ],
  ])('%s', (_what, item, value, expected) => {
    expect(found(item, value)).toEqual(expected);
  });

  it('is one of the options, where they are known', () => {
    const coding = (code: string): FormValue => ({ kind: 'coding', code, system: 'urn:test' });
    expect(found(aChoice('x', [['a'], ['b']]), coding('a'))).toEqual([]);
    expect(found(aChoice('x', [['a'], ['b']]), coding('c'))).toEqual(['notAnOption']);
    expect(found(aChoice('x', [['a']]), text('muu'))).toEqual(['notAnOption']);
    expect(found(aChoice('x', [['a']], { type: 'open-choice' }), text('muu'))).toEqual([]);
    expect(found({ type: 'choice', answerValueSet: 'urn:elsewhere' }, coding('c'))).toEqual([]);
  });

  it('is one, unless the item repeats', () => {
    expect(found({ type: 'integer' }, integer(1), integer(2))).toEqual(['tooManyAnswers 1']);
    expect(found({ type: 'integer', repeats: true }, integer(1), integer(2))).toEqual([]);
    const two = {
      type: 'integer',
      repeats: true,
      extension: [limit('questionnaire-maxOccurs', { valueInteger: 2 })],
    };
    expect(found(two, integer(1), integer(2), integer(3))).toEqual(['tooManyAnswers 2']);
  });

  it('says which of several it is', () => {
    const form = aForm([{ linkId: 'x', type: 'integer', repeats: true }]);
    expect(problemsOf(form, { x: [{ value: integer(1) }, { value: text('b') }] })).toEqual([
      { kind: 'wrongType', linkId: 'x', place: [], index: 1 },
    ]);
  });
});
