import { fail, ok, type Result } from '#lib/base/result.ts';
import { readOutcomeText } from '#lib/fhir/operation-outcome.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import { abortFailure, orAborted, withDeadline } from './deadline.ts';
import { failureOfStatus, readRetryAfter } from './failure-of-status.ts';
import { parseJson, readBody } from './read-body.ts';
import { withRetries } from './retry.ts';
import type { Wait } from './wait.ts';

/** Everything that the REST adapter needs from the world. */
export interface HttpDependencies {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: Wait;
  /** Uniform in [0, 1), as `Math.random`. */
  readonly random: () => number;
  readonly clock: Clock;
  /**
   * The token of the sign-in at this source; `undefined` when there is none. `renew` asks for another than the one that the
   * server has just refused.
   */
  readonly accessToken?: (options?: { readonly renew: boolean }) => Promise<string | undefined>;
}

/** How long and how large an answer may be. */
export interface HttpLimits {
  /** For one request, from asking to the last byte. One byte a second ends here. */
  readonly requestMilliseconds: number;
  /** Largest answer read. A client with 10,000 entries has some 15 MB; a page that large is 20 MB at the most. */
  readonly bytes: number;
}

/** 20 seconds and 32 MiB for one request. */
export const usualLimits: HttpLimits = { requestMilliseconds: 20_000, bytes: 32 * 1024 * 1024 };

/** One request: a GET, or a POST that changes nothing (a search, a batch of searches). */
export interface FhirRequest {
  /** Below the base address, e.g. `Encounter?patient=1`; empty for the base itself; or a whole address below it. */
  readonly path: string;
  readonly post?: { readonly contentType: string; readonly body: string };
}

/** Why a request gave nothing. A 404 that a FHIR server gives in words is told apart from any other. */
export interface HttpFailure {
  readonly failure: SourceFailure;
  readonly saidByServer: boolean;
}

/** A FHIR server over HTTP: JSON or a failure with a name, never an exception. */
export interface FhirHttp {
  /** Base address without a slash at the end. */
  readonly baseUrl: string;
  /** One request with retries; the parsed JSON of a 2xx answer. */
  send(request: FhirRequest, signal: AbortSignal): Promise<Result<unknown, HttpFailure>>;
  /** One attempt, within the time given. */
  sendOnce(
    request: FhirRequest,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<Result<unknown, HttpFailure>>;
}

/** HTTP to the server of these settings; the token goes to its base address and nowhere else. */
export function createFhirHttp(
  settings: SourceSettings,
  dependencies: HttpDependencies,
  limits: HttpLimits = usualLimits,
): FhirHttp {
  const baseUrl = (settings.baseUrl ?? '').replace(/\/+$/, '');
  const { wait } = dependencies;

  function addressOf(path: string): string {
    if (/^https?:/.test(path)) return path;
    return path === '' ? baseUrl : `${baseUrl}/${path}`;
  }

  const needsToken = settings.signIn.kind === 'smart';
  const notSignedIn = fail<HttpFailure>({ failure: { reason: 'notSignedIn' }, saidByServer: false });

  async function tokenFor(renew: boolean): Promise<string | undefined> {
    return needsToken ? dependencies.accessToken?.({ renew }) : undefined;
  }

  function send(request: FhirRequest, token: string | undefined, signal: AbortSignal): Promise<Response> {
    const url = addressOf(request.path);
    return orAborted(dependencies.fetch(url, { ...initOf(request, token), signal }), signal);
  }

  async function ask(request: FhirRequest, signal: AbortSignal): Promise<Result<unknown, HttpFailure>> {
    const token = await orAborted(tokenFor(false), signal);
    // Without a sign-in nothing is sent: a refusal would tell the server whom it was about.
    if (needsToken && token === undefined) return notSignedIn;
    let response = await send(request, token, signal);
    if (response.status === 401 && token !== undefined) {
      const renewed = await orAborted(tokenFor(true), signal);
      if (renewed === undefined) return notSignedIn;
      if (renewed !== token) response = await send(request, renewed, signal);
    }
    const text = await orAborted(readBody(response, limits.bytes), signal);
    if (!text.ok) return fail({ failure: text.failure, saidByServer: false });
    const body = parseJson(text.value);
    if (response.ok) {
      return body.ok ? body : fail({ failure: body.failure, saidByServer: false });
    }
    const said = body.ok ? body.value : undefined;
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), dependencies.clock.now());
    return fail({
      failure: failureOfStatus(response.status, said, retryAfter),
      saidByServer: readOutcomeText(said) !== undefined,
    });
  }

  function sendOnce(request: FhirRequest, milliseconds: number, signal: AbortSignal) {
    return withDeadline(milliseconds, wait, signal, async (timed): Promise<Result<unknown, HttpFailure>> => {
      if (timed.aborted) return fail({ failure: abortFailure(timed), saidByServer: false });
      try {
        return await ask(request, timed);
      } catch {
        // Fetch says no more than that it failed: no connection, a broken one, or our own abort.
        const failure: SourceFailure = timed.aborted ? abortFailure(timed) : { reason: 'unreachable' };
        return fail({ failure, saidByServer: false });
      }
    });
  }

  return {
    baseUrl,
    sendOnce,
    send: (request, signal) =>
      withRetries(() => sendOnce(request, limits.requestMilliseconds, signal), dependencies, signal),
  };
}

function initOf(request: FhirRequest, token: string | undefined): RequestInit {
  const { post } = request;
  const headers: Record<string, string> = { accept: 'application/fhir+json' };
  if (post !== undefined) headers['content-type'] = post.contentType;
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return {
    method: post === undefined ? 'GET' : 'POST',
    headers,
    ...(post === undefined ? {} : { body: post.body }),
    // Client data goes to nobody else and stays in no cache of the browser's.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
}

/** A value, for callers to whom it is the same who said no. */
export function plainResult<Value>(result: Result<Value, HttpFailure>): Result<Value, SourceFailure> {
  return result.ok ? ok(result.value) : fail(result.failure.failure);
}
