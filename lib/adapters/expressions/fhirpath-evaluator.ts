import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { fail, ok } from '#lib/base/result.ts';
import type { ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';

/**
 * Expressions by fhirpath.js. It is large: nothing may import this file but by `import()`, when a form with something to
 * calculate is shown. No server is asked: what needs one cannot be evaluated.
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
      const found: unknown = await fhirpath.evaluate(copy, expression, named, r4, { async: false });
      return Array.isArray(found) ? ok(found) : fail('cannot');
    } catch {
      return fail('cannot');
    }
  },
};
