import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import type { Wait } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import { client as someone } from '../read-resource.ts';
import { clientsOf, type FakeResource, fakePopulation, type PopulationOptions } from './fake-population.ts';
import { baseUrl, type FakeRequest, json, keptStatements, never, now, outcome } from './fake-server.ts';

const types = [
  'Patient',
  'Condition',
  'CareTeam',
  'Appointment',
  'Consent',
  'Encounter',
  'EpisodeOfCare',
  'Task',
];

function openTeam(options: Omit<PopulationOptions, 'types'>) {
  const requests: FakeRequest[] = [];
  const handle = fakePopulation({ types, ...options });
  const wait: Wait = async (milliseconds, signal) => {
    if (milliseconds < 5_000) return;
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  };
  const source = createTeamRecordSource({
    settings: {
      id: 'kainuu',
      name: 'Kainuu',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    capabilityCache: keptStatements(),
    fetch: async (url, init) => {
      const path = url.replace(`${baseUrl}/`, '').replace(baseUrl, '');
      const request = { method: init.method ?? '', path, body: String(init.body ?? ''), init };
      requests.push(request);
      return handle(request);
    },
    wait,
    random: () => 0.5,
    clock: { now: () => now },
  });
  const readAll = (clients: readonly ClientIdentity[], signal = never) =>
    Promise.all(clients.map((client) => source.readRecord(client, { now }, signal)));
  const factsOfAll = (clients: readonly ClientIdentity[], signal = never) =>
    Promise.all(clients.map((client) => source.readAccessFacts(client, signal)));
  return { source, requests, readAll, factsOfAll };
}

const codeOf = (id: string) => ({ system: 'urn:oid:1.2.246.21', value: `010190-9${id}` });
const named = (id: string): ClientIdentity => ({ ...someone, id, identifiers: [codeOf(id)] });
const patient = (id: string): FakeResource => ({ resourceType: 'Patient', id, identifier: [codeOf(id)] });
const condition = (id: string, owner: string): FakeResource => ({
  resourceType: 'Condition',
  id,
  subject: { reference: `Patient/${owner}` },
  code: { text: `Vaiva ${id}` },
});
const team = (id: string, owner: string): FakeResource => ({
  resourceType: 'CareTeam',
  id,
  status: 'active',
  subject: { reference: `Patient/${owner}` },
  participant: [{ member: { reference: 'Practitioner/sari' } }],
});

const ids = ['p0', 'p1', 'p2', 'p3', 'p4'];
const resources = ids.flatMap((id) => [patient(id), condition(`c-${id}`, id), team(`t-${id}`, id)]);
const clients = ids.map(named);

describe('clients who are asked for in the same moment', () => {
  it('are never more than fifty in one set of searches', async () => {
    const many = Array.from({ length: 120 }, (_, place) => `m${place}`);
    const { readAll, requests } = openTeam({ resources: many.map((id) => condition(`c-${id}`, id)) });
    const read = await readAll(many.map(named));
    expect(read.every((each) => each.ok && each.value.entries.length === 1)).toBe(true);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
  });

  it('are only those who came to be read', async () => {
    const { source, requests } = openTeam({ resources });
    await Promise.all([
      source.readRecord(named('p0'), { now }, never),
      source.readRecord(named('p1'), { now }, never),
      source.findClient({ by: 'id', id: 'p2' }, never),
      source.readAccessFacts(named('p3'), never),
    ]);
    const asked = requests.filter(({ body, path }) => `${path} ${body}`.includes('Condition'));
    expect(asked).toHaveLength(1);
    for (const other of ['p2', 'p3', 'p4']) expect(asked[0]?.body).not.toContain(other);
  });

  it('are told apart by their identity codes, which stand in bodies only', async () => {
    const { source, requests } = openTeam({ resources });
    const found = await Promise.all(
      ['p3', 'nobody', 'p1', 'p0'].map((id) =>
        source.findClient({ by: 'identifiers', identifiers: [codeOf(id)] }, never),
      ),
    );
    expect(found.map((each) => (each.ok ? each.value?.id : each))).toEqual(['p3', undefined, 'p1', 'p0']);
    for (const { path } of requests) expect(decodeURIComponent(path)).not.toContain('010190');
  });

  it('follow no next page of a search by identity codes: its address would carry them', async () => {
    const { source, requests } = openTeam({ resources, pageSize: 1 });
    const found = await Promise.all(
      ids.map((id) => source.findClient({ by: 'identifiers', identifiers: [codeOf(id)] }, never)),
    );
    expect(found.map((each) => (each.ok ? each.value?.id : each))).toEqual(ids);
    for (const { path } of requests) expect(decodeURIComponent(path)).not.toContain('010190');
  });
});

/** A resource of any type, of one client or two, of those asked for or of others. */
const anyResources = fc
  .array(
    fc.record({
      type: fc.constantFrom('Condition', 'CareTeam', 'Appointment'),
      owners: fc.subarray([...ids, 'stranger-1', 'stranger-2'], { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ type, owners }, place): FakeResource => {
      const [owner = ''] = owners;
      if (type === 'Condition') return condition(`r${place}`, owner);
      if (type === 'CareTeam') return team(`r${place}`, owner);
      const participant = owners.map((id) => ({ actor: { reference: `Patient/${id}` } }));
      return {
        resourceType: 'Appointment',
        id: `r${place}`,
        status: 'booked',
        start: '2026-12-01T08:00:00Z',
        participant,
      };
    }),
  );

/** Searches end in another order when there are more pages of one: what they tell is the same. */
function inOrder(read: unknown): unknown {
  return JSON.parse(
    JSON.stringify(read, (_, value: unknown) =>
      Array.isArray(value)
        ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
        : value,
    ),
  );
}

describe('splitting by client', () => {
  it('never mixes two clients, and gives each what asking alone gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyResources,
        fc.subarray(ids, { minLength: 2 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (held, asked, pageSize, batch) => {
          const world = { resources: [...ids.map(patient), ...held], pageSize, batch };
          const { readAll, factsOfAll } = openTeam(world);
          const together = await readAll(asked.map(named));
          const facts = await factsOfAll(asked.map(named));
          for (const [place, id] of asked.entries()) {
            const record = together[place];
            if (record?.ok !== true) throw new Error('not read');
            for (const { provenance } of record.value.entries) {
              const owner = held.find((each) => `${each.resourceType}/${each.id}` === provenance.reference);
              expect(owner === undefined ? [] : clientsOf(owner)).toContain(id);
            }
            const single = openTeam(world);
            expect(inOrder(record)).toEqual(
              inOrder(await single.source.readRecord(named(id), { now }, never)),
            );
            expect(inOrder(facts[place])).toEqual(
              inOrder(await single.source.readAccessFacts(named(id), never)),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses what is of nobody who was asked for, and says so to each of them', async () => {
    const { readAll } = openTeam({
      resources,
      batch: false,
      instead: ({ path }) =>
        path.startsWith('Condition?')
          ? json({
              resourceType: 'Bundle',
              type: 'searchset',
              entry: [{ resource: condition('x', 'stranger') }],
            })
          : undefined,
    });
    for (const record of await readAll(clients)) {
      expect(record.ok && record.value.entries.filter(({ kind }) => kind === 'problem')).toEqual([]);
      expect(record.ok && record.value.searches.problems).toMatchObject({
        failure: { reason: 'ignoredParameter' },
      });
    }
  });
});

describe('a server that does not take lists', () => {
  it.each(['refused', 'nobody', 'firstOnly'] as const)(
    '(%s) is asked for each alone, and remembered',
    async (lists) => {
      const { source, readAll, factsOfAll, requests } = openTeam({ resources, lists });
      const found = await Promise.all(ids.map((id) => source.findClient({ by: 'id', id }, never)));
      expect(found.map((each) => (each.ok ? each.value?.id : each))).toEqual(ids);
      for (const record of await readAll(clients)) {
        expect(record.ok && record.value.entries.map(({ kind }) => kind)).toContain('problem');
        expect(record.ok && record.value.searches.problems).toEqual({ status: 'ok', count: 1 });
      }
      for (const facts of await factsOfAll(clients))
        expect(facts.ok && facts.value.relationships).toHaveLength(1);
      requests.length = 0;
      await readAll(clients);
      expect(requests.filter(({ body }) => /%2C/.test(body))).toEqual([]);
    },
  );

  it('is told from one that refuses a search of one client as well', async () => {
    const { readAll, requests } = openTeam({
      resources,
      batch: false,
      instead: ({ path }) => (path.startsWith('Task?') ? json(outcome('no such search'), 400) : undefined),
    });
    for (let round = 0; round < 2; round += 1) {
      for (const record of await readAll(clients)) {
        expect(record.ok && record.value.searches.tasks).toMatchObject({ status: 'failed' });
        expect(record.ok && record.value.searches.problems).toEqual({ status: 'ok', count: 1 });
      }
    }
    // Once together, then each alone to see whose fault it is, then together again.
    expect(requests.filter(({ path }) => path.startsWith('Task?'))).toHaveLength(1 + ids.length + 1);
  });
});

describe('a server that fails', () => {
  it('fails one search of those clients, and no other', async () => {
    const { readAll } = openTeam({
      resources,
      batch: false,
      instead: ({ path }) => (path.startsWith('Condition?') ? json(outcome('down'), 503) : undefined),
    });
    for (const record of await readAll(clients)) {
      expect(record.ok && record.value.searches.problems).toMatchObject({ status: 'failed' });
      expect(record.ok && record.value.searches.careTeams).toEqual({ status: 'ok', count: 1 });
    }
  });

  it('going down after the first page leaves each what came, and says so', async () => {
    const { readAll } = openTeam({
      resources,
      pageSize: 2,
      instead: ({ path }) => (path.includes('_offset') ? json(outcome('down'), 503) : undefined),
    });
    const outcomes = (await readAll(clients)).map(
      (record) => record.ok && record.value.searches.problems?.status,
    );
    expect(outcomes).toEqual(['partial', 'partial', 'failed', 'failed', 'failed']);
  });

  it('fails everybody when nothing is answered', async () => {
    const { readAll, requests } = openTeam({ resources, instead: () => json(outcome('down'), 503) });
    for (const record of await readAll(clients)) {
      expect(record).toEqual({ ok: false, failure: { reason: 'serverError', status: 503 } });
    }
    // Each search three times, and not for each of them once more, alone.
    expect(requests.length).toBeLessThan(19 * 3);
  });
});

describe('a caller who goes', () => {
  it('gets no answer at once, and takes none from the others', async () => {
    const { source } = openTeam({ resources });
    const leaving = new AbortController();
    const gone = source.readRecord(named('p0'), { now }, leaving.signal);
    const stays = source.readRecord(named('p1'), { now }, never);
    leaving.abort();
    expect(await gone).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    expect(await stays).toMatchObject({ ok: true });
  });

  it('the last one ends the requests', async () => {
    const leaving = new AbortController();
    const signals: (AbortSignal | null | undefined)[] = [];
    const { readAll } = openTeam({
      resources,
      instead: ({ init, path }) => {
        if (path !== 'metadata') {
          signals.push(init.signal);
          leaving.abort();
        }
        return undefined;
      },
    });
    for (const record of await readAll(clients, leaving.signal)) expect(record.ok).toBe(false);
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });
});
