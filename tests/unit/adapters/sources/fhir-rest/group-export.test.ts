import { describe, expect, it } from 'vitest';
import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import { client as someone } from '../read-resource.ts';
import { type FakeResource, fakePopulation } from './fake-population.ts';
import {
  baseUrl,
  condition,
  type FakeRequest,
  json,
  keptStatements,
  never,
  now,
  outcome,
  page,
} from './fake-server.ts';

const types = ['Patient', 'Condition', 'Practitioner', 'Encounter'];
const ids = ['p0', 'p1', 'p2'];
const resources: readonly FakeResource[] = ids.flatMap((id) => [
  { resourceType: 'Patient', id },
  condition(`c-${id}`, id),
]);
const clients = ids.map((id): ClientIdentity => ({ ...someone, id, identifiers: [] }));
const job = `${baseUrl}/jobs/1`;

interface Hostile {
  readonly teamNames?: readonly string[];
  readonly statement?: object;
  readonly start?: () => Response;
  readonly polls?: readonly (() => Response)[];
  readonly manifest?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly token?: boolean;
}

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const accepted = (location: string) =>
  new Response(null, { status: 202, headers: { 'content-location': location } });
const busy = (seconds?: number) =>
  new Response(null, {
    status: 202,
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
  });

function openExport(said: Hostile = {}) {
  const requests: (FakeRequest & { readonly url: string })[] = [];
  const pauses: number[] = [];
  const polls = [...(said.polls ?? [])];
  const population = fakePopulation({ resources, types });
  const files = said.files ?? {
    '1.ndjson': lines(...resources.filter(({ resourceType }) => resourceType === 'Patient')),
    '2.ndjson': lines(...ids.map((id) => condition(`c-${id}`, id))),
  };
  const manifest = said.manifest ?? {
    output: Object.keys(files).map((name) => ({ type: 'Condition', url: `${job}/${name}` })),
    error: [],
  };

  function answer(request: FakeRequest & { readonly url: string }): Response | Promise<Response> {
    const { method, path, url } = request;
    if (path === 'metadata') {
      return json(
        said.statement ?? {
          resourceType: 'CapabilityStatement',
          rest: [
            {
              mode: 'server',
              interaction: [{ code: 'batch' }],
              resource: [
                ...types.map((type) => ({ type })),
                {
                  type: 'Group',
                  operation: [
                    {
                      name: 'export',
                      definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/group-export',
                    },
                  ],
                },
              ],
            },
          ],
        },
      );
    }
    if (path.startsWith('Group?')) return json(page([{ resourceType: 'Group', id: 'g1', actual: true }]));
    if (path.endsWith('$export')) return said.start?.() ?? accepted(job);
    if (url === job && method === 'DELETE') return new Response(null, { status: 202 });
    if (url === job) return polls.shift()?.() ?? json(manifest);
    const file = files[url.slice(job.length + 1)];
    if (file !== undefined) return new Response(file);
    return population(request);
  }

  const source = createTeamRecordSource({
    settings: {
      id: 'kainuu',
      name: 'Kainuu',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: said.token === true ? { kind: 'smart', clientId: 'rinnalla' } : { kind: 'none' },
      askedByDefault: true,
    },
    teamNames: said.teamNames ?? ['Practitioner/p', 'Organization/unit'],
    capabilityCache: keptStatements(),
    accessToken: async () => 'secret',
    fetch: async (url, init) => {
      const path = url.replace(`${baseUrl}/`, '').replace(baseUrl, '');
      const request = { url, method: init.method ?? 'GET', path, body: String(init.body ?? ''), init };
      requests.push(request);
      return answer(request);
    },
    wait: async (milliseconds, signal) => {
      if (milliseconds >= 5_000 && milliseconds !== 7_000) {
        await new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => resolve(), { once: true }),
        );
      } else pauses.push(milliseconds);
    },
    random: () => 0,
    clock: { now: () => now },
  });
  const read = async (asked = clients, signal = never) => {
    const records = await Promise.all(asked.map((client) => source.readRecord(client, { now }, signal)));
    return records.map((record) => (record.ok ? record.value.entries.map(({ id }) => id) : record.failure));
  };
  const asked = (what: string) => requests.filter(({ url, method }) => `${method} ${url}`.includes(what));
  return { source, read, requests, pauses, asked };
}

const whole = ids.map((id) => [`Condition/c-${id}`]);
const searched = ({ asked }: ReturnType<typeof openExport>) =>
  asked(`POST ${baseUrl}`).filter(({ body }) => body.includes('batch')).length;

