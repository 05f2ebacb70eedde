import { randomUUID } from 'node:crypto';
import type { Bundle, Encounter } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { createExchange } from '#lib/adapters/sources/fhir-rest/fhir-exchange.ts';
import { createFhirWriter, type WriteOrder } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { ask, encounter, newPatient, settingsOfHapi } from './hapi-server.ts';

/* The writer of the outbox at HAPI FHIR: exactly once, also when the answer to a write that arrived is lost. */

const never = new AbortController().signal;

/** `losing`: the answers to so many writes do not come back, though the server has committed them. */
function writerAt({ losing = 0 } = {}) {
  let left = losing;
  const send = createExchange(settingsOfHapi(), async () => undefined, {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (init.method === 'GET' || left === 0) return response;
      left -= 1;
      throw new TypeError('connection lost');
    },
    wait: waitInRealTime,
    clock: { now: () => new Date('2026-11-23T10:00:00Z') },
  });
  const writer = createFhirWriter(send);
  return (order: WriteOrder) => writer.write(order, never);
}

const visit = (id: string, patient: string, day: number) => encounter(id, patient, day);

describe('the writer at HAPI FHIR', () => {
  it('creates once, though the first answer was lost', async () => {
    const { id: _, ...resource } = visit('', await newPatient(), 3);
    const id = randomUUID();
    const change = { kind: 'create', resource } as const;
    const write = writerAt({ losing: 1 });
    expect((await write({ id, change, repeated: false })).kind).toBe('later');
    expect((await write({ id, change, repeated: true })).kind).toBe('delivered');
    expect((await write({ id, change, repeated: false })).kind).toBe('delivered');
    const found = await ask<Bundle>(
      'GET',
      `/Encounter?identifier=urn:rinnalla:write|urn:uuid:${id}`,
      undefined,
      {
        'cache-control': 'no-cache',
      },
    );
    expect(found.body.entry).toHaveLength(1);
  });

  it('updates once, though the first answer was lost', async () => {
    const [patient, own, id] = [await newPatient(), randomUUID(), randomUUID()];
    await ask('PUT', `/Encounter/${own}`, visit(own, patient, 1));
    const change = { kind: 'update', id: own, basedOn: '1', resource: visit(own, patient, 2) } as const;
    const write = writerAt({ losing: 1 });
    expect((await write({ id, change, repeated: false })).kind).toBe('later');
    expect(await write({ id, change, repeated: true })).toMatchObject({ kind: 'delivered', version: '2' });
    expect((await ask<Encounter>('GET', `/Encounter/${own}`)).body.meta?.versionId).toBe('2');
  });

  it('says that somebody else was first, and shows what is there', async () => {
    const [patient, own, id] = [await newPatient(), randomUUID(), randomUUID()];
    for (const day of [1, 5]) await ask('PUT', `/Encounter/${own}`, visit(own, patient, day));
    const change = { kind: 'update', id: own, basedOn: '1', resource: visit(own, patient, 2) } as const;
    expect(await writerAt()({ id, change, repeated: false })).toMatchObject({
      kind: 'conflict',
      theirVersion: '2',
      theirs: { period: { start: expect.stringContaining('2026-11-05') as string } },
    });
  });
});
