import { describe, expect, it } from 'vitest';
import type { Exchange, ExchangeAnswer } from '#lib/adapters/sources/fhir-rest/fhir-exchange.ts';
import { cannotBeFound, createFhirWriter } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { ok } from '#lib/base/result.ts';
import type { NewWrite } from '#lib/ports/outbox.ts';
import { createSimulatedServer } from './simulated-server.ts';

const { signal } = new AbortController();
const create = { kind: 'create', resource: { resourceType: 'Task' } } as const;
const update = {
  kind: 'update',
  id: 'g',
  basedOn: '1',
  resource: { resourceType: 'Goal', note: 'mine' },
} as const;

/** A writer at a server that answers every request the same. */
function answering(answer: ExchangeAnswer, change: NewWrite['change'], repeated = false) {
  return createFhirWriter(async () => ok(answer)).write({ id: 'w', change, repeated }, signal);
}

describe('what an answer means', () => {
  it.each([401, 408, 409, 423, 425, 429, 500, 502, 503, 504, 302, 0])('%i waits', async (status) => {
    expect(await answering({ status }, create)).toMatchObject({ kind: 'later' });
  });

  it.each([400, 403, 404, 405, 410, 413, 422])('%i is a refusal', async (status) => {
    expect(await answering({ status }, create)).toMatchObject({ kind: 'refused', status });
  });

  it('412 on a new resource waits when nothing at the server explains it', async () => {
    const server = createSimulatedServer({ mishap: () => 'none', heedsConditions: true });
    const writer = createFhirWriter(async (exchange, signal) =>
      exchange.method === 'POST' ? ok({ status: 412 }) : server.send(exchange, signal),
    );
    const outcome = await writer.write({ id: 'w', change: create, repeated: false }, signal);
    expect(outcome).toEqual({ kind: 'later', failure: { reason: 'conflict' } });
  });

  it('an expired token is named', async () => {
    const outcome = await answering({ status: 401 }, update);
    expect(outcome).toEqual({ kind: 'later', failure: { reason: 'notSignedIn' } });
  });

  it.each([200, 201])('%i with the resource is delivered', async (status) => {
    const body = { resourceType: 'Task', id: 't', meta: { versionId: '3' } };
    const outcome = await answering({ status, body }, create);
    expect(outcome).toEqual({ kind: 'delivered', reference: 'Task/t', version: '3' });
  });

  it('201 without a body is delivered when Location names the resource, and looked for when nothing does', async () => {
    const location = 'https://fhir.example.fi/r4/Task/t/_history/1';
    expect(await answering({ status: 201, location }, create)).toEqual({
      kind: 'delivered',
      reference: 'Task/t',
      version: '1',
    });
    expect(await answering({ status: 201 }, create)).toMatchObject({ kind: 'later' });
  });

  it('a search that pays no heed to the identifier is no proof', async () => {
    const body = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Task', id: 'other' } }] };
    const outcome = await answering({ status: 200, body }, create, true);
    expect(outcome).toEqual({ kind: 'refused', status: 0, detail: cannotBeFound });
  });
});

describe('an update', () => {
  const asked: Exchange[] = [];
  function serverWith(heedsConditions: boolean) {
    asked.length = 0;
    const server = createSimulatedServer({
      mishap: () => 'none',
      heedsConditions,
      onRequest: (exchange) => void asked.push(exchange),
    });
    server.put('Goal/g', { resourceType: 'Goal', note: 'first' });
    return { server, writer: createFhirWriter(server.send) };
  }

  it.each([true, false])(
    'of a changed resource is a conflict with both versions (conditions heeded: %s)',
    async (heeds) => {
      const { server, writer } = serverWith(heeds);
      server.put('Goal/g', { resourceType: 'Goal', note: 'theirs' });
      const outcome = await writer.write({ id: 'w', change: update, repeated: false }, signal);
      expect(outcome).toMatchObject({ kind: 'conflict', theirVersion: '2', theirs: { note: 'theirs' } });
      expect(server.committed).toEqual([]);
    },
  );

  it('that arrived is known again, even below another change that dropped its tag', async () => {
    const { server, writer } = serverWith(true);
    await writer.write({ id: 'w', change: update, repeated: false }, signal);
    server.put('Goal/g', { resourceType: 'Goal', note: 'theirs, later' });
    const again = await writer.write({ id: 'w', change: update, repeated: true }, signal);
    expect(again).toEqual({ kind: 'delivered', reference: 'Goal/g', version: '2' });
    expect(server.committed).toHaveLength(1);
  });

  it('names the version that the user saw', async () => {
    const { writer } = serverWith(true);
    await writer.write({ id: 'w', change: update, repeated: false }, signal);
    expect(asked.find(({ method }) => method === 'PUT')?.headers).toMatchObject({ 'if-match': 'W/"1"' });
  });
});
