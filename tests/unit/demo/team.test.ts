import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import { teamGroups } from '#demo/population/team-groups.ts';
import type { SeenRequest } from '#demo/servers/faults.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import { readTeam, type TeamClientRecord, type TeamReadingOptions } from '#lib/workflows/read-team.ts';
import { fakeLog, fakeStore, manualSchedule } from '../workflows/fakes.ts';

const now = new Date('2026-11-18T07:41:00Z');
const clock = { now: () => now };
const population = createPopulation({ clients: 60, seed: 1, now });
let servers: FhirServers;

beforeAll(async () => {
  const resources = (register: 'health' | 'social') =>
    population.clients.flatMap((client) => client[register]);
  const withGroups = (register: 'health' | 'social') => [
    ...resources(register),
    ...teamGroups(resources(register)),
  ];
  servers = await startFhirServers({
    registers: { health: withGroups('health'), social: withGroups('social') },
    requireSignIn: false,
    now: () => now,
  });
});
afterAll(() => servers.close());

function sourceOf(register: 'health' | 'social'): SourceSettings {
  return {
    id: register,
    name: register,
    controller: 'Kainuun hyvinvointialue',
    register,
    kind: 'fhir',
    baseUrl: register === 'health' ? servers.healthUrl : servers.socialUrl,
    signIn: { kind: 'none' },
    askedByDefault: true,
  };
}

const unit = 'Organization/terveysasema-keskusta';
const world = { clock, fetch, wait: waitInRealTime, random: () => 0 };
const capabilityCache = { read: async () => undefined, write: async () => undefined };
const teamSource = () =>
  createTeamSource({ ...world, settings: sourceOf('health'), timeZone: 'Europe/Helsinki' });

type OpenSource = (settings: SourceSettings) => RecordSource;
const alone: OpenSource = (settings) => createFhirRestSource({ ...world, settings, capabilityCache });
const bySearches: OpenSource = (settings) => createTeamRecordSource({ ...world, settings, capabilityCache });
/** Of the own register alone. */
const byExport: OpenSource = (settings) =>
  createTeamRecordSource({
    ...world,
    settings,
    capabilityCache,
    ...(settings.id === 'health' ? { teamNames: [unit] } : {}),
  });

async function readDemoTeam(openSource: OpenSource = alone, options: Partial<TeamReadingOptions> = {}) {
  const sources = [sourceOf('health'), sourceOf('social')];
  const settings: Settings = {
    ...defaultSettings,
    professional: {
      id: 'lead',
      name: 'Liisa Piirainen',
      role: 'teamLead',
      register: 'health',
      teams: [{ sourceId: 'health', reference: unit }],
    },
    sources,
  };
  const clients: TeamClientRecord[] = [];
  const log = fakeLog();
  const reading = await readTeam(
    {
      teams: [teamSource()],
      sources: sources.map(openSource),
      store: fakeStore(),
      clock,
      settings,
      schedule: manualSchedule().schedule,
      accessLog: log,
      createId: () => crypto.randomUUID(),
    },
    { sections: ['findings'], onClient: (client) => void clients.push(client), ...options },
    new AbortController().signal,
  );
  return { reading, clients, log };
}

/** What was read of everybody, in one order. */
function contentOf(clients: readonly TeamClientRecord[]) {
  return clients
    .map(({ clientKey, record }) => ({
      clientKey,
      sources: record.sources.map(({ source, result }) => ({
        source: source.id,
        status: result.status,
        entries:
          result.status === 'ok'
            ? result.record.entries.map((entry) => JSON.stringify(entry)).toSorted()
            : [],
      })),
    }))
    .toSorted((a, b) => (a.clientKey < b.clientKey ? -1 : 1));
}

