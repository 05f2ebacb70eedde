import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';

/** What calculates, for one form that is open: no page has a part of it before there is such a form. */
export async function loadEvaluator(): Promise<OpenEvaluator> {
  const { openEvaluator } = await import('./open-evaluator.ts');
  return openEvaluator();
}
