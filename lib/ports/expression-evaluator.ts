import type { Result } from '#lib/base/result.ts';

/** What an expression is evaluated on. */
export interface ExpressionContext {
  /** `%resource`: the response as it would be recorded now. */
  readonly resource: { readonly [element: string]: unknown };
  /** `%questionnaire`. */
  readonly questionnaire: { readonly [element: string]: unknown };
  /** Named values, without the `%`. */
  readonly variables: Readonly<Record<string, readonly unknown[]>>;
}

/** FHIRPath, by a library that is loaded only when a form has an expression. Nothing leaves the device and nothing is changed. */
export interface ExpressionEvaluator {
  /** The values, in order; `cannot` when the expression is wrong, or asks for what is not here (terminology, other resources). */
  evaluate(expression: string, context: ExpressionContext): Promise<Result<readonly unknown[], 'cannot'>>;
}
