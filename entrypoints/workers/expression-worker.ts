import {
  createExpressionHandler,
  type ExpressionCommand,
} from '#lib/adapters/expressions/expression-protocol.ts';
import { fhirpathEvaluator } from '#lib/adapters/expressions/fhirpath-evaluator.ts';

/*
 * The worker beside an open form: evaluates its expressions on the answers that it is sent, and is ended with the form, or when
 * one does not come to an end. It asks nobody and stores nothing.
 */

const handle = createExpressionHandler(fhirpathEvaluator);

/** Hears the page that started it, and nobody else. */
const worker = globalThis;

worker.addEventListener(
  'message',
  async ({ data }: MessageEvent<ExpressionCommand & { readonly request: number }>) => {
    const { request, ...command } = data;
    worker.postMessage({ request, ...(await handle(command as ExpressionCommand)) });
  },
);
