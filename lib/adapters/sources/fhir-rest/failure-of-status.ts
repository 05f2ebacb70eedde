import { readOutcomeText } from '#lib/fhir/operation-outcome.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** What an HTTP status other than 2xx means to the user, with what the server said about it. */
export function failureOfStatus(
  status: number,
  body: unknown,
  retryAfterSeconds: number | undefined,
): SourceFailure {
  switch (status) {
    case 401:
      return { reason: 'notSignedIn' };
    case 403:
      return { reason: 'forbidden' };
    case 404:
    case 410:
      return { reason: 'notFound' };
    case 409:
      return { reason: 'conflict' };
    case 429:
      return { reason: 'tooMany', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
  if (status >= 500) return { reason: 'serverError', status };
  // A redirect is not followed: it leads to another server, or to a page for signing in.
  if (status < 400) return { reason: 'notFhir', detail: 'redirected' };
  return { reason: 'refused', status, detail: readOutcomeText(body) ?? '' };
}

/** `Retry-After` in seconds, from a number or a date. */
export function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
