import { afterEach, describe, expect, it } from 'vitest';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import { loadEvaluator } from '../../../../entrypoints/workers/load-evaluator.ts';

/* The product's own worker with the library in it, in a real browser. */

let evaluator: OpenEvaluator | undefined;
afterEach(() => evaluator?.close());

const resource = {
  resourceType: 'QuestionnaireResponse',
  item: Array.from({ length: 60 }, (_, place) => ({
    linkId: `q${place}`,
    answer: [{ valueInteger: place }],
  })),
};
const evaluate = (expression: string) =>
  evaluator?.evaluate(expression, { resource, questionnaire: {}, variables: {} });
const all = '%resource.repeat(item)';
const double = (inner: string, times: number): string =>
  times === 0 ? inner : double(`${inner}.select($this.combine($this))`, times - 1);

describe('the worker beside an open form', { timeout: 60_000 }, () => {
  it.each([
    ['never ends', '1.repeat($this + 1)'],
    ['makes two of each while it goes on', '1.repeat($this.combine($this + 1))'],
    ['tries a pattern in all ways', `'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')`],
    ['doubles a text for each answer', `${all}.aggregate($total + $total, 'aa').length()`],
    ['doubles a list for each answer', `${all}.aggregate($total.combine($total), 1)`],
    ['doubles a list again and again', double('1', 40)],
    [
      'looks at all for each of all',
      `${all}.where(${all}.where(${all}.where(${all}.exists()).exists()).exists())`,
    ],
    ['has brackets without end', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
  ])('ends an expression that %s, and does the next', async (_what, expression) => {
    evaluator = await loadEvaluator();
    expect(await evaluate(expression)).toMatchObject({ ok: false });
    expect(await evaluate(`${all}.answer.value.sum()`)).toEqual({ ok: true, value: [1770] });
  });
});
