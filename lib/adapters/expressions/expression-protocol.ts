import type { Result } from '#lib/base/result.ts';
import type {
  EvaluationFailure,
  ExpressionContext,
  ExpressionEvaluator,
} from '#lib/ports/expression-evaluator.ts';

/** What the page asks of the worker. The questionnaire is sent once: it is the largest part, and the same for every expression. */
export type ExpressionCommand =
  | { readonly type: 'start' }
  | { readonly type: 'setQuestionnaire'; readonly questionnaire: ExpressionContext['questionnaire'] }
  | {
      readonly type: 'evaluate';
      readonly expression: string;
      readonly context: Omit<ExpressionContext, 'questionnaire'>;
    };

/** What it answers: that it has heard, or what came of the expression. */
export interface ExpressionAnswer {
  readonly result?: Result<readonly unknown[], EvaluationFailure>;
}

/** The worker's side. */
export function createExpressionHandler(evaluator: ExpressionEvaluator) {
  let questionnaire: ExpressionContext['questionnaire'] = {};
  return async (command: ExpressionCommand): Promise<ExpressionAnswer> => {
    switch (command.type) {
      case 'start':
        return {};
      case 'setQuestionnaire':
        questionnaire = command.questionnaire;
        return {};
      case 'evaluate':
        return {
          result: await evaluator.evaluate(command.expression, { ...command.context, questionnaire }),
        };
    }
  };
}
