import { randomUUID } from 'node:crypto';
import type { Bundle, Encounter } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { ask, encounter, newPatient } from './hapi-server.ts';

/*
 * What HAPI does with the requests that the outbox and the log are built on. Plain HTTP: the outbox itself is tried
 * against the server by its own tests.
 */

const system = 'urn:rinnalla:write';

async function countOf(path: string): Promise<number | undefined> {
  // A server may answer a search from memory; whoever asks whether a write has arrived must not be answered so.
  const { body } = await ask<Bundle>('GET', path, undefined, { 'cache-control': 'no-cache' });
  return body.entry?.length ?? 0;
}

describe('conditional create (If-None-Exist)', () => {
  const create = async (patient: string, value: string) => {
    const { id: _, ...visit } = encounter('', patient, 3);
    return ask<Encounter>(
      'POST',
      '/Encounter',
      { ...visit, identifier: [{ system, value }] },
      { 'if-none-exist': `identifier=${system}|${value}` },
    );
  };

  it('repeated, makes one resource: 201, then 200 with the same', async () => {
    const [patient, value] = [await newPatient(), randomUUID()];
    const first = await create(patient, value);
    const second = await create(patient, value);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.headers.get('etag')).toBe('W/"1"');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await countOf(`/Encounter?identifier=${system}|${value}`)).toBe(1);
  });

  it('finds what was written, even when a search just before had found nothing', async () => {
    const [patient, value] = [await newPatient(), randomUUID()];
    const path = `/Encounter?identifier=${system}|${value}`;
    expect(await countOf(path)).toBe(0);
    await create(patient, value);
    expect((await create(patient, value)).status).toBe(200);
    expect(await countOf(path)).toBe(1);
  });

  it('refuses with 412 when several match', async () => {
    const [patient, value] = [await newPatient(), randomUUID()];
    for (const day of [1, 2]) {
      const { id: _, ...visit } = encounter('', patient, day);
      await ask('POST', '/Encounter', { ...visit, identifier: [{ system, value }] });
    }
    expect((await create(patient, value)).status).toBe(412);
  });
});

describe('update (If-Match)', () => {
  const update = (id: string, patient: string, day: number, version: string) =>
    ask('PUT', `/Encounter/${id}`, encounter(id, patient, day), { 'if-match': `W/"${version}"` });

  it('of the version that is there is taken and gives the next', async () => {
    const [patient, id] = [await newPatient(), randomUUID()];
    await ask('PUT', `/Encounter/${id}`, encounter(id, patient, 1));
    const { status, headers } = await update(id, patient, 2, '1');
    expect([status, headers.get('etag')]).toEqual([200, 'W/"2"']);
  });

  it('of a version that is gone is refused, with 409 and not 412, and changes nothing', async () => {
    const [patient, id] = [await newPatient(), randomUUID()];
    await ask('PUT', `/Encounter/${id}`, encounter(id, patient, 1));
    await update(id, patient, 2, '1');
    expect((await update(id, patient, 3, '1')).status).toBe(409);
    const { body } = await ask<Encounter>('GET', `/Encounter/${id}`);
    expect(body.meta?.versionId).toBe('2');
    expect(body.period?.start).toContain('2026-11-02');
  });

  it('of a resource that does not exist creates it: the condition is not checked', async () => {
    const [patient, id] = [await newPatient(), randomUUID()];
    expect((await update(id, patient, 1, '7')).status).toBe(201);
  });

  it('repeated after a lost answer is refused, so the version must be looked at before repeating', async () => {
    const [patient, id] = [await newPatient(), randomUUID()];
    await ask('PUT', `/Encounter/${id}`, encounter(id, patient, 1));
    expect((await update(id, patient, 2, '1')).status).toBe(200);
    expect((await update(id, patient, 2, '1')).status).toBe(409);
  });
});

describe('the use log: PUT with an id of our own', () => {
  const auditEvent = (id: string) => ({
    resourceType: 'AuditEvent',
    id,
    type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
    action: 'R',
    recorded: '2026-11-23T10:00:00Z',
    agent: [{ requestor: true, who: { display: 'Keränen Tuula' } }],
    source: { observer: { display: 'Rinnalla' } },
  });

  const transaction = (ids: readonly string[]) => ({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: ids.map((id) => ({
      request: { method: 'PUT', url: `AuditEvent/${id}` },
      resource: auditEvent(id),
    })),
  });

  const versions = async (id: string) => {
    const { body } = await ask<Bundle>('GET', `/AuditEvent/${id}/_history`);
    return body.entry?.length;
  };

  it('takes any UUID, one that begins with a digit too, and a repetition leaves one version', async () => {
    for (const id of [`1${randomUUID().slice(1)}`, `a${randomUUID().slice(1)}`]) {
      const statuses = [];
      for (const _ of [1, 2]) statuses.push((await ask('PUT', `/AuditEvent/${id}`, auditEvent(id))).status);
      expect(statuses).toEqual([201, 200]);
      expect(await versions(id)).toBe(1);
    }
  });

  it('refuses an id of digits alone', async () => {
    expect((await ask('PUT', '/AuditEvent/12345', auditEvent('12345'))).status).toBe(400);
  });

  it('a transaction sent twice leaves each event once, in one version', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const answers = [];
    for (const _ of [1, 2]) answers.push(await ask<Bundle>('POST', '', transaction(ids)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const codes = answers.map(
      ({ body }) => new Set(body.entry?.map(({ response }) => response?.status.slice(0, 3))),
    );
    expect(codes).toEqual([new Set(['201']), new Set(['200'])]);
    expect(await countOf(`/AuditEvent?_id=${ids.join(',')}&_count=50`)).toBe(20);
    expect(await Promise.all(ids.map(versions))).toEqual(ids.map(() => 1));
  });

  it('a transaction that overlaps an earlier one adds only what is new', async () => {
    const ids = Array.from({ length: 6 }, () => randomUUID());
    await ask('POST', '', transaction(ids.slice(0, 4)));
    const { body } = await ask<Bundle>('POST', '', transaction(ids.slice(2)));
    expect(body.entry?.map(({ response }) => response?.status.slice(0, 3))).toEqual([
      '200',
      '200',
      '201',
      '201',
    ]);
  });

  it('a transaction with one event that cannot be stored stores none of them', async () => {
    const ids = Array.from({ length: 3 }, () => randomUUID());
    const spoiled = transaction(ids);
    const entry = spoiled.entry.map((each, place) =>
      place === 2 ? { ...each, resource: { ...each.resource, action: 'no-action' } } : each,
    );
    expect((await ask('POST', '', { ...spoiled, entry })).status).toBe(400);
    expect(await countOf(`/AuditEvent?_id=${ids.join(',')}`)).toBe(0);
  });
});
