import { randomUUID } from 'node:crypto';
import type { Bundle, Resource } from 'fhir/r4';
import { readCapabilities, type ServerCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { TestResource } from '#tests/contract/fhir-test-server.ts';

/** One answer of the server, as it came. */
export interface Answer<Body = Resource> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** The server that `start.mjs` has started for this run. */
export function hapiAddress(): string {
  const address = process.env.RINNALLA_HAPI;
  if (address === undefined) throw new Error('No server: these tests are run by `npm run test:servers`.');
  return address;
}

/** One request as it is, without any of the product's code. `path` is below the base address, or a whole address. */
export async function ask<Body = Resource>(
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Body>> {
  const address = path.startsWith('http') ? path : `${hapiAddress()}${path}`;
  const json = 'application/fhir+json';
  const response = await fetch(address, {
    method,
    headers: { accept: json, 'content-type': json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const read = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: read as Body };
}

/** Puts a resource by its own id; the server must take it. */
export async function put(resource: TestResource): Promise<void> {
  const { status, body } = await ask('PUT', `/${resource.resourceType}/${resource.id}`, resource);
  if (status !== 200 && status !== 201) throw new Error(`${resource.id}: ${status} ${JSON.stringify(body)}`);
}

/** A client of one test, whom no other test knows. */
export async function newPatient(): Promise<string> {
  const id = randomUUID();
  await put({ resourceType: 'Patient', id, name: [{ family: 'Testi', given: ['Tea'] }] });
  return id;
}

/** So many visits of a client, oldest first. */
export async function putEncounters(patientId: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const entry = ids.map((id, place) => ({
    request: { method: 'PUT', url: `Encounter/${id}` },
    resource: encounter(id, patientId, place + 1),
  }));
  const { status } = await ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
  if (status !== 200) throw new Error(`Encounters: ${status}`);
  return ids;
}

/** A finished visit on a day of November. */
export function encounter(id: string, patientId: string, day: number): TestResource {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: `Patient/${patientId}` },
    period: { start: `2026-11-${String(day).padStart(2, '0')}T09:00:00+02:00` },
  };
}

/** Follows `next` from a search to its end; every page as it came. */
export async function pagesOf(path: string): Promise<readonly Bundle[]> {
  const pages: Bundle[] = [];
  for (let next: string | undefined = path; next !== undefined && pages.length < 100; ) {
    const { status, body }: Answer<Bundle> = await ask<Bundle>('GET', next);
    if (status !== 200) throw new Error(`${next}: ${status}`);
    pages.push(body);
    next = body.link?.find(({ relation }) => relation === 'next')?.url;
  }
  return pages;
}

/** The day of the contract suite. */
const contractNow = new Date('2026-11-23T10:00:00Z');

let statement: Promise<ServerCapabilities> | undefined;

/** What the server says that it offers, read by the product's code, once. */
export function capabilitiesOfHapi(): Promise<ServerCapabilities> {
  statement ??= readStatement();
  return statement;
}

async function readStatement(): Promise<ServerCapabilities> {
  const { body } = await ask('GET', '/metadata');
  const capabilities = readCapabilities(body, new Date());
  if (capabilities === undefined) throw new Error('The capability statement cannot be read.');
  return capabilities;
}

/** A source of the product's at the server, and the requests that it has made. */
export interface OpenedSource {
  readonly source: RecordSource;
  readonly seen: readonly string[];
}

/** How the source is made to see the server. */
export interface OpenOptions {
  /** Taken for the server's own statement. */
  readonly capabilities?: ServerCapabilities;
  /** The statement is not to be had. */
  readonly withoutStatement?: boolean;
  /** Changes what is asked on its way: a small `_count`, say. */
  readonly rewrite?: (text: string) => string;
  /** Sent along with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Settings as an administrator would write them for this server. */
export const settingsOfHapi = (): SourceSettings => ({
  id: 'sosiaali',
  name: 'Sosiaalihuolto',
  controller: 'Kainuun hyvinvointialue',
  register: 'social',
  kind: 'fhir',
  baseUrl: hapiAddress(),
  signIn: { kind: 'none' },
  askedByDefault: true,
});

/** The product's own adapter at the server: what is changed on the way is only what `options` name. */
export function openHapi(options: OpenOptions = {}): OpenedSource {
  const seen: string[] = [];
  const { capabilities, withoutStatement = false, rewrite = (text) => text, headers = {} } = options;
  const source = createFhirRestSource({
    settings: settingsOfHapi(),
    capabilityCache: {
      read: async () =>
        capabilities === undefined ? undefined : { ...capabilities, readAt: contractNow.getTime() },
      write: async () => {},
    },
    fetch: (url, init) => {
      seen.push(`${init.method} ${url.slice(hapiAddress().length)}`);
      if (withoutStatement && url.endsWith('/metadata')) {
        return Promise.resolve(new Response('', { status: 404 }));
      }
      return fetch(rewrite(url), {
        ...init,
        headers: { ...(init.headers as Record<string, string>), ...headers },
        ...(typeof init.body === 'string' ? { body: rewrite(init.body) } : {}),
      });
    },
    wait: waitInRealTime,
    random: () => 0,
    clock: { now: () => contractNow },
  });
  return { source, seen };
}
