import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '#demo/servers/listen.ts';

/** One request as the hostile server sees it, with what an honest server would have answered. */
export interface Asked {
  readonly method: string;
  /** Path and query below the base address. */
  readonly path: string;
  /** Addresses of the entries of a batch. */
  readonly batch: readonly string[];
  readonly authorization: string | undefined;
  /** The honest answer, parsed, with the addresses of this server in it. */
  honest(): Promise<unknown>;
}

/** What is answered: a value that is sent as JSON, or true when the answer was written here; undefined is honest. */
export type Hostility = (
  asked: Asked,
  response: ServerResponse,
) => Promise<object | string | true | undefined>;

export interface HostileServer {
  readonly baseUrl: string;
  use(hostility: Hostility | undefined): void;
  /** Address of every request, those outside the base address too. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Stands before an honest FHIR server and spoils what it says. */
export async function startHostileServer(behind: string): Promise<HostileServer> {
  const base = '/base/r4';
  const heard: string[] = [];
  let hostility: Hostility | undefined;
  let baseUrl = '';

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '';
    heard.push(address);
    const body = await readText(request);
    const asked: Asked = {
      method: request.method ?? 'GET',
      path: address.slice(base.length),
      batch: batchOf(body),
      authorization: request.headers.authorization,
      async honest() {
        const headers = ['accept', 'content-type', 'authorization', 'if-none-match'].flatMap((name) => {
          const value = request.headers[name];
          return typeof value === 'string' ? [[name, value] as [string, string]] : [];
        });
        const answer = await fetch(behind + this.path, {
          method: this.method,
          headers,
          ...(body === '' ? {} : { body: body.replaceAll(baseUrl, behind) }),
        });
        return JSON.parse((await answer.text()).replaceAll(behind, baseUrl));
      },
    };
    const answer = (await hostility?.(asked, response)) ?? (await asked.honest());
    if (answer === true) return;
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    response.writeHead(200, { 'content-type': 'application/fhir+json; charset=utf-8' }).end(text);
  }

  const { origin, close } = await listen(0, (request, response) => {
    exchange(request, response).catch(() => response.destroy());
  });
  baseUrl = origin + base;
  return {
    baseUrl,
    heard,
    use(next) {
      hostility = next;
    },
    close,
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function batchOf(body: string): readonly string[] {
  try {
    const { entry } = JSON.parse(body) as { entry?: { request?: { url?: string } }[] };
    return (entry ?? []).map(({ request }) => request?.url ?? '');
  } catch {
    return [];
  }
}

/** The Bundle that answers one search, whether it was asked alone or in a batch. */
export function forEachSearchset(
  asked: Asked,
  body: unknown,
  change: (address: string, bundle: Searchset) => void,
): object {
  const bundle = body as Searchset;
  if (asked.batch.length === 0) change(asked.path.slice(1), bundle);
  else {
    for (const [place, entry] of (bundle.entry ?? []).entries()) {
      const inner = entry.resource as unknown as Searchset | undefined;
      if (inner?.resourceType === 'Bundle') change(asked.batch[place] ?? '', inner);
    }
  }
  return bundle;
}

export interface Searchset {
  readonly resourceType: string;
  link?: { relation: string; url: string }[];
  entry?: { resource?: Record<string, unknown> & { readonly resourceType: string } }[];
}
