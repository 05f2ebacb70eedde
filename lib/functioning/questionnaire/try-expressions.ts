import type { ExpressionEvaluator } from '#lib/ports/expression-evaluator.ts';
import { initialAnswers } from './answers.ts';
import { type Form, type FormExpression, type FormNote, itemsIn } from './form.ts';
import { toResponse } from './write-response.ts';

interface Named extends FormExpression {
  readonly linkId?: string;
}

/**
 * Evaluates every expression of a form on a response as it is begun: what cannot be read, asks for what is not here or does not
 * end is said before the form is in use, not when a client sits beside.
 */
export async function tryExpressions(
  form: Form,
  evaluator: ExpressionEvaluator,
): Promise<readonly FormNote[]> {
  const resource = toResponse(form, initialAnswers(form.items), {
    id: '',
    subject: '',
    at: '',
    status: 'in-progress',
  });
  const variables: Record<string, readonly unknown[]> = {};
  const items = itemsIn(form);
  const all: readonly Named[] = [
    ...form.variables,
    ...items.flatMap(({ linkId, variables: of }) => of.map((variable) => ({ ...variable, linkId }))),
    ...items.flatMap(({ linkId, calculated }) =>
      calculated === undefined ? [] : [{ linkId, expression: calculated }],
    ),
  ];
  const notes: FormNote[] = [];
  for (const { name, expression, linkId } of all) {
    const found = await evaluator.evaluate(expression, { resource, questionnaire: form.json, variables });
    if (found.ok) {
      if (name !== undefined) variables[name] = found.value;
      continue;
    }
    notes.push({
      kind: found.failure === 'late' ? 'expressionLate' : 'expressionFails',
      ...(linkId === undefined ? {} : { linkId }),
      about: name === undefined ? expression.slice(0, 120) : `%${name}`,
    });
  }
  return notes;
}
