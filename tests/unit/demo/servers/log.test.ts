import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { ask, idsOf, startSmall } from './exchange.ts';
import { patient } from './small-register.ts';

let servers: FhirServers;
beforeAll(async () => {
  servers = await startSmall();
});
afterEach(() => servers.faults.clear());
afterAll(() => servers.close());

const event = (id: string, name = `event ${id}`) => ({
  resourceType: 'AuditEvent',
  id,
  type: { code: 'rest' },
  recorded: '2026-11-18T07:41:00Z',
  agent: [{ requestor: true }],
  source: { observer: { display: 'test' } },
  entity: [{ name }],
});
const transaction = (
  resources: readonly { readonly resourceType: string; readonly id?: string | undefined }[],
) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  })),
});

describe('the server of the log', () => {
  it('takes a transaction, twice the same, and keeps each event once', async () => {
    const body = transaction([event('a'), event('b')]);
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(servers.logUrl, { body });
      expect(answer.status).toBe(200);
      expect(answer.body.entry?.map(({ response }) => response?.status)).toEqual(['200', '200']);
    }
    expect([...idsOf((await ask(`${servers.logUrl}/AuditEvent`)).body)].sort()).toEqual(['a', 'b']);
  });

  it('makes an event at an id of the sender, and finds it by the name of an entity', async () => {
    const put = await ask(`${servers.logUrl}/AuditEvent/c`, { method: 'PUT', body: event('c', 'urn:x:c') });
    expect(put.status).toBe(200);
    expect(idsOf((await ask(`${servers.logUrl}/AuditEvent?entity-name=urn:x:c`)).body)).toEqual(['c']);
  });

  it('creates an event once with If-None-Exist', async () => {
    const { id: _id, ...withoutId } = event('d', 'urn:x:d');
    const headers = { 'if-none-exist': 'entity-name=urn:x:d' };
    const statuses = [];
    for (let time = 0; time < 2; time += 1) {
      statuses.push((await ask(`${servers.logUrl}/AuditEvent`, { body: withoutId, headers })).status);
    }
    expect(statuses).toEqual([201, 200]);
  });

  it('keeps nothing but AuditEvent', async () => {
    const client = patient('p', '010190-900P', 'Kemppainen');
    expect((await ask(`${servers.logUrl}/Patient`, { body: client })).status).toBe(404);
    expect((await ask(servers.logUrl, { body: transaction([event('e'), client]) })).status).toBe(404);
    expect((await ask(`${servers.logUrl}/AuditEvent/e`)).status).toBe(404);
    expect((await ask(`${servers.logUrl}/metadata`)).status).toBe(200);
  });

  it('can be made to fail, without the registers failing', async () => {
    servers.faults.use(({ register }) => (register === 'log' ? { kind: 'status', status: 503 } : undefined));
    expect((await ask(`${servers.logUrl}/AuditEvent`)).status).toBe(503);
    expect((await ask(`${servers.healthUrl}/Encounter?patient=first`)).status).toBe(200);
  });

  it('does not let a register take transactions', async () => {
    expect((await ask(servers.healthUrl, { body: transaction([event('f')]) })).status).toBe(400);
  });
});
