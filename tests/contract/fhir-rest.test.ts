import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { CapabilityCache, ServerCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import {
  contractDataset,
  larisasCode,
  relationships,
  trouble,
} from '#tests/fixtures/fhir/contract-dataset.ts';
import {
  type SeenRequest,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from './fhir-test-server.ts';
import { describeRecordSource, mustSucceed } from './record-source.contract.ts';

const servers: TestServer[] = [];
const now = new Date('2026-11-23T10:00:00Z');
const never = new AbortController().signal;

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

function emptyCache(): CapabilityCache {
  const kept = new Map<string, ServerCapabilities>();
  return {
    read: async (baseUrl) => kept.get(baseUrl),
    write: async (baseUrl, capabilities) => void kept.set(baseUrl, capabilities),
  };
}

async function openAt(
  options: TestServerOptions,
): Promise<{ readonly source: RecordSource; readonly server: TestServer }> {
  const server = await startTestServer(options);
  servers.push(server);
  const settings: SourceSettings = {
    id: 'sosiaali',
    name: 'Sosiaalihuolto',
    controller: 'Kainuun hyvinvointialue',
    register: 'social',
    kind: 'fhir',
    baseUrl: `${server.baseUrl}/`,
    signIn: { kind: 'smart', clientId: 'rinnalla' },
    askedByDefault: true,
  };
  const source = createFhirRestSource({
    settings,
    capabilityCache: emptyCache(),
    fetch: (url, init) => fetch(url, init),
    accessToken: async () => 'secret',
    wait: waitInRealTime,
    random: () => 0,
    clock: { now: () => now },
  });
  return { source, server };
}

describeRecordSource('FHIR over REST, in one batch', async (resources) => {
  return (await openAt({ resources })).source;
});

describeRecordSource('FHIR over REST, side by side', async (resources) => {
  return (await openAt({ resources, batch: false })).source;
});

async function findLarisa(source: RecordSource) {
  const client = mustSucceed(
    await source.findClient({ by: 'identifiers', identifiers: [larisasCode] }, never),
  );
  if (client === undefined) throw new Error('Larisa is not found');
  return client;
}

describe('over real HTTP', () => {
  it('no identity code is ever in an address, and the token goes with every request', async () => {
    const { source, server } = await openAt({ resources: contractDataset });
    await source.readRecord(await findLarisa(source), { now }, never);
    expect(server.seen.length).toBeGreaterThan(3);
    for (const { path, headers } of server.seen) {
      expect(decodeURIComponent(path)).not.toContain(larisasCode.value);
      expect(headers.authorization).toBe('Bearer secret');
    }
    expect(server.seen.find(({ path }) => path === '/Patient/_search')?.body).toContain('identifier=');
  });

  it('a record is one batch and the pages that follow; the capability statement is read once', async () => {
    const { source, server } = await openAt({ resources: contractDataset, pageSize: 4 });
    const client = await findLarisa(source);
    await source.readRecord(client, { now }, never);
    await source.readRecord(client, { now }, never);
    const asked = server.seen.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    expect(asked.filter((each) => each === 'GET /metadata')).toHaveLength(1);
    // Ten contacts on pages of four: the first in the batch, two more by their links.
    expect(asked.filter((each) => each === 'POST ')).toHaveLength(2);
    expect(asked.filter((each) => each === 'GET /Encounter')).toHaveLength(4);
    expect(asked.filter((each) => each === 'GET /Observation')).toHaveLength(0);
  });

  it('a growing record is given while pages arrive', async () => {
    const { source } = await openAt({ resources: contractDataset });
    const sizes: number[] = [];
    const progress = ({ entries }: { readonly entries: readonly unknown[] }) => sizes.push(entries.length);
    const record = mustSucceed(await source.readRecord(await findLarisa(source), { now, progress }, never));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes.at(-1)).toBeLessThanOrEqual(record.entries.length);
  });

  it('a server that hands out another client’s resource is said to have ignored the client', async () => {
    const { source } = await openAt({ resources: [...contractDataset, ...trouble] });
    const record = mustSucceed(await source.readRecord(await findLarisa(source), { now }, never));
    expect(record.unread).toContainEqual({
      reference: 'Condition/astray',
      reason: 'belongs to another client',
    });
    expect(record.searches.problems).toEqual({
      status: 'partial',
      count: 1,
      failure: { reason: 'ignoredParameter', detail: 'patient' },
    });
    expect(record.searches.contacts?.status).toBe('ok');
  });

  it('cancelling ends a request that hangs, at once', async () => {
    const { source, server } = await openAt({
      resources: contractDataset,
      intercept: ({ path }) => path === '',
    });
    const client = await findLarisa(source);
    const controller = new AbortController();
    const reading = source.readRecord(client, { now }, controller.signal);
    while (!server.seen.some(({ path }) => path === '')) await new Promise(setImmediate);
    controller.abort();
    expect(await reading).toEqual({ ok: false, failure: { reason: 'unreachable' } });
  });

  it('a redirect is not followed', async () => {
    const { source, server } = await openAt({
      resources: contractDataset,
      intercept: ({ path }, response) => {
        if (!path.startsWith('/Patient')) return false;
        response.writeHead(302, { location: '/elsewhere' }).end();
        return true;
      },
    });
    expect(await source.findClient({ by: 'id', id: 'larisa' }, never)).toEqual({
      ok: false,
      failure: { reason: 'notFhir', detail: 'redirected' },
    });
    expect(server.seen.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('a connection that breaks in the middle of an answer is tried again', async () => {
    let broken = 0;
    const { source } = await openAt({
      resources: contractDataset,
      intercept: ({ path }, response) => {
        if (path !== '/Patient/larisa' || broken++ > 0) return false;
        response.writeHead(200, { 'content-length': 1000 }).write('{"resourceType"');
        response.destroy();
        return true;
      },
    });
    expect(mustSucceed(await source.findClient({ by: 'id', id: 'larisa' }, never))?.id).toBe('larisa');
  });
});

describe('what decides over access, over real HTTP', () => {
  const resources = [...contractDataset, ...relationships];
  /** A server that fails these types for good. */
  const failing = (types: readonly string[]) => ({
    resources,
    batch: false,
    intercept: ({ path }: SeenRequest, response: ServerResponse) => {
      if (!types.some((type) => path.startsWith(`/${type}?`))) return false;
      response.writeHead(403).end();
      return true;
    },
  });
  const searched = ['Consent', 'Appointment', 'Encounter', 'EpisodeOfCare', 'CareTeam', 'Task'];

  async function factsOf(options: TestServerOptions) {
    const { source } = await openAt(options);
    return source.readAccessFacts(await findLarisa(source), never);
  }

  it('is one batch of these six and no more', async () => {
    const { source, server } = await openAt({ resources, pageSize: 100 });
    await source.readAccessFacts(await findLarisa(source), never);
    const batches = server.seen.filter(({ method, path }) => method === 'POST' && path === '');
    const asked = batches.flatMap(({ body }) =>
      (JSON.parse(body) as { entry: { request: { url: string } }[] }).entry.map(
        ({ request }) => request.url.split('?')[0] ?? '',
      ),
    );
    expect(asked.toSorted()).toEqual(searched.toSorted());
  });

  it('has relationships, and permissions unknown, where Consent fails', async () => {
    const facts = mustSucceed(await factsOf(failing(['Consent'])));
    expect(facts.permissions).toBe('unknown');
    expect(facts.relationships).toHaveLength(6);
  });

  it.each(searched.slice(1))('has permissions, and relationships unknown, where %s fails', async (type) => {
    const facts = mustSucceed(await factsOf(failing([type])));
    expect(facts.permissions).toHaveLength(1);
    expect(facts.relationships).toBe('unknown');
  });

  it('is unknown as well when a page in the middle is missing', async () => {
    const intercept = ({ path }: SeenRequest, response: ServerResponse) => {
      if (!path.includes('_offset')) return false;
      response.writeHead(403).end();
      return true;
    };
    const facts = mustSucceed(await factsOf({ resources, intercept }));
    expect(facts).toMatchObject({ permissions: [{ type: 'permit' }], relationships: 'unknown' });
  });

  it('is unknown when the server gives out what is of another client', async () => {
    const astray = { ...trouble[0], resourceType: 'CareTeam', id: 'astray' };
    const facts = mustSucceed(await factsOf({ resources: [...resources, astray] }));
    expect(facts.relationships).toBe('unknown');
  });

  it('fails where nothing at all is answered', async () => {
    expect(await factsOf(failing(searched))).toEqual({ ok: false, failure: { reason: 'forbidden' } });
  });
});
