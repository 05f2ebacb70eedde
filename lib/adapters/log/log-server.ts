import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { abortFailure, orAborted, withDeadline } from '../sources/fhir-rest/deadline.ts';
import { failureOfStatus, readRetryAfter } from '../sources/fhir-rest/failure-of-status.ts';
import { parseJson, readBody } from '../sources/fhir-rest/read-body.ts';
import type { Wait } from '../sources/fhir-rest/wait.ts';
import { type LogResource, searchName } from './audit-event.ts';

export interface LogServerOptions {
  readonly baseUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: Wait;
  /** Undefined when a token is needed and there is none; `none` when the server asks for none. */
  readonly accessToken: () => Promise<string | 'none' | undefined>;
  readonly now: () => Date;
}

/** `passes`: worth trying again without anybody doing anything. */
export interface SendFailure {
  readonly reason: string;
  readonly status?: number;
  readonly passes: boolean;
  readonly retryAfterSeconds?: number;
}

export interface LogServer {
  /** All of them, or none that is known to have arrived. `refused` when the server takes no transactions. */
  sendTogether(resources: readonly LogResource[]): Promise<Result<void, SendFailure | 'refused'>>;
  /** One; it is found again after a lost answer. */
  send(resource: LogResource): Promise<Result<void, SendFailure>>;
}

const patienceMs = 20_000;
const longestAnswer = 4 * 1024 * 1024;
/** The server understood us and says no to the form of the request: another form may do. */
const otherForm: readonly number[] = [400, 404, 405, 409, 412, 415, 422, 501];

interface Answer {
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  readonly isEmpty: boolean;
}

/** A FHIR server that keeps AuditEvent. */
export function createLogServer(options: LogServerOptions): LogServer {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const never = new AbortController().signal;

  /** Any answer below 500 that is not about who we are: what it means depends on what was asked. */
  async function ask(
    method: 'POST' | 'PUT' | 'GET',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Result<Answer, SendFailure>> {
    const token = await options.accessToken();
    if (token === undefined) return fail({ reason: 'notSignedIn', passes: false });
    return withDeadline(patienceMs, options.wait, never, async (signal) => {
      try {
        const response = await orAborted(
          options.fetch(baseUrl + path, {
            method,
            headers: {
              accept: 'application/fhir+json',
              ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
              ...(token === 'none' ? {} : { authorization: `Bearer ${token}` }),
              ...headers,
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            signal,
            redirect: 'manual',
            credentials: 'omit',
            cache: 'no-store',
            referrerPolicy: 'no-referrer',
          }),
          signal,
        );
        const text = await orAborted(readBody(response, longestAnswer), signal);
        const parsed = text.ok ? parseJson(text.value) : text;
        const said = parsed.ok ? parsed.value : undefined;
        const { status } = response;
        if (response.ok || otherForm.includes(status)) {
          return ok({ status, body: said, isEmpty: text.ok && text.value.trim() === '' });
        }
        const retryAfter = readRetryAfter(response.headers.get('retry-after'), options.now());
        const failure = failureOfStatus(status, said, retryAfter);
        const passes = status >= 500 || status === 429 || status === 408;
        return fail({
          reason: failure.reason,
          status,
          passes,
          ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
        });
      } catch {
        const { reason } = signal.aborted ? abortFailure(signal) : { reason: 'unreachable' };
        return fail({ reason, passes: true });
      }
    });
  }

  async function isThere(resource: LogResource): Promise<Result<boolean, SendFailure>> {
    const name = encodeURIComponent(searchName(resource));
    const found = await ask('GET', `/AuditEvent?entity-name=${name}&_count=2`);
    if (!found.ok) return found;
    const { status, body } = found.value;
    if (!isBundle(body)) return fail({ reason: 'refused', status, passes: false });
    // A server that does not know the parameter answers with any events: only our own name counts.
    return ok(
      readObjects(body.entry).some(
        (entry) => isObject(entry.resource) && searchName(entry.resource as never) === searchName(resource),
      ),
    );
  }

  /** For a server that gives every resource its own id: searched first, then created unless it is there. */
  async function createOnce(resource: LogResource): Promise<Result<void, SendFailure>> {
    const there = await isThere(resource);
    if (!there.ok) return there;
    if (there.value) return ok(undefined);
    const { id: _ours, ...withoutId } = resource;
    const created = await ask('POST', '/AuditEvent', withoutId, {
      'if-none-exist': `entity-name=${encodeURIComponent(searchName(resource))}`,
    });
    return created.ok ? accepted(created.value) : created;
  }

  return {
    async sendTogether(resources) {
      const sent = await ask('POST', '', {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: resources.map((resource) => ({
          fullUrl: `${baseUrl}/AuditEvent/${resource.id}`,
          resource,
          request: { method: 'PUT', url: `AuditEvent/${resource.id}` },
        })),
      });
      if (!sent.ok) return sent;
      const { status, body } = sent.value;
      if (status >= 300) return fail('refused');
      if (!isBundle(body)) return fail({ reason: 'notFhir', passes: true });
      const entries = readObjects(body.entry);
      const all = entries.length === resources.length && entries.every(isDone);
      // A server that answers a transaction entry by entry is no server for transactions.
      return all ? ok(undefined) : fail('refused');
    },

    async send(resource) {
      const put = await ask('PUT', `/AuditEvent/${resource.id}`, resource);
      if (!put.ok) return put;
      return put.value.status < 300 ? accepted(put.value) : createOnce(resource);
    },
  };
}

/** A success counts when a FHIR server gave it: a portal in between answers 200 to anything. */
function accepted({ status, body, isEmpty }: Answer): Result<void, SendFailure> {
  if (status >= 300) return fail({ reason: 'refused', status, passes: false });
  const isFhir =
    isObject(body) && (body.resourceType === 'AuditEvent' || body.resourceType === 'OperationOutcome');
  return isEmpty || isFhir ? ok(undefined) : fail({ reason: 'notFhir', passes: true });
}

function isBundle(body: unknown): body is { readonly resourceType: 'Bundle'; readonly entry?: unknown } {
  return isObject(body) && body.resourceType === 'Bundle';
}

function isDone(entry: Readonly<Record<string, unknown>>): boolean {
  return isObject(entry.response) && /^2\d\d/.test(String(entry.response.status));
}
