import { type FhirServers, type GivenResource, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { smallRegister } from './small-register.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into many kinds of resource: each names what it expects.
  readonly body: FhirAnswer;
}

/** As much of a Bundle, a resource and an OperationOutcome as the tests look at. */
export interface FhirAnswer {
  readonly resourceType?: string;
  readonly id?: string;
  readonly type?: string;
  readonly total?: number;
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string };
  readonly link?: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly {
    readonly resource?: FhirAnswer;
    readonly response?: { readonly status: string };
  }[];
  readonly issue?: readonly {
    readonly details?: { readonly text?: string };
    readonly diagnostics?: string;
  }[];
  readonly [element: string]: unknown;
}

export function startSmall(resources: readonly GivenResource[] = smallRegister()): Promise<FhirServers> {
  return startFhirServers({
    registers: { health: resources, social: [] },
    requireSignIn: false,
    now: () => new Date('2026-11-18T07:41:00Z'),
  });
}

/** One request; `body` goes as FHIR JSON. */
export async function ask(
  url: string,
  options: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: { 'content-type': 'application/fhir+json', ...options.headers },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

export function form(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
}

export function idsOf(body: FhirAnswer): readonly (string | undefined)[] {
  return (body.entry ?? []).map((entry) => entry.resource?.id);
}

export function linkOf(body: FhirAnswer, relation: string): string | undefined {
  return body.link?.find((link) => link.relation === relation)?.url;
}

/** Follows the next links to the end. */
export async function allPages(url: string): Promise<readonly FhirAnswer[]> {
  const pages: FhirAnswer[] = [];
  for (let next: string | undefined = url; next !== undefined; ) {
    const { body }: Answer = await ask(next);
    pages.push(body);
    next = linkOf(body, 'next');
  }
  return pages;
}
