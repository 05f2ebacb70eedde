import { describe, expect, it, vi } from 'vitest';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';
import { fail, ok } from '#lib/base/result.ts';

const evaluate = (expression: string, variables: Record<string, readonly unknown[]> = {}) =>
  fhirpathEvaluator.evaluate(expression, {
    resource: {
      resourceType: 'QuestionnaireResponse',
      item: [{ linkId: 'a', answer: [{ valueInteger: 2 }] }],
    },
    questionnaire: { resourceType: 'Questionnaire' },
    variables,
  });
const many = (count: number) => ({ a: Array.from({ length: count }, (_, at) => at) });

describe('evaluating an expression', () => {
  it.each([
    ['1 + 1', {}, ok([2])],
    [`%resource.item.where(linkId = 'a').answer.value`, {}, ok([2])],
    ['%a', { a: [3] }, ok([3])],
    ['%none', {}, fail('cannot')],
    ['1 +', {}, fail('cannot')],
    ['1.notThere()', {}, fail('cannot')],
    ["'x'.memberOf('https://example.fi/set')", {}, fail('cannot')],
    ['%resource.item.resolve()', {}, fail('cannot')],
    ['%a', many(500), ok(many(500).a)],
    ['%a', many(501), fail('cannot')],
    ['%a', { a: ['x'.repeat(10_000)] }, ok(['x'.repeat(10_000)])],
    ['%a', { a: ['x'.repeat(10_001)] }, fail('cannot')],
  ])('%s', async (expression, variables, result) => {
    expect(await evaluate(expression, variables)).toEqual(result);
  });

  it('writes nothing of it to a console', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await evaluate(`'secret'.trace('x')`)).toEqual(ok(['secret']));
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});
