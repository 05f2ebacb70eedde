import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#demo/servers/faults.ts';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { ask, form, startSmall } from './exchange.ts';
import { identityCode, identitySystem } from './small-register.ts';

let servers: FhirServers;
let address: string;
beforeAll(async () => {
  servers = await startSmall();
  address = `${servers.healthUrl}/Encounter?patient=first`;
});
afterEach(() => servers.faults.clear());
afterAll(() => servers.close());

const use = (fault: Fault) => servers.faults.use(() => fault);

describe('faults', () => {
  it.each([401, 403, 404, 409, 500])('answers with status %i', async (status) => {
    use({ kind: 'status', status });
    expect((await fetch(address)).status).toBe(status);
  });

  it('says with 429 when to come again', async () => {
    use({ kind: 'status', status: 429, retryAfterSeconds: 2 });
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
  });

  it('answers HTML as if all were well', async () => {
    use({ kind: 'html' });
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('<h1>');
  });

  it('never answers', async () => {
    use({ kind: 'hang' });
    await expect(fetch(address, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
  });

  it('closes the connection', async () => {
    use({ kind: 'reset' });
    await expect(fetch(address)).rejects.toThrow();
  });

  it('sends byte after byte', async () => {
    use({ kind: 'slow', bytesPerSecond: 20 });
    const stop = new AbortController();
    const answer = await fetch(address, { signal: stop.signal });
    const first = await answer.body?.getReader().read();
    expect(first?.value?.length).toBeLessThan(5);
    stop.abort();
  });

  it('breaks off in the middle, seen by the connection or only in the JSON', async () => {
    use({ kind: 'truncated', share: 0.5 });
    await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow();
    use({ kind: 'truncated', share: 0.5, cleanEnd: true });
    const text = await (await fetch(address)).text();
    expect(text.length).toBeGreaterThan(100);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('sends 20 MB', async () => {
    use({ kind: 'huge', bytes: 20_000_000 });
    const text = await (await fetch(address)).text();
    expect(text).toHaveLength(20_000_000);
    expect(JSON.parse(text).resourceType).toBe('Bundle');
  });

  it('turns the order of the entries round', async () => {
    const usual = await (await fetch(address)).json();
    use({ kind: 'reordered' });
    const reordered = await (await fetch(address)).json();
    expect(reordered.entry).toEqual(usual.entry.toReversed());
  });

  it('fails one search of a batch and no other', async () => {
    use({ kind: 'entry', status: 500, matches: (search) => search.startsWith('Task') });
    const body = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: ['Encounter', 'Task'].map((type) => ({
        request: { method: 'GET', url: `${type}?patient=first` },
      })),
    };
    const answer = await ask(servers.healthUrl, { body });
    expect(answer.body.entry?.map((entry) => entry.response?.status)).toEqual(['200', '500']);
  });

  it('puts in another body', async () => {
    use({ kind: 'answer', change: () => ({ resourceType: 'Bundle', entry: 'none' }) });
    expect((await ask(address)).body.entry).toBe('none');
  });

  it('lets a later request be answered before an earlier one', async () => {
    servers.faults.use(({ path }) => (path.startsWith('/Task') ? { kind: 'delay', ms: 200 } : undefined));
    const answered: string[] = [];
    const asked = ['Task', 'Consent'].map(async (type) => {
      await ask(`${servers.healthUrl}/${type}?patient=first`);
      answered.push(type);
    });
    await Promise.all(asked);
    expect(answered).toEqual(['Consent', 'Task']);
  });

  it('chooses by the request, and leaves the others alone', async () => {
    servers.faults.use(({ register, path }) =>
      register === 'health' && path.startsWith('/Task') ? { kind: 'status', status: 500 } : undefined,
    );
    const asked = [
      `${servers.healthUrl}/Task?patient=first`,
      address,
      `${servers.socialUrl}/Task?patient=first`,
    ];
    const answers = await Promise.all(asked.map((url) => fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([500, 200, 200]);
  });
});

it('remembers what was asked: the identity code in the body, never in the address', async () => {
  const before = servers.faults.seen.length;
  await form(`${servers.healthUrl}/Patient/_search`, { identifier: `${identitySystem}|${identityCode}` });
  const [request] = servers.faults.seen.slice(before);
  expect(request).toMatchObject({ register: 'health', method: 'POST', path: '/Patient/_search' });
  expect(request?.body).toEqual({ identifier: `${identitySystem}|${identityCode}` });
  expect(request?.path).not.toContain(identityCode);
});

it('answers under a loopback name only', async () => {
  const { request } = await import('node:http');
  const { port } = new URL(servers.healthUrl);
  const status = await new Promise((done) => {
    request({ port, host: '127.0.0.1', path: '/fhir/health/metadata', headers: { host: 'records.example' } })
      .on('response', (response) => done(response.resume().statusCode))
      .end();
  });
  expect(status).toBe(421);
});
