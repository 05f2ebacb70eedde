import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { calculate } from '#lib/functioning/questionnaire/calculate.ts';
import { type Form, hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';

/**
 * The answers as they are recorded: every calculated item is what these answers come to, whatever the screen had got to when the
 * press came. What cannot be calculated now is left out, never recorded as it was before.
 */
export async function settleSums(
  form: Form,
  answers: FormAnswers,
  load: () => Promise<OpenEvaluator>,
): Promise<FormAnswers> {
  if (!hasExpressions(form)) return answers;
  const evaluator = await load().catch(() => undefined);
  const evaluate: OpenEvaluator['evaluate'] =
    evaluator?.evaluate ?? (async () => ({ ok: false, failure: 'cannot' }));
  const settled = await calculate(form, answers, { evaluate });
  evaluator?.close();
  return settled.answers;
}
