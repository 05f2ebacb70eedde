import { describe, expect, it } from 'vitest';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';
import type { InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { calculate } from '#lib/functioning/questionnaire/calculate.ts';
import { hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import type { FormValue } from '#lib/functioning/questionnaire/form-value.ts';
import { instrumentForm, toInstrumentResponse } from '#lib/functioning/questionnaire/instrument-response.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { sumOfWeights } from '#lib/functioning/questionnaire/weights.ts';
import { aChoice, aForm } from '#tests/builders/questionnaire.ts';
import { instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

const points = [
  ['a', 0],
  ['b', 1],
  ['c', 2],
] as const;
const chosen = (code: string) => [{ value: { kind: 'coding', code, system: 'urn:test' } as const }];
const number = (value: number, kind: 'integer' | 'decimal' = 'decimal') => [
  { value: { kind, value } as FormValue },
];

function calculated(linkId: string, expression: string, rest: object = {}) {
  return {
    linkId,
    type: 'decimal',
    readOnly: true,
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: { language: 'text/fhirpath', expression },
      },
    ],
    ...rest,
  };
}

const sum = `%resource.item.where(linkId != 'sum').answer.value.weight().sum()`;
const scale = aForm([aChoice('1', points), aChoice('2', points), calculated('sum', sum)]);
const states = async (form: typeof scale, answers: FormAnswers) =>
  (await calculate(form, answers, fhirpathEvaluator)).calculated.map(({ state }) => state);

describe('a total by points', () => {
  it('is made of the points of the answers', async () => {
    const { answers } = await calculate(scale, { 1: chosen('b'), 2: chosen('c') }, fhirpathEvaluator);
    expect(answers.sum).toEqual(number(3));
  });

  it('is not made of a part of them', async () => {
    expect(await states(scale, { 1: chosen('b') })).toEqual([{ kind: 'notEnough', answered: 1, needed: 2 }]);
  });

  it('is taken out again when an answer is', async () => {
    const before = { 1: chosen('b'), sum: number(3) };
    expect((await calculate(scale, before, fhirpathEvaluator)).answers).toEqual({ 1: chosen('b') });
  });

  it('is what ordinal() gives in older forms, and aggregate()', async () => {
    const older = JSON.parse(
      JSON.stringify([aChoice('1', points), aChoice('2', points)]).replaceAll('itemWeight', 'ordinalValue'),
    );
    const aggregate = `%resource.repeat(item).where(linkId in ('1' | '2')).answer.value.weight().aggregate($this + $total, 0)`;
    const form = aForm([...older, calculated('sum', aggregate)]);
    expect(await states(form, { 1: chosen('c'), 2: chosen('c') })).toEqual([
      { kind: 'value', value: { kind: 'decimal', value: 4 } },
    ]);
  });

  it('leaves out what is not asked', async () => {
    const second = aChoice('2', points, {
      enableWhen: [{ question: '1', operator: '=', answerCoding: { code: 'c' } }],
    });
    const form = aForm([aChoice('1', points), second, calculated('sum', sum)]);
    expect(await states(form, { 1: chosen('b'), 2: chosen('c') })).toEqual([
      { kind: 'value', value: { kind: 'decimal', value: 1 } },
    ]);
  });

  it('can be had without an expression', () => {
    expect(sumOfWeights(scale, { 1: chosen('b'), 2: chosen('c') })).toEqual({ kind: 'sum', value: 3 });
    expect(sumOfWeights(scale, { 1: chosen('b') })).toEqual({ kind: 'notEnough', answered: 1, needed: 2 });
    expect(sumOfWeights(scale, { 1: chosen('b'), 2: chosen('x') })).toMatchObject({ kind: 'notEnough' });
    expect(sumOfWeights(aForm([aChoice('1', [['a']])]), {})).toEqual({ kind: 'none' });
    const two = aForm([aChoice('1', points, { repeats: true })]);
    expect(sumOfWeights(two, { 1: [...chosen('b'), ...chosen('c')] })).toEqual({ kind: 'sum', value: 3 });
  });
});

describe('an expression', () => {
  const bmi = aForm(
    [
      { linkId: 'weight', type: 'decimal', required: true },
      { linkId: 'height', type: 'decimal', required: true },
      calculated('bmi', '(%weight / (%height * %height)).round(1)', { type: 'quantity' }),
    ],
    {
      extension: ['weight', 'height'].map((name) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/variable',
        valueExpression: {
          name,
          language: 'text/fhirpath',
          expression: `%resource.item.where(linkId='${name}').answer.value`,
        },
      })),
    },
  );

  it('has its variables', async () => {
    expect(await states(bmi, { weight: number(70), height: number(1.75) })).toEqual([
      { kind: 'value', value: { kind: 'quantity', value: 22.9 } },
    ]);
  });

  it('needs the required answers that its variables name', async () => {
    expect(await states(bmi, { weight: number(70) })).toEqual([
      { kind: 'notEnough', answered: 1, needed: 2 },
    ]);
  });

  it('needs what it names by whole names, through the variables of its variables', async () => {
    const variable = (name: string, expression: string) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: { name, language: 'text/fhirpath', expression },
    });
    const answerOf = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
    const form = aForm(
      ['one', 'other']
        .map((linkId) => ({ linkId, type: 'decimal', required: true }) as object)
        .concat(calculated('x', '%whole + 1')) as never,
      {
        extension: [
          variable('w', answerOf('other')),
          variable('part', answerOf('one')),
          variable('whole', '%part'),
        ],
      },
    );
    expect(await states(form, {})).toEqual([{ kind: 'notEnough', answered: 0, needed: 1 }]);
    expect(await states(form, { one: number(2) })).toEqual([
      { kind: 'value', value: { kind: 'decimal', value: 3 } },
    ]);
  });

  it.each([
    // The refused variable is %a: what names only longer names stands, what names it does not.
    ['%ab + 1', { kind: 'value', value: { kind: 'decimal', value: 3 } }],
    ["iif('%a' = 'b', 0, %ab)", { kind: 'value', value: { kind: 'decimal', value: 2 } }],
    ['%ab + %a.count()', { kind: 'cannot' }],
    ['%onA.count()', { kind: 'cannot' }],
    ['iif(true, 1, %a)', { kind: 'cannot' }],
  ])('%s, beside a variable %a that cannot be evaluated', async (expression, state) => {
    const extension = [
      ['a', '1 +'],
      ['ab', '2'],
      ['onA', '%a'],
    ].map(([name, inner]) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: { name, language: 'text/fhirpath', expression: inner },
    }));
    expect(await states(aForm([calculated('x', expression)], { extension }), {})).toEqual([state]);
  });

  it('that was ended is said as such, and so is one that builds on it', async () => {
    const form = aForm([calculated('x', '%slow'), calculated('y', 'loop'), calculated('z', '1')], {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/variable',
          valueExpression: { name: 'slow', expression: 'loop' },
        },
      ],
    });
    const { calculated: found, answers } = await calculate(
      form,
      { y: number(1) },
      {
        evaluate: async (expression) =>
          expression === 'loop' ? { ok: false, failure: 'late' } : { ok: true, value: [1] },
      },
    );
    expect(found.map(({ state }) => state.kind)).toEqual(['late', 'late', 'value']);
    expect(answers).toEqual({ z: number(1) });
  });

  it('may build on another that is calculated', async () => {
    const form = aForm([
      { linkId: 'n', type: 'integer' },
      calculated('second', `%resource.item.where(linkId='first').answer.value + 1`),
      calculated('first', `%resource.item.where(linkId='n').answer.value * 2`),
    ]);
    const { answers } = await calculate(form, { n: number(5, 'integer') }, fhirpathEvaluator);
    expect(answers).toMatchObject({ first: number(10), second: number(11) });
    expect(await states(form, {})).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  });

  it.each([
    ['is wrong', '1 +'],
    ['gives several values', '1 | 2'],
    ['gives what the item does not take', `'text'`],
    ['asks a server', `%terminologies.expand('urn:x')`],
    [
      'never settles',
      `iif(%resource.item.where(linkId='x').answer.exists(), %resource.item.where(linkId='x').answer.value + 1, 0)`,
    ],
  ])('that %s is said, and no value is shown', async (_what, expression) => {
    const form = aForm([calculated('x', expression), { linkId: 'y', type: 'string' }]);
    const result = await calculate(form, {}, fhirpathEvaluator);
    expect(result.calculated.map(({ state }) => state)).toEqual([{ kind: 'cannot' }]);
    expect(result.answers).toEqual({});
  });

  it('is evaluated in each occurrence of a group at its place', async () => {
    const form = aForm([
      {
        linkId: 'g',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'n', type: 'integer' },
          calculated('all', `%resource.repeat(item).where(linkId='n').answer.value.sum()`),
        ],
      },
    ]);
    const { answers } = await calculate(
      form,
      { g: [{ under: { n: number(1, 'integer') } }, { under: { n: number(2, 'integer') } }] },
      fhirpathEvaluator,
    );
    expect(answers.g?.map(({ under }) => under?.all)).toEqual([number(3), number(3)]);
  });

  it('changes nothing where nothing is calculated', async () => {
    const form = aForm([{ linkId: 'y', type: 'string' }]);
    const given = { y: [{ value: { kind: 'string', value: 'x' } as const }] };
    expect((await calculate(form, given, fhirpathEvaluator)).answers).toBe(given);
  });
});

describe.each(
  instruments
    .map((instrument) => [instrument.id, instrument, instrumentForm(instrument, 'en')] as const)
    .filter(([, , form]) => hasExpressions(form)),
)('the form of %s', (id, instrument, form) => {
  const context = { id: 'b6a2', subject: 'Patient/12', at: '2026-11-28' } as const;
  const read = (answers: InstrumentAnswers) =>
    readResponse(form, toInstrumentResponse(instrument, { answers }, 'en', context))?.answers ?? {};

  it('comes to the same as its score by its own expression', async () => {
    for (const { answers, value } of instrumentVectors[id] ?? [])
      expect(await states(form, read(answers))).toEqual([
        { kind: 'value', value: { kind: 'decimal', value } },
      ]);
  });

  it('gives no total of a part', async () => {
    const [first] = instrumentVectors[id] ?? [];
    const { 1: _left, ...partial } = first?.answers ?? {};
    const needed = instrument.items.length;
    expect(await states(form, read(partial))).toEqual([{ kind: 'notEnough', answered: needed - 1, needed }]);
  });
});
