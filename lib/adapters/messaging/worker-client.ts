import { fail, ok, type Result } from '#lib/base/result.ts';

/** Why a worker gave no answer: it could not be loaded or it threw; or it was ended before. */
export type WorkerFailure = { readonly reason: 'failed' | 'closed' };

/** What is needed of a `Worker`. */
export interface AskedWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

export interface WorkerClient<Command extends object, Answer extends object> {
  /** One answer for each command, in whichever order they come. */
  ask(command: Command): Promise<Result<Answer, WorkerFailure>>;
  /** Ends the worker with all that it keeps; what was asked is answered by `closed`. */
  close(): void;
}

function isReply(data: unknown): data is { readonly request: number } {
  return typeof data === 'object' && data !== null && 'request' in data && typeof data.request === 'number';
}

/**
 * Asks a worker by messages that carry a number, and gives each reply to whom it belongs. `start` is called at the first
 * command, and again for the command after a failure: a worker that broke down takes nothing along but its own memory.
 */
export function createWorkerClient<Command extends object, Answer extends object>(
  start: () => AskedWorker,
): WorkerClient<Command, Answer> {
  const waiting = new Map<number, (answer: Result<Answer, WorkerFailure>) => void>();
  let current: AskedWorker | undefined;
  let last = 0;
  let isClosed = false;

  function end(failure: WorkerFailure): void {
    current?.terminate();
    current = undefined;
    const asked = [...waiting.values()];
    waiting.clear();
    for (const answer of asked) answer(fail(failure));
  }

  function started(): AskedWorker {
    if (current !== undefined) return current;
    const worker = start();
    worker.addEventListener('message', ({ data }) => {
      if (current !== worker || !isReply(data)) return;
      const { request, ...answer } = data;
      waiting.get(request)?.(ok(answer as Answer));
      waiting.delete(request);
    });
    for (const type of ['error', 'messageerror'] as const)
      worker.addEventListener(type, () => {
        if (current === worker) end({ reason: 'failed' });
      });
    current = worker;
    return worker;
  }

  return {
    ask(command) {
      if (isClosed) return Promise.resolve(fail({ reason: 'closed' }));
      const request = ++last;
      return new Promise((answer) => {
        waiting.set(request, answer);
        try {
          started().postMessage({ ...command, request });
        } catch {
          end({ reason: 'failed' });
        }
      });
    },
    close() {
      isClosed = true;
      end({ reason: 'closed' });
    },
  };
}
