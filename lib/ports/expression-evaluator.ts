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

/**
 * `cannot` when the expression is wrong, asks for what is not here (terminology, other resources), or gives more than can be
 * carried; `late` when it was ended before it had come to an end.
 */
export type EvaluationFailure = 'cannot' | 'late';

/** FHIRPath, by a library that is loaded only when a form has an expression. Nothing leaves the device and nothing is changed. */
export interface ExpressionEvaluator {
  /** The values, in order. */
  evaluate(
    expression: string,
    context: ExpressionContext,
  ): Promise<Result<readonly unknown[], EvaluationFailure>>;
}

/** An evaluator for one form, for as long as that form is open. */
export interface OpenEvaluator extends ExpressionEvaluator {
  /** Ends what it still evaluates, and gives back what it holds. */
  close(): void;
}
