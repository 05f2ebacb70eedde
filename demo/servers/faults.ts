import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A request as a fault plan sees it: enough to choose by, whatever the transport did with it. */
export interface SeenRequest {
  readonly register: 'health' | 'social' | 'log';
  readonly method: string;
  /** Path and query under the register's base, e.g. `/Patient/_search`, `/Encounter?patient=1&_count=250`; `/` for a batch. */
  readonly path: string;
  /** Addresses of the entries of a batch, else empty. */
  readonly batch: readonly string[];
  /** Parsed body: JSON, or the fields of a form. */
  readonly body: unknown;
  /** How many requests this register had before this one. */
  readonly number: number;
}

/** What goes wrong. Everything but `delay`, `entry` and `answer` replaces or damages the whole HTTP answer. */
export type Fault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'html'; readonly status?: number }
  /** The register never gets the request; without it, every other fault strikes after the register has done its work. */
  | { readonly kind: 'notProcessed' }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Closes the connection without an answer. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Stops after this share of the body, the length in the header being the whole. */
  | { readonly kind: 'truncated'; readonly share: number; readonly cleanEnd?: boolean }
  /** Entries of the Bundle in the opposite order. */
  | { readonly kind: 'reordered' }
  /** A Bundle of this many bytes of JSON instead of the answer. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Some entries of a batch fail with this status. */
  | { readonly kind: 'entry'; readonly status: number; readonly matches: (address: string) => boolean }
  /** Another body: hostile, wrongly typed, or text that is no JSON. */
  | { readonly kind: 'answer'; readonly change: (body: unknown) => unknown };

export type FaultPlan = (request: SeenRequest) => Fault | readonly Fault[] | undefined;

/** The switchboard that tests hold: one plan at a time, and what was asked so far. */
export interface Faults {
  use(plan: FaultPlan): void;
  clear(): void;
  /** Every request so far, oldest first; kept in memory only. */
  readonly seen: readonly SeenRequest[];
  planFor(request: SeenRequest): readonly Fault[];
}

export function createFaults(): Faults {
  const seen: SeenRequest[] = [];
  let plan: FaultPlan = () => undefined;
  return {
    use(next) {
      plan = next;
    },
    clear() {
      plan = () => undefined;
    },
    seen,
    planFor(request) {
      seen.push(request);
      const faults = plan(request);
      return faults === undefined ? [] : 'kind' in faults ? [faults] : faults;
    },
  };
}

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value, or text that is sent as it is. */
  readonly body: unknown;
}

/** Applies the faults that change the answer before it is written. */
export function spoilAnswer(
  answer: PlainAnswer,
  faults: readonly Fault[],
  batch: readonly string[],
): PlainAnswer {
  let spoilt = answer;
  for (const fault of faults) spoilt = spoilOnce(spoilt, fault, batch);
  return spoilt;
}

function spoilOnce(answer: PlainAnswer, fault: Fault, batch: readonly string[]): PlainAnswer {
  switch (fault.kind) {
    case 'status': {
      const retry =
        fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
      return {
        status: fault.status,
        headers: { ...answer.headers, ...retry },
        body: outcome(fault.status),
      };
    }
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><html lang="en"><title>Portal</title><h1>Please sign in</h1></html>',
      };
    case 'huge':
      return { ...answer, body: hugeBundle(fault.bytes) };
    case 'reordered':
      return { ...answer, body: withEntries(answer.body, (entries) => entries.toReversed()) };
    case 'entry':
      return {
        ...answer,
        body: withEntries(answer.body, (entries) =>
          entries.map((entry, place) =>
            fault.matches(batch[place] ?? '')
              ? { response: { status: String(fault.status), outcome: outcome(fault.status) } }
              : entry,
          ),
        ),
      };
    case 'answer':
      return { ...answer, body: fault.change(answer.body) };
    default:
      return answer;
  }
}

function outcome(status: number): object {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'exception', diagnostics: `Injected fault ${status}` }],
  };
}

function withEntries(body: unknown, change: (entries: readonly unknown[]) => readonly unknown[]): unknown {
  if (typeof body !== 'object' || body === null || !('entry' in body) || !Array.isArray(body.entry))
    return body;
  return { ...body, entry: change(body.entry) };
}

function hugeBundle(bytes: number): string {
  const head =
    '{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Basic","id":"huge","text":{"status":"generated","div":"';
  const tail = '"}}}]}';
  return head + 'x'.repeat(Math.max(0, bytes - head.length - tail.length)) + tail;
}

/** Faults of time and transport, and the writing itself. */
export async function writeAnswer(
  response: ServerResponse,
  answer: PlainAnswer,
  faults: readonly Fault[],
): Promise<void> {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const bytes = answer.body === undefined ? Buffer.alloc(0) : Buffer.from(text);
  for (const fault of faults) {
    if (fault.kind === 'delay') await wait(fault.ms);
    if (fault.kind === 'hang') return;
    if (fault.kind === 'reset') return void response.destroy();
  }
  if (response.destroyed) return;
  const truncated = faults.find((fault) => fault.kind === 'truncated');
  const kept =
    truncated === undefined ? bytes : bytes.subarray(0, Math.floor(bytes.length * truncated.share));
  const announced = truncated?.cleanEnd === true ? kept.length : bytes.length;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': announced });
  const slow = faults.find((fault) => fault.kind === 'slow');
  if (slow !== undefined) await drip(response, kept, slow.bytesPerSecond);
  else await new Promise((written) => response.write(kept, written));
  if (kept.length < announced) response.destroy();
  else response.end();
}

async function drip(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): Promise<void> {
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await wait(1000 / bytesPerSecond);
  }
}