describe('an export of the team', () => {
  it('is asked for these clients and types alone, and its job is taken away', async () => {
    const stage = openExport();
    expect(await stage.read()).toEqual(whole);
    const [start] = stage.asked('$export');
    expect(start?.url).toBe(`${baseUrl}/Group/g1/$export`);
    expect(start?.init.headers).toMatchObject({ prefer: 'respond-async' });
    const { parameter } = JSON.parse(start?.body ?? '{}') as {
      parameter: { name: string; valueString?: string; valueReference?: { reference: string } }[];
    };
    expect(parameter.flatMap(({ valueReference }) => valueReference?.reference ?? [])).toEqual([
      'Patient/p0',
      'Patient/p1',
      'Patient/p2',
    ]);
    expect(
      parameter
        .find(({ name }) => name === '_type')
        ?.valueString?.split(',')
        .toSorted(),
    ).toEqual(types.toSorted());
    expect(stage.asked(`DELETE ${job}`)).toHaveLength(1);
    expect(searched(stage)).toBe(0);
  });

  it('is of the Group that the team is named as, without looking for another', async () => {
    const stage = openExport({ teamNames: ['Group/own'] });
    await stage.read();
    expect(stage.asked('$export')[0]?.path).toBe('Group/own/$export');
    expect(stage.asked('Group?')).toEqual([]);
  });

  it('says of each search how many of the client came, and what the server does not have', async () => {
    const { source } = openExport();
    const [record] = await Promise.all(clients.map((client) => source.readRecord(client, { now }, never)));
    expect(record?.ok && record.value.searches.problems).toEqual({ status: 'ok', count: 1 });
    expect(record?.ok && record.value.searches.contacts).toEqual({ status: 'ok', count: 0 });
    expect(record?.ok && record.value.searches.goals).toEqual({ status: 'notOffered' });
  });

  it('waits as long as the server asks for', async () => {
    const stage = openExport({
      polls: [
        () => busy(7),
        () => new Response(null, { status: 429, headers: { 'retry-after': '3' } }),
        () => busy(),
      ],
    });
    expect(await stage.read()).toEqual(whole);
    expect(stage.pauses).toEqual([7_000, 3_000, 2_000]);
  });

  it('sends the token to the server itself, with every request', async () => {
    const stage = openExport({ token: true });
    await stage.read();
    for (const { init } of stage.requests)
      expect(init.headers).toMatchObject({ authorization: 'Bearer secret' });
  });

  it('of somebody who is no member is completed by searches, for that client alone', async () => {
    const stage = openExport({
      files: { '1.ndjson': lines(condition('c-p0', 'p0'), condition('c-p1', 'p1')) },
    });
    expect(await stage.read()).toEqual(whole);
    const [search] = stage.asked(`POST ${baseUrl}`).filter(({ body }) => body.includes('batch'));
    expect(search?.body).toContain('p2');
    expect(search?.body).not.toContain('p0');
  });

  it('is not asked for where the statement does not offer it, and never of another register', async () => {
    const without = openExport({
      statement: {
        resourceType: 'CapabilityStatement',
        rest: [
          {
            mode: 'server',
            interaction: [{ code: 'batch' }],
            resource: [...types, 'Group'].map((type) => ({ type })),
          },
        ],
      },
    });
    expect(await without.read()).toEqual(whole);
    expect(without.asked('Group')).toEqual([]);
  });
});

describe('an export that cannot be trusted', () => {
  const away = 'https://elsewhere.example/r4/jobs/1';
  const file = (url: string) => ({
    output: [
      { type: 'Condition', url: `${job}/2.ndjson` },
      { type: 'Condition', url },
    ],
  });
  it.each<[string, Hostile]>([
    ['is refused', { start: () => json(outcome('no'), 400) }],
    ['answers at once', { start: () => json({}) }],
    ['leads its job to another origin', { start: () => accepted(away) }],
    ['leads its job out of the base path', { start: () => accepted('https://fhir.example/other/jobs/1') }],
    ['names no job', { start: () => new Response(null, { status: 202 }) }],
    ['fails while it is waited for', { polls: [() => busy(), () => json(outcome('broken'), 500)] }],
    ['has no manifest', { manifest: { output: 'none' } }],
    ['has a file at another origin', { manifest: file(`${away}/3.ndjson`) }],
    ['has a file of another application', { manifest: file('https://fhir.example/other/3.ndjson') }],
    ['has a file with another user', { manifest: file('https://me@fhir.example/r4/3.ndjson') }],
    ['has a file that is not there', { manifest: file(`${job}/missing.ndjson`) }],
    [
      'is cut in the middle of a line',
      { files: { '2.ndjson': lines(condition('c-p0', 'p0')).slice(0, -9) } },
    ],
    ['brings somebody who was not asked for', { files: { '2.ndjson': lines(condition('x', 'stranger')) } }],
    [
      'has errors',
      {
        files: { 'e.ndjson': lines(outcome('p1 is missing')), '2.ndjson': lines(condition('c-p0', 'p0')) },
        manifest: {
          output: [{ type: 'Condition', url: `${job}/2.ndjson` }],
          error: [{ type: 'OperationOutcome', url: `${job}/e.ndjson` }],
        },
      },
    ],
  ])('and %s gives way to searches', async (_, said) => {
    const stage = openExport(said);
    expect(await stage.read()).toEqual(whole);
    for (const { url } of stage.requests) expect(url.startsWith(baseUrl)).toBe(true);
    const hasJob = stage.requests.some(({ url, method }) => url === job && method === 'GET');
    expect(stage.asked(`DELETE ${job}`)).toHaveLength(hasJob ? 1 : 0);
  });

  it('is not tried for ever', async () => {
    const stage = openExport({ start: () => json(outcome('no'), 500) });
    for (let round = 0; round < 4; round += 1) expect(await stage.read()).toEqual(whole);
    expect(stage.asked('$export')).toHaveLength(2);
  });

  it('ends at once for a caller who goes, and its job is taken away', async () => {
    const leaving = new AbortController();
    const stage = openExport({
      polls: [
        () => {
          leaving.abort();
          return busy(7);
        },
      ],
    });
    for (const read of await stage.read(clients, leaving.signal))
      expect(read).toEqual({ reason: 'unreachable' });
    await new Promise(setImmediate);
    expect(stage.asked(`DELETE ${job}`)).toHaveLength(1);
    expect(stage.asked('.ndjson')).toEqual([]);
  });
});
