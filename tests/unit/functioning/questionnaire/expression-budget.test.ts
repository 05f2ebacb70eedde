import { describe, expect, it } from 'vitest';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';
import { calculate } from '#lib/functioning/questionnaire/calculate.ts';
import { isSmallEnough, isWithinBudget } from '#lib/functioning/questionnaire/expression-budget.ts';
import { aForm } from '#tests/builders/questionnaire.ts';

const all = '%resource.repeat(item)';

describe('the budget of an expression', () => {
  it.each([
    `%resource.item.where(linkId != 'sum').answer.value.weight().sum()`,
    `${all}.where(linkId in ('1' | '2')).answer.value.weight().aggregate($this + $total, 0)`,
    '%a.aggregate(iif($total.empty() or $this > $total, $this, $total))',
    '(%weight / (%height * %height)).round(1)',
    `iif(%a > 1 and (%b or %c), 'evil(', 'repeat($this + 1)')`,
    '%resource.repeat(item | answer.item).count()',
    `${all}.select(answer.value).count()`,
    `%resource.descendants().where(linkId = 'pain').answer.value.ordinal().sum()`,
    `%a.combine(%b).join(', ')`,
  ])('allows %s', (expression) => {
    expect(isWithinBudget(expression, 100)).toBe(true);
  });

  it.each([
    ['never ends', '1.repeat($this + 1)'],
    ['never ends, by a name', '%resource.repeat(%resource.item)'],
    ['tries a pattern in all ways', `'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')`],
    ['doubles a text for each answer', `${all}.aggregate($total + $total, 'aa')`],
    ['doubles it out of sight', `${all}.aggregate($total.select('aa'.toChars()), 'a')`],
    ['joins it to itself', `${all}.aggregate($total & $this, 'a')`],
    ['makes many of each, again and again', '%a.select(item).select(item)'],
    ['makes as many of each as there are', `${all}.select(%a)`],
    ['makes some of each', `${all}.select(1 | 2)`],
    ['makes two of each', `${all}.select($this.combine($this))`],
    ['makes two of each while it goes on', '1.repeat($this.combine($this))'],
    [
      'looks at all for each, again and again',
      `${all}.where(${all}.exists() and ${Array(5).fill(`${all}.exists()`).join(' and ')})`,
    ],
    ['looks at all for each of all', `${all}.where(${all}.where(${all}.exists()).exists())`],
    ['hides behind a remark', `1 // ' \n.repeat($this + 1) // '`],
    ['calls what is not known', '%a.newFunction()'],
    ['calls by a quoted name', '1.`repeat`($this + 1)'],
    ['is not closed', '(1'],
    ['is closed too often', '1)'],
  ])('refuses what %s', (_what, expression) => {
    expect(isWithinBudget(expression, 100)).toBe(false);
  });

  it.each([
    [8_000, true],
    [8_001, false],
  ])('of %d characters: %s', (length, isAllowed) => {
    expect(isWithinBudget('1'.padEnd(length, ' '), 1)).toBe(isAllowed);
  });

  it.each([
    [24, true],
    [25, false],
  ])('of %d brackets within one another: %s', (depth, isAllowed) => {
    expect(isWithinBudget(`${'('.repeat(depth)}1${')'.repeat(depth)}`, 1)).toBe(isAllowed);
  });

  it.each([
    // 223 to begin with, and 223 for each of them: 49 952.
    [223, true],
    [224, false],
  ])('of %d answers looked at for each: %s', (answers, isAllowed) => {
    expect(isWithinBudget(`${all}.where(${all}.exists())`, answers)).toBe(isAllowed);
  });
});

describe('what a variable may hold', () => {
  it.each([
    ['500 values', Array.from({ length: 500 }, () => 1), true],
    ['501 values', Array.from({ length: 501 }, () => 1), false],
    ['10 000 characters', ['a'.repeat(10_000)], true],
    ['10 001 characters', ['a'.repeat(10_001)], false],
  ])('%s', (_what, values, isSmall) => {
    expect(isSmallEnough(values)).toBe(isSmall);
  });
});

describe('a form with an expression over its budget', () => {
  const extension = (url: string, expression: string, name?: string) => ({
    url,
    valueExpression: { language: 'text/fhirpath', expression, ...(name === undefined ? {} : { name }) },
  });
  const variable = 'http://hl7.org/fhir/StructureDefinition/variable';
  const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

  it('says so, also when a variable of a variable is, and asks nothing of the library', async () => {
    const asked: string[] = [];
    const evaluator = {
      evaluate: async (expression: string) => {
        asked.push(expression);
        return { ok: true as const, value: [7] };
      },
    };
    const form = aForm(
      [
        { linkId: 'bad', type: 'decimal', extension: [extension(sdc, '%second + 1')] },
        { linkId: 'good', type: 'decimal', extension: [extension(sdc, '3 + 4')] },
      ],
      {
        extension: [
          extension(variable, '1.repeat($this + 1)', 'first'),
          extension(variable, '%first', 'second'),
        ],
      },
    );
    const { calculated, answers } = await calculate(form, {}, evaluator);
    expect(calculated.map(({ linkId, state }) => [linkId, state.kind])).toEqual([
      ['bad', 'cannot'],
      ['good', 'value'],
    ]);
    expect(answers.bad).toBeUndefined();
    expect(new Set(asked)).toEqual(new Set(['3 + 4']));
  });

  it('stops a text that each variable doubles, and makes nothing of it', async () => {
    const doubling = Array.from({ length: 40 }, (_, at) =>
      extension(variable, at === 0 ? `'aaaaaaaaaa'` : `%v${at - 1}x + %v${at - 1}x`, `v${at}x`),
    );
    const form = aForm([{ linkId: 'long', type: 'decimal', extension: [extension(sdc, '%v39x.length()')] }], {
      extension: doubling,
    });
    const { calculated } = await calculate(form, {}, fhirpathEvaluator);
    expect(calculated.map(({ state }) => state.kind)).toEqual(['cannot']);
  });
});
