import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { fail, ok } from '#lib/base/result.ts';
import type { ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';

/** What can be carried back to the page, and be what other expressions begin from. */
const mostValues = 500;
/** Characters. */
const mostText = 10_000;

function isSmallEnough(values: readonly unknown[]): boolean {
  return (
    values.length <= mostValues && values.every((each) => typeof each !== 'string' || each.length <= mostText)
  );
}

/**
 * Expressions by fhirpath.js. It is large, and what it has begun it goes on with to the end: only the worker imports it, which
 * can be ended. No server is asked: what needs one cannot be evaluated.
 */
export const fhirpathEvaluator: ExpressionEvaluator = {
  async evaluate(expression, { resource, questionnaire, variables }) {
    try {
      // The library may add to what it is given.
      const copy: unknown = structuredClone(resource);
      const named = {
        ...structuredClone(variables),
        resource: copy,
        questionnaire: structuredClone(questionnaire),
      };
      const options = { async: false as const, traceFn: () => undefined };
      const found: unknown = await fhirpath.evaluate(copy, expression, named, r4, options);
      return Array.isArray(found) && isSmallEnough(found) ? ok(found) : fail('cannot');
    } catch {
      return fail('cannot');
    }
  },
};
