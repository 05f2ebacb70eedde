import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPopulation } from '#demo/population/create-population.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import { readTeam, type TeamClientRecord } from '#lib/workflows/read-team.ts';
import { fakeLog, fakeStore, manualSchedule } from '../workflows/fakes.ts';

const now = new Date('2026-11-18T07:41:00Z');
const clock = { now: () => now };
const population = createPopulation({ clients: 60, seed: 1, now });
let servers: FhirServers;

beforeAll(async () => {
  const resources = (register: 'health' | 'social') =>
    population.clients.flatMap((client) => client[register]);
  servers = await startFhirServers({
    registers: { health: resources('health'), social: resources('social') },
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

async function readDemoTeam() {
  const sources = [sourceOf('health'), sourceOf('social')];
  const settings: Settings = {
    ...defaultSettings,
    professional: {
      id: 'lead',
      name: 'Liisa Piirainen',
      role: 'teamLead',
      register: 'health',
      teams: [{ sourceId: 'health', reference: 'Organization/terveysasema-keskusta' }],
    },
    sources,
  };
  const world = { clock, fetch, wait: waitInRealTime, random: Math.random };
  const clients: TeamClientRecord[] = [];
  const capabilityCache = { read: async () => undefined, write: async () => undefined };
  const reading = await readTeam(
    {
      teams: [createTeamSource({ ...world, settings: sourceOf('health'), timeZone: 'Europe/Helsinki' })],
      sources: sources.map((each) => createFhirRestSource({ ...world, settings: each, capabilityCache })),
      store: fakeStore(),
      clock,
      settings,
      schedule: manualSchedule().schedule,
      accessLog: fakeLog(),
      createId: () => crypto.randomUUID(),
    },
    { sections: ['findings'], onClient: (client) => void clients.push(client) },
    new AbortController().signal,
  );
  return { reading, clients };
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
});
