import type { CapabilityCache, ServerCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import type { HttpLimits } from '#lib/adapters/sources/fhir-rest/fhir-http.ts';
import type { Wait } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { SearchId, SourceRecord } from '#lib/model/source-record.ts';
import { client } from '../read-resource.ts';

export const baseUrl = 'https://fhir.example/r4';
export const now = new Date('2026-11-23T10:00:00Z');
export const never = new AbortController().signal;

export interface FakeRequest {
  readonly method: string;
  /** Path and query below the base address. */
  readonly path: string;
  readonly body: string;
  readonly init: RequestInit;
}

/** What the fake server does with a request: an answer, or an exception as of a broken connection. */
export type Handler = (request: FakeRequest) => Response | Promise<Response>;

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

export const outcome = (diagnostics: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', diagnostics }],
});

export const condition = (id: string, patient = 'larisa') => ({
  resourceType: 'Condition',
  id,
  subject: { reference: `Patient/${patient}` },
  code: { text: `Vaiva ${id}` },
});

/** A page of results, with its links. */
export function page(
  resources: readonly unknown[],
  links: { readonly self?: string; readonly next?: string } = {},
): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: Object.entries(links).map(([relation, url]) => ({ relation, url })),
    entry: resources.map((resource) => ({ resource })),
  };
}

/** A capability statement; types are those named, searchable unless said otherwise. */
export function statement(
  parts: { readonly batch?: boolean; readonly types?: readonly object[] } = {},
): object {
  const { batch = false, types = [] } = parts;
  return {
    resourceType: 'CapabilityStatement',
    rest: [{ mode: 'server', interaction: batch ? [{ code: 'batch' }] : [], resource: types }],
  };
}

export function keptStatements(): CapabilityCache & { readonly kept: Map<string, ServerCapabilities> } {
  const kept = new Map<string, ServerCapabilities>();
  return {
    kept,
    read: async (address) => kept.get(address),
    write: async (address, capabilities) => void kept.set(address, capabilities),
  };
}

export interface FakeOptions {
  readonly cache?: CapabilityCache;
  readonly limits?: HttpLimits;
  /** Deadlines run out at once, instead of never. */
  readonly hurried?: boolean;
  readonly at?: Date;
}

/** A source in front of a fake server, in a time of its own: pauses are noted and over at once, deadlines do not come. */
export function openFake(handler: Handler, options: FakeOptions = {}) {
  const requests: FakeRequest[] = [];
  const pauses: number[] = [];
  const wait: Wait = async (milliseconds, signal) => {
    const isDeadline = milliseconds >= 5_000;
    if (!isDeadline) pauses.push(milliseconds);
    else if (options.hurried === true) await new Promise((resolve) => setTimeout(resolve, 5));
    else await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  };
  const source = createFhirRestSource({
    settings: {
      id: 'kainuu',
      name: 'Kainuu',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    capabilityCache: options.cache ?? keptStatements(),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    fetch: async (url, init) => {
      const path = url.replace(`${baseUrl}/`, '').replace(baseUrl, '');
      const request = { method: init.method ?? '', path, body: String(init.body ?? ''), init };
      requests.push(request);
      return handler(request);
    },
    wait,
    random: () => 0.5,
    clock: { now: () => options.at ?? now },
  });
  const readRecord = (only: readonly SearchId[], signal = never) =>
    source.readRecord(client, { now, only }, signal);
  return { source, requests, pauses, readRecord };
}

export function isSearchFor(type: string, { path }: FakeRequest): boolean {
  return path.startsWith(`${type}?`);
}

/** The record of a reading that must have gone well. */
export async function recordOf(
  reading: ReturnType<ReturnType<typeof openFake>['readRecord']>,
): Promise<SourceRecord> {
  const result = await reading;
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