describe("the demo's team, over FHIR", () => {
  it('is the clients in the care of the unit: living ones with a tie, and nobody else', async () => {
    const { reading, clients } = await readDemoTeam();
    const storylines = new Map(
      population.clients.map((client) => [client.identityCode, client.storyline ?? 'generated']),
    );
    const read = clients.flatMap(({ identity }) =>
      identity.identifiers.flatMap(({ value }) => storylines.get(value) ?? []),
    );
    expect(reading.lacking).toEqual([]);
    expect(read).toContain('tervahauta-larisa');
    expect(read).not.toContain('no-relationship');
    expect(read).not.toContain('deceased');
    expect(reading.read).toBe(clients.length);
    const larisa = clients.find(({ identity }) => identity.family === 'Tervahauta');
    expect(larisa?.record.sources.map(({ result }) => result.status)).toEqual(['ok', 'ok']);
    const refused = clients.find(({ identity }) => identity.family === 'Saarelma');
    expect(refused?.record.sources.map(({ result }) => result.status)).toEqual(['ok', 'notAuthorised']);
  });

  it.each([
    ['by searches for many', bySearches],
    ['by an export of its Group', byExport],
  ] as const)('read %s is what reading one by one gives', async (_, open) => {
    servers.faults.clear();
    const before = servers.faults.seen.length;
    const single = await readDemoTeam();
    const many = await readDemoTeam(open, { atOnce: 60 });
    expect(many.reading).toEqual(single.reading);
    expect(contentOf(many.clients)).toEqual(contentOf(single.clients));
    expect(many.log.events).toHaveLength(single.log.events.length);
    const seen = servers.faults.seen.slice(before);
    expect(seen.some(({ path }) => path.includes('$export'))).toBe(open === byExport);
    for (const { register, path } of seen.filter((each) => each.path.includes('$export'))) {
      expect([register, path.includes('/social')]).toEqual(['health', false]);
    }
  });

  it.each([
    ['does not start', ({ path }: SeenRequest) => path.endsWith('/$export'), { kind: 'status', status: 500 }],
    [
      'breaks off in a file',
      ({ path }: SeenRequest) => path.endsWith('.ndjson'),
      { kind: 'truncated', share: 0.6 },
    ],
    [
      'ends a file in the middle of a line',
      ({ path }: SeenRequest) => path.endsWith('.ndjson'),
      { kind: 'truncated', share: 0.6, cleanEnd: true },
    ],
  ] as const)('is read all the same when the export %s', async (_, isMet, fault) => {
    const whole = await readDemoTeam(bySearches, { atOnce: 60 });
    servers.faults.use((request) => (isMet(request) ? fault : undefined));
    const read = await readDemoTeam(byExport, { atOnce: 60 });
    servers.faults.clear();
    expect(contentOf(read.clients)).toEqual(contentOf(whole.clients));
  });

  it('is asked for what has changed: whoever it is, and nobody else', async () => {
    const team = teamSource();
    const roster = await team.readTeam([unit], now, new AbortController().signal);
    const ids = roster.ok ? roster.value.clients.map(({ id }) => id) : [];
    const [changed = ''] = ids;
    const later = new Date(now.getTime() + 3_600_000).toISOString();
    servers.repositories.health.index.put({
      resourceType: 'Condition',
      id: 'changed',
      meta: { versionId: '1', lastUpdated: later },
      subject: { reference: `Patient/${changed}` },
      code: { text: 'Astma' },
    });
    const since = new Date(now.getTime() + 1_800_000).toISOString();
    const found = await team.changedSince?.(ids, since, new AbortController().signal);
    servers.repositories.health.index.remove('Condition', 'changed');
    expect(found).toEqual({ ok: true, value: new Set([changed]) });
  });

  it('asks the other register about nobody whose permission does not open it', async () => {
    const before = servers.faults.seen.length;
    const { clients } = await readDemoTeam(byExport, { atOnce: 60 });
    const asked = JSON.stringify(
      servers.faults.seen.slice(before).filter(({ register }) => register === 'social'),
    );
    let closed = 0;
    for (const { identity, record } of clients) {
      const isOpen = record.sources.some(
        ({ source, result }) => source.id === 'social' && result.status === 'ok',
      );
      if (!isOpen) closed += 1;
      for (const { value } of identity.identifiers) expect(asked.includes(value)).toBe(isOpen);
    }
    expect(closed).toBeGreaterThan(0);
    expect(closed).toBeLessThan(clients.length);
  });

  it('whose server goes down in the middle loses nobody, and is read on when it is back', async () => {
    const whole = await readDemoTeam(bySearches, { atOnce: 60 });
    const stored = new Map(whole.clients.map(({ clientKey }) => [clientKey, now.toISOString()]));
    const gone: string[] = [];
    const done = new Set<string>();
    let asked = 0;
    servers.faults.use(({ register, batch }) => {
      asked += register === 'health' && batch.length > 6 ? 1 : 0;
      return asked > 1 ? { kind: 'status', status: 503 } : undefined;
    });
    const broken = await readDemoTeam(bySearches, {
      atOnce: 6,
      stored,
      onGone: (key) => void gone.push(key),
    });
    servers.faults.clear();
    for (const { clientKey } of broken.clients) done.add(clientKey);
    expect(gone).toEqual([]);
    expect(broken.reading.unanswered).toBeGreaterThan(0);
    expect(broken.reading.read).toBeGreaterThan(0);
    const rest = await readDemoTeam(bySearches, { atOnce: 60, done });
    const both = [...broken.clients, ...rest.clients];
    expect(both.map(({ clientKey }) => clientKey).toSorted()).toEqual(
      whole.clients.map(({ clientKey }) => clientKey).toSorted(),
    );
  });
});
