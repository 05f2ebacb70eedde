import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { ask, form, idsOf, startSmall } from './exchange.ts';
import { contact, identitySystem, patient } from './small-register.ts';

let servers: FhirServers;
let health: string;
beforeEach(async () => {
  servers = await startSmall();
  health = servers.healthUrl;
});
afterEach(() => servers.close());

const contactsOf = async (client: string) => (await ask(`${health}/Encounter?patient=${client}`)).body.total;
const clientsWith = async (code: string) =>
  idsOf(await (await form(`${health}/Patient/_search`, { identifier: `${identitySystem}|${code}` })).json());

describe('writes keep the index right', () => {
  it('finds a created contact, whose id the server gives', async () => {
    const created = await ask(`${health}/Encounter`, { body: contact('mine', 'second', 1) });
    expect(created.status).toBe(201);
    expect(created.body.id).not.toBe('mine');
    expect(created.headers.get('location')).toBe(`${health}/Encounter/${created.body.id}/_history/1`);
    expect(await contactsOf('second')).toBe(2);
  });

  it("moves a contact that turns out to be another client's", async () => {
    const moved = await ask(`${health}/Encounter/other`, {
      method: 'PUT',
      body: contact('other', 'first', 0),
    });
    expect([moved.status, moved.body.meta?.versionId]).toEqual([200, '2']);
    expect([await contactsOf('first'), await contactsOf('second')]).toEqual([8, 0]);
  });

  it('finds a client by a corrected identity code and no more by the wrong one', async () => {
    await ask(`${health}/Patient/second`, {
      method: 'PUT',
      body: patient('second', '010190-901R', 'Kemppainen'),
    });
    expect(await clientsWith('010190-901R')).toEqual(['second']);
    expect(await clientsWith('010190-900P')).toEqual([]);
  });

  it('forgets what was deleted', async () => {
    expect((await ask(`${health}/Encounter/other`, { method: 'DELETE' })).status).toBe(200);
    expect(await contactsOf('second')).toBe(0);
    expect((await ask(`${health}/Encounter/other`)).status).toBe(404);
  });

  it('patches', async () => {
    const patched = await ask(`${health}/Task/task`, {
      method: 'PATCH',
      body: [{ op: 'replace', path: '/status', value: 'completed' }],
      headers: { 'content-type': 'application/json-patch+json' },
    });
    expect([patched.status, patched.body.status]).toEqual([200, 'completed']);
    expect((await ask(`${health}/Task?patient=first&status=completed`)).body.total).toBe(1);
  });

  it('writes in a batch', async () => {
    const body = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [{ request: { method: 'POST', url: 'Encounter' }, resource: contact('x', 'second', 2) }],
    };
    expect((await ask(health, { body })).body.entry?.[0]?.response?.status).toBe('201');
    expect(await contactsOf('second')).toBe(2);
  });
});

describe('exactly once', () => {
  const note = (value: string) => ({
    resourceType: 'Communication',
    status: 'completed',
    identifier: [{ system: 'urn:test:outbox', value }],
    subject: { reference: 'Patient/first' },
  });
  const send = (value: string) =>
    ask(`${health}/Communication`, {
      body: note(value),
      headers: { 'if-none-exist': `identifier=urn:test:outbox|${value}` },
    });

  it('creates with If-None-Exist once, however often it is sent', async () => {
    const [first, again, other] = [await send('a'), await send('a'), await send('b')];
    expect([first.status, again.status, other.status]).toEqual([201, 200, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect((await ask(`${health}/Communication?patient=first`)).body.total).toBe(2);
  });

  it('creates once when both arrive at the same time', async () => {
    const answers = await Promise.all([send('c'), send('c'), send('c')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });
});

describe('versions', () => {
  it('refuses to overwrite what somebody else has changed', async () => {
    const put = (version: string) =>
      ask(`${health}/Encounter/other`, {
        method: 'PUT',
        body: contact('other', 'second', 3),
        headers: { 'if-match': `W/"${version}"` },
      });
    expect((await put('1')).headers.get('etag')).toBe('W/"2"');
    expect((await put('1')).status).toBe(412);
    expect((await put('2')).status).toBe(200);
  });

  it('does not send again what the reader has', async () => {
    const first = await ask(`${health}/Patient/first`);
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(`${health}/Patient/first`, { headers: { 'if-none-match': etag } });
    expect([first.status, etag, again.status]).toEqual([200, 'W/"1"', 304]);
    const other = await ask(`${health}/Patient/first`, { headers: { 'if-none-match': 'W/"7"' } });
    expect(other.status).toBe(200);
  });

  it('keeps the history, newest first, as often as it is asked for', async () => {
    await ask(`${health}/Encounter/other`, { method: 'PUT', body: contact('other', 'second', 1) });
    await ask(`${health}/Encounter/other`, { method: 'PUT', body: contact('other', 'second', 2) });
    for (let time = 0; time < 2; time++) {
      const { body } = await ask(`${health}/Encounter/other/_history`);
      expect(body.entry?.map((entry) => entry.resource?.meta?.versionId)).toEqual(['3', '2', '1']);
    }
    expect((await ask(`${health}/Encounter/other/_history/1`)).body.meta?.versionId).toBe('1');
  });

  it('dates what it writes by the day of the demo', async () => {
    const created = await ask(`${health}/Encounter`, { body: contact('mine', 'second', 1) });
    expect(created.body.meta?.lastUpdated).toBe('2026-11-18T07:41:00.000Z');
  });
});

it.each([
  ['not JSON', '{"resourceType":', 400],
  ['another type than the address says', '{"resourceType":"Goal"}', 400],
])('refuses a body that is %s', async (_, body, status) => {
  const answer = await fetch(`${health}/Encounter`, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body,
  });
  expect([answer.status, (await answer.json()).resourceType]).toEqual([status, 'OperationOutcome']);
});
