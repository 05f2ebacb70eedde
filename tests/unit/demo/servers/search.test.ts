import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappedTypes } from '#demo/servers/capability-statement.ts';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { allPages, ask, form, idsOf, linkOf, startSmall } from './exchange.ts';
import { identityCode, identitySystem, smallRegister } from './small-register.ts';

let servers: FhirServers;
let health: string;
beforeAll(async () => {
  servers = await startSmall(smallRegister(600));
  health = servers.healthUrl;
});
afterAll(() => servers.close());

describe('capability statement', () => {
  it('offers every type of the mapping, batch, and no operation', async () => {
    const { status, body } = await ask(`${health}/metadata`);
    const [rest] = body.rest as [
      { resource: { type: string }[]; interaction: { code: string }[]; operation?: unknown },
    ];
    expect(status).toBe(200);
    expect(body.resourceType).toBe('CapabilityStatement');
    expect(body.fhirVersion).toBe('4.0.1');
    expect(rest.resource.map(({ type }) => type)).toEqual(expect.arrayContaining([...mappedTypes]));
    expect(rest.interaction).toEqual([{ code: 'batch' }]);
    expect(rest.operation).toBeUndefined();
  });

  it('names only search parameters that are answered', async () => {
    const { body } = await ask(`${health}/metadata`);
    const [rest] = body.rest as [
      { resource: { type: string; searchParam: { name: string; type: string }[] }[] },
    ];
    const contact = rest.resource.find(({ type }) => type === 'Encounter');
    const values: Record<string, string> = { date: 'ge2026-01-01', reference: 'Patient/first' };
    for (const { name, type } of contact?.searchParam ?? []) {
      const { status } = await ask(`${health}/Encounter?${name}=${values[type] ?? 'x'}`);
      expect([name, status]).toEqual([name, 200]);
    }
  });
});

describe('finding the client', () => {
  it('finds one by identity code, which stays out of the address', async () => {
    const answer = await form(`${health}/Patient/_search`, {
      identifier: `${identitySystem}|${identityCode}`,
    });
    const body = await answer.json();
    expect(idsOf(body)).toEqual(['first']);
    expect(body.total).toBe(1);
  });

  it('finds nobody by a code it does not know, or by the code of another system', async () => {
    for (const identifier of [`${identitySystem}|010190-999X`, `urn:other|${identityCode}`]) {
      const body = await (await form(`${health}/Patient/_search`, { identifier })).json();
      expect(idsOf(body)).toEqual([]);
      expect(body.total).toBe(0);
    }
  });

  it('finds several by several codes', async () => {
    const identifier = `${identitySystem}|${identityCode},${identitySystem}|010190-900P`;
    const body = await (await form(`${health}/Patient/_search`, { identifier })).json();
    expect(idsOf(body)).toEqual(['first', 'second']);
  });
});

describe('search by client', () => {
  it.each([
    ['Task', 'task'],
    ['Appointment', 'appointment'],
    ['Consent', 'consent'],
  ])('finds a %s by the element that names the client', async (type, id) => {
    expect(idsOf((await ask(`${health}/${type}?patient=first`)).body)).toEqual([id]);
    expect(idsOf((await ask(`${health}/${type}?patient=second`)).body)).toEqual([]);
  });

  it.each(['second', 'Patient/second'])('takes %s for the client', async (patient) => {
    expect(idsOf((await ask(`${health}/Encounter?patient=${patient}`)).body)).toEqual(['other']);
  });

  it('checks the other parameters too', async () => {
    const remote = await ask(`${health}/Encounter?patient=first&class=VR&date=ge2026-08-01`);
    expect(idsOf(remote.body)).toEqual(['contact-1', 'contact-3']);
    expect((await ask(`${health}/Encounter?patient=first&status=planned`)).body.total).toBe(0);
  });

  it('gives the newest first when asked', async () => {
    const newest = await ask(`${health}/Encounter?patient=first&_sort=-_lastUpdated&_count=3`);
    expect(idsOf(newest.body)).toEqual(['contact-0', 'contact-1', 'contact-2']);
    const oldest = await ask(`${health}/Encounter?patient=first&_sort=date&_count=2`);
    expect(idsOf(oldest.body)).toEqual(['contact-599', 'contact-598']);
  });

  it('answers an unknown client with an empty list', async () => {
    const { status, body } = await ask(`${health}/Encounter?patient=nobody`);
    expect([status, body.total, idsOf(body)]).toEqual([200, 0, []]);
  });
});

