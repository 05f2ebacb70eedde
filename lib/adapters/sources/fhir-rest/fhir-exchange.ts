import { fail, ok, type Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { abortFailure, orAborted, withDeadline } from './deadline.ts';
import { readRetryAfter } from './failure-of-status.ts';
import { type HttpDependencies, type HttpLimits, usualLimits } from './fhir-http.ts';
import { parseJson, readBody } from './read-body.ts';

/** One request that may change something: sent once, never repeated here. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base address, or a link of the server's that `linkWithin` has let through. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the server answered, with any status. */
export interface ExchangeAnswer {
  readonly status: number;
  /** Parsed JSON; absent when the body is empty or no JSON. */
  readonly body?: unknown;
  readonly version?: string;
  readonly location?: string;
  readonly retryAfterSeconds?: number;
}

export type SendExchange = (
  exchange: Exchange,
  signal: AbortSignal,
) => Promise<Result<ExchangeAnswer, SourceFailure>>;

/**
 * Requests that write, by the rules of `createFhirHttp`: to the base address and nowhere else, no redirect, no cookie, no
 * cache, a largest size and a longest time. The token is asked for at each request, because one may outlive it.
 */
export function createExchange(
  settings: SourceSettings,
  accessToken: () => Promise<string | undefined>,
  dependencies: Omit<HttpDependencies, 'random'>,
  limits: HttpLimits = usualLimits,
): SendExchange {
  const baseUrl = (settings.baseUrl ?? '').replace(/\/+$/, '');

  const addressOf = (path: string) => (/^https?:/.test(path) ? path : `${baseUrl}/${path}`);

  async function ask(exchange: Exchange, signal: AbortSignal): ReturnType<SendExchange> {
    const token = await accessToken();
    // The server would only say so itself: this keeps the client's data from being sent for nothing.
    if (token === undefined && settings.signIn.kind !== 'none') return fail({ reason: 'notSignedIn' });
    const response = await orAborted(
      dependencies.fetch(addressOf(exchange.path), { ...initOf(exchange, token), signal }),
      signal,
    );
    const text = await orAborted(readBody(response, limits.bytes), signal);
    if (!text.ok) return text;
    const body = parseJson(text.value);
    const version = /^(?:W\/)?"([^"]+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
    const location = response.headers.get('location') ?? response.headers.get('content-location');
    const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'), dependencies.clock.now());
    return ok({
      status: response.status,
      ...(body.ok ? { body: body.value } : {}),
      ...(version === undefined ? {} : { version }),
      ...(location === null ? {} : { location }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  }

  return (exchange, signal) =>
    withDeadline(limits.requestMilliseconds, dependencies.wait, signal, async (timed) => {
      try {
        return await ask(exchange, timed);
      } catch {
        return fail(timed.aborted ? abortFailure(timed) : { reason: 'unreachable' });
      }
    });
}

function initOf(exchange: Exchange, token: string | undefined): RequestInit {
  const body = exchange.body === undefined ? undefined : JSON.stringify(exchange.body);
  return {
    method: exchange.method,
    headers: {
      accept: 'application/fhir+json',
      // Some servers answer a search from what they found a minute ago: a write of ours is newer than that.
      'cache-control': 'no-cache',
      ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...exchange.headers,
    },
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
}
