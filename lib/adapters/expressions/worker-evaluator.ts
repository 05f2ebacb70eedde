import { fail, type Result } from '#lib/base/result.ts';
import type { ExpressionContext, OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import type { AskedWorker } from '../messaging/worker-client.ts';
import { createWorkerClient, type WorkerClient } from '../messaging/worker-client.ts';
import type { ExpressionAnswer, ExpressionCommand } from './expression-protocol.ts';

/** Milliseconds. An honest sum takes some of them; the page beside waits for none. */
export const mostEvaluating = 1000;
/** Milliseconds for the library to be read and parsed, on a slow machine that does much else. */
const mostStarting = 20_000;
/** Expressions of one form that may be ended before no further one is begun. */
const mostEnded = 3;

export interface WorkerEvaluatorPorts {
  /** May throw: then nothing can be evaluated. */
  readonly start: () => AskedWorker;
  /** Resolves when the time is over or the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

type Client = WorkerClient<ExpressionCommand, ExpressionAnswer>;
type Answered = Result<ExpressionAnswer, unknown> | 'late';

/**
 * Evaluates in a worker, one expression after the other, and ends the worker when one is late: there is no other way to stop
 * what was begun. What was late once is not begun again while the form is open.
 */
export function createWorkerEvaluator({ start, wait }: WorkerEvaluatorPorts): OpenEvaluator {
  const late = new Set<string>();
  let client: Client | undefined;
  let sent: ExpressionContext['questionnaire'] | undefined;
  let isOver = false;
  let turn: Promise<unknown> = Promise.resolve();

  function end(): void {
    client?.close();
    client = undefined;
    sent = undefined;
  }

  async function within(milliseconds: number, asked: Promise<Answered>): Promise<Answered> {
    const answered = new AbortController();
    const overdue = wait(milliseconds, answered.signal).then(() => 'late' as const);
    const first = await Promise.race([asked, overdue]);
    answered.abort();
    return first;
  }

  /** The worker with its library loaded: the time of an evaluation is not the time of loading. */
  async function started(): Promise<Client | undefined> {
    if (client !== undefined) return client;
    const next: Client = createWorkerClient(start);
    client = next;
    const answer = await within(mostStarting, next.ask({ type: 'start' }));
    if (answer !== 'late' && answer.ok) return next;
    // It would be loaded in vain for every expression.
    isOver = true;
    end();
    return undefined;
  }

  async function evaluate(
    expression: string,
    { questionnaire, ...context }: ExpressionContext,
  ): ReturnType<OpenEvaluator['evaluate']> {
    if (isOver) return fail('cannot');
    if (late.has(expression) || late.size >= mostEnded) return fail('late');
    const worker = await started();
    if (worker === undefined) return fail('cannot');
    if (sent !== questionnaire) {
      sent = questionnaire;
      void worker.ask({ type: 'setQuestionnaire', questionnaire });
    }
    const answer = await within(mostEvaluating, worker.ask({ type: 'evaluate', expression, context }));
    if (answer === 'late') {
      late.add(expression);
      end();
      return fail('late');
    }
    if (answer.ok && answer.value.result !== undefined) return answer.value.result;
    // It broke down, for want of memory perhaps: the next expression has a new one.
    end();
    return fail('cannot');
  }

  return {
    evaluate(expression, context) {
      const mine = turn.then(() => evaluate(expression, context));
      turn = mine;
      return mine;
    },
    close() {
      isOver = true;
      end();
    },
  };
}
