import { fail, type Result } from '#lib/base/result.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** What an exception of IndexedDB or Dexie means. A full disk can hide inside an aborted transaction's `inner` error. */
export function toStoreFailure(cause: unknown): StoreFailure {
  for (let error = cause; error instanceof Error; error = innerOf(error)) {
    if (error.name === 'QuotaExceededError') return { reason: 'full' };
    if (error.name === 'LockedError') return { reason: 'locked' };
    if (error.name === 'NewerDatabaseError' || error.name === 'VersionError') return { reason: 'newer' };
  }
  // The name alone: messages of the browser could quote a key.
  return { reason: 'unavailable', detail: cause instanceof Error ? cause.name : 'unknown' };
}

/** What a store does, with every exception of its database as a failure: a store never throws. */
export async function attempt<Value, Failure = never>(
  run: () => Promise<Result<Value, Failure | StoreFailure>>,
): Promise<Result<Value, Failure | StoreFailure>> {
  try {
    return await run();
  } catch (error) {
    return fail(toStoreFailure(error));
  }
}

function innerOf(error: Error): unknown {
  return 'inner' in error && error.inner !== error ? error.inner : error.cause;
}
