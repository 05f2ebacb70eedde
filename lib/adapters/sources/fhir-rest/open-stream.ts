import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { abortFailure, orAborted } from './deadline.ts';
import { failureOfStatus } from './failure-of-status.ts';
import type { HttpDependencies } from './fhir-http.ts';

/** The body of an answer as it arrives. The address has been found to be the server's own. */
export type OpenStream = (
  address: string,
  signal: AbortSignal,
) => Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>, SourceFailure>>;

/** Opens files of an export, by the rules of `createFhirHttp`: no redirect, no cookie, no cache. */
export function createStreamOpener(
  needsToken: boolean,
  { fetch, accessToken }: Pick<HttpDependencies, 'fetch' | 'accessToken'>,
): OpenStream {
  return async (address, signal) => {
    try {
      const token = await accessToken?.();
      if (needsToken && token === undefined) return fail({ reason: 'notSignedIn' });
      const headers: Record<string, string> = { accept: 'application/fhir+ndjson' };
      if (needsToken && token !== undefined) headers.authorization = `Bearer ${token}`;
      const response = await orAborted(
        fetch(address, {
          headers,
          signal,
          redirect: 'manual',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        }),
        signal,
      );
      if (response.ok && response.body !== null) return ok(response.body);
      await response.body?.cancel();
      return fail(
        response.ok
          ? { reason: 'notFhir', detail: 'empty' }
          : failureOfStatus(response.status, undefined, undefined),
      );
    } catch {
      return fail(signal.aborted ? abortFailure(signal) : { reason: 'unreachable' });
    }
  };
}
