import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Wait } from './wait.ts';

/** First pause at most this long; each later one at most twice as long as the one before. */
const firstPause = 300;
const longestPause = 5_000;
/** A server that wants to be left alone for longer than this is believed, and not waited for. */
const longestRetryAfterSeconds = 10;

/** How often it is worth asking again. Nothing that was asked here changes anything at the server. */
export function retriesFor(failure: SourceFailure): number {
  switch (failure.reason) {
    case 'unreachable':
      return 2;
    case 'tooMany':
      return (failure.retryAfterSeconds ?? 0) > longestRetryAfterSeconds ? 0 : 2;
    case 'serverError':
      // 502, 503 and 504 come from what stands before the server and pass; a 500 may, once.
      if (failure.status === 500) return 1;
      return failure.status >= 502 && failure.status <= 504 ? 2 : 0;
    default:
      return 0;
  }
}

/** Exponential backoff with full jitter, so that many sidebars do not come back at the same moment. */
export async function withRetries<Value>(
  attempt: () => Promise<Result<Value, { readonly failure: SourceFailure; readonly saidByServer: boolean }>>,
  { wait, random }: { readonly wait: Wait; readonly random: () => number },
  signal: AbortSignal,
): ReturnType<typeof attempt> {
  for (let retries = 0; ; retries += 1) {
    const result = await attempt();
    if (result.ok || signal.aborted) return result;
    const { failure } = result.failure;
    if (retries >= retriesFor(failure)) return result;
    const jittered = random() * Math.min(longestPause, firstPause * 2 ** retries);
    const asked = failure.reason === 'tooMany' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
    await wait(Math.max(jittered, asked), signal);
    if (signal.aborted) return result;
  }
}
