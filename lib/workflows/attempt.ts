import { fail, type Result } from '#lib/base/result.ts';

/** What a port failed with that threw, against its contract: told as content that could not be understood. */
export interface ThrownFailure {
  readonly reason: 'notFhir';
  readonly detail: string;
}

/** Calls a port. One that throws has failed like any other: one broken source never stops the others. */
export async function attempt<Value, Failure>(
  call: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | ThrownFailure>> {
  try {
    return await call();
  } catch (error) {
    return fail({ reason: 'notFhir', detail: error instanceof Error ? error.name : 'unknown' });
  }
}
