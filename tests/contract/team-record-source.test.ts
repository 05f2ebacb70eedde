import { afterEach, describe, expect, it } from 'vitest';
import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import { contractDataset, larisasCode } from '#tests/fixtures/fhir/contract-dataset.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './fhir-test-server.ts';
import { describeRecordSource, mustSucceed } from './record-source.contract.ts';

const servers: TestServer[] = [];
const now = new Date('2026-11-23T10:00:00Z');
const never = new AbortController().signal;

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function openAt(options: TestServerOptions) {
  const server = await startTestServer(options);
  servers.push(server);
  const source = createTeamRecordSource({
    settings: {
      id: 'sosiaali',
      name: 'Sosiaalihuolto',
      controller: 'Kainuun hyvinvointialue',
      register: 'social',
      kind: 'fhir',
      baseUrl: server.baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    capabilityCache: { read: async () => undefined, write: async () => undefined },
    fetch: (url, init) => fetch(url, init),
    wait: waitInRealTime,
    random: () => 0,
    clock: { now: () => now },
  });
  return { source, server };
}

const ofVille = { reference: 'Patient/ville' };
/** Somebody of whom nothing is recorded is looked for once more, alone: here each has something. */
const ofBoth = [
  ...contractDataset,
  { resourceType: 'Condition', id: 'c2', subject: ofVille, code: { text: 'Toisen asia' } },
  {
    resourceType: 'CareTeam',
    id: 't2',
    status: 'active',
    subject: ofVille,
    participant: [{ member: { reference: 'Practitioner/sari' } }],
  },
];

/** Nobody is ever asked for alone: another visit asks for a second client in the same moment. */
function inCompany(source: RecordSource): RecordSource {
  const other = (client: ClientIdentity): ClientIdentity => ({ ...client, id: 'ville', identifiers: [] });
  return {
    description: source.description,
    async findClient(by, signal) {
      const [found] = await Promise.all([
        source.findClient(by, signal),
        source.findClient({ by: 'id', id: 'ville' }, never),
        source.findClient({ by: 'identifiers', identifiers: [larisasCode] }, never),
      ]);
      return found;
    },
    async readAccessFacts(client, signal) {
      const [facts] = await Promise.all([
        source.readAccessFacts(client, signal),
        source.readAccessFacts(other(client), never),
      ]);
      return facts;
    },
    async readRecord(client, options, signal) {
      const [record] = await Promise.all([
        source.readRecord(client, options, signal),
        source.readRecord(other(client), options, never),
      ]);
      return record;
    },
  };
}

describeRecordSource('FHIR over REST, for one visit of a team', async (resources) => {
  return (await openAt({ resources })).source;
});

describeRecordSource('FHIR over REST, for several clients in one batch', async (resources) => {
  return inCompany((await openAt({ resources })).source);
});

describeRecordSource('FHIR over REST, for several clients side by side', async (resources) => {
  return inCompany((await openAt({ resources, batch: false })).source);
});

describe('several clients over real HTTP', () => {
  it('are found, judged and read by one request each, with no identity code in an address', async () => {
    const { source, server } = await openAt({ resources: ofBoth, pageSize: 100 });
    const found = await Promise.all([
      source.findClient({ by: 'identifiers', identifiers: [larisasCode] }, never),
      source.findClient({ by: 'id', id: 'ville' }, never),
      source.findClient({ by: 'id', id: 'larisa' }, never),
    ]);
    const [larisa, ville] = found.map(mustSucceed);
    if (larisa === undefined || ville === undefined) throw new Error('not found');
    await Promise.all([larisa, ville].map((client) => source.readAccessFacts(client, never)));
    const records = await Promise.all(
      [larisa, ville].map((client) => source.readRecord(client, { now }, never)),
    );
    expect(records.map((record) => mustSucceed(record).client?.id)).toEqual(['larisa', 'ville']);
    const batches = server.seen.filter(({ method, path }) => method === 'POST' && path === '');
    expect(batches).toHaveLength(2);
    for (const { body } of batches) expect(decodeURIComponent(body)).toContain('patient=larisa,ville');
    for (const { path } of server.seen) expect(decodeURIComponent(path)).not.toContain(larisasCode.value);
  });

  it('read as each of them does alone', async () => {
    const { source } = await openAt({ resources: ofBoth, pageSize: 2 });
    const find = (id: string) => source.findClient({ by: 'id', id }, never).then(mustSucceed);
    const clients = await Promise.all([find('larisa'), find('ville')]);
    const read = (client: ClientIdentity | undefined) => {
      if (client === undefined) throw new Error('not found');
      return source.readRecord(client, { now }, never);
    };
    const together = await Promise.all(clients.map(read));
    for (const [place, client] of clients.entries()) expect(await read(client)).toEqual(together[place]);
  });
});
