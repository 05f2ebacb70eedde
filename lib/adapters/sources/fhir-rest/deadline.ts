import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Wait } from './wait.ts';

/** The reason with which a signal aborts when time is up, as against when the caller no longer wants the answer. */
const timeIsUp = Symbol('time is up');

/** Does the work under a signal that also aborts after so many milliseconds. */
export async function withDeadline<Value>(
  milliseconds: number,
  wait: Wait,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const deadline = new AbortController();
  const finished = new AbortController();
  void wait(milliseconds, finished.signal).then(() => {
    if (!finished.signal.aborted) deadline.abort(timeIsUp);
  });
  try {
    return await work(AbortSignal.any([signal, deadline.signal]));
  } finally {
    finished.abort();
  }
}

/** What an aborted request is called: late, or (for a caller who has gone) simply not reached. */
export function abortFailure(signal: AbortSignal): SourceFailure {
  return signal.reason === timeIsUp ? { reason: 'timedOut' } : { reason: 'unreachable' };
}

/** Settles as the work does, or rejects at once when the signal aborts, even when the work does not listen to it. */
export async function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