describe('paging', () => {
  it('pages to the end, each contact once', async () => {
    const pages = await allPages(`${health}/Encounter?patient=first&_count=1000`);
    const ids = pages.flatMap(idsOf);
    expect(pages.map((page) => page.entry?.length)).toEqual([250, 250, 100]);
    expect(pages.every((page) => page.total === 600)).toBe(true);
    expect(new Set(ids).size).toBe(600);
  });

  it('has a hundred entries on a page when the search does not say', async () => {
    expect((await ask(`${health}/Encounter?patient=first`)).body.entry).toHaveLength(100);
  });

  it('says in the self link what it understood, the page size included', async () => {
    const { body } = await ask(`${health}/Encounter?patient=first&class=VR&_count=1000`);
    const self = new URL(linkOf(body, 'self') ?? '');
    expect(self.href.startsWith(`${health}/Encounter?`)).toBe(true);
    expect(Object.fromEntries(self.searchParams)).toEqual({ patient: 'first', class: 'VR', _count: '250' });
  });

  it.each(['_count=0', '_summary=count'])('gives the total alone for %s', async (parameter) => {
    const { body } = await ask(`${health}/Encounter?patient=first&${parameter}`);
    expect([body.total, body.entry, linkOf(body, 'next')]).toEqual([600, [], undefined]);
  });
});

describe('what is not offered is refused, never answered with a wrong list', () => {
  it.each([
    'Encounter?patient=first&flavour=sweet',
    'Encounter?patient=first&_include=Encounter:subject',
    'Observation?value-quantity=gt5',
    'Encounter?patient=first&_sort=flavour',
    'Encounter?patient=first&_count=many',
    'Patient?family:exact=Tervahauta',
  ])('%s', async (search) => {
    const { status, body } = await ask(`${health}/${search}`);
    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
  });

  it.each([
    ['GET', '/Patient/first/$everything', 404],
    ['GET', '/Flavour?patient=first', 404],
    ['GET', '', 404],
    ['POST', '/$graphql', 404],
    ['GET', '/../occupational/Patient/first', 404],
  ])('%s %s', async (method, path, status) => {
    const answer = await ask(`${health}${path}`, { method, ...(method === 'POST' ? { body: {} } : {}) });
    expect(answer.status).toBe(status);
  });

  it('refuses a transaction, which it could not undo', async () => {
    const body = { resourceType: 'Bundle', type: 'transaction', entry: [] };
    expect((await ask(health, { body })).status).toBe(400);
  });

  it('refuses a body of a type that any web page can send', async () => {
    const answer = await ask(`${health}/Patient`, { body: {}, headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(415);
  });
});

describe('batch', () => {
  const batch = (urls: readonly string[]) => ({
    resourceType: 'Bundle',
    type: 'batch',
    entry: urls.map((url) => ({ request: { method: 'GET', url } })),
  });

  it('answers each search in its place, with links of its own', async () => {
    const urls = [
      'Encounter?patient=first&_count=50',
      'Task?patient=first',
      'Goal?patient=first',
      'Patient/second',
    ];
    const { status, body } = await ask(health, { body: batch(urls) });
    const [contacts, tasks, goals, client] = (body.entry ?? []).map((entry) => entry.resource ?? {});
    expect([status, body.type]).toEqual([200, 'batch-response']);
    expect(contacts?.entry).toHaveLength(50);
    expect(linkOf(contacts ?? {}, 'next')).toContain('_offset=50');
    expect(idsOf(tasks ?? {})).toEqual(['task']);
    expect(idsOf(goals ?? {})).toEqual([]);
    expect(client?.id).toBe('second');
  });

  it('keeps the others when one search is refused', async () => {
    const { body } = await ask(health, { body: batch(['Encounter?flavour=sweet', 'Task?patient=first']) });
    expect(body.entry?.map((entry) => entry.response?.status)).toEqual(['400', '200']);
  });

  it('answers the social register from the social register', async () => {
    const { body } = await ask(servers.socialUrl, { body: batch(['Encounter?patient=first']) });
    expect(body.entry?.[0]?.resource?.total).toBe(0);
  });
});
