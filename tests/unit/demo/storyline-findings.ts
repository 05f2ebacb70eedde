import type { Population, PopulationClient } from '#demo/population/population.ts';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { identityCodeSystem } from '#lib/base/identity-code.ts';
import type { HostClient } from '#lib/model/client.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Role, Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { openVisit } from '#lib/workflows/client-visit.ts';
import { createFindFindings } from '#lib/workflows/find-findings.ts';
import { fakeStore, manualSchedule } from '../workflows/fakes.ts';

/** Units that the demo's professionals work in: the tie by which each may look. */
const teams = { health: 'Organization/terveysasema-keskusta', social: 'Organization/sosiaalityo' } as const;

function settingsOf(servers: FhirServers, role: Role): Settings {
  const register = role === 'socialWorker' ? 'social' : 'health';
  const source = (each: 'health' | 'social'): SourceSettings => ({
    id: each,
    name: each,
    controller: 'Kainuun hyvinvointialue',
    register: each,
    kind: 'fhir',
    baseUrl: each === 'health' ? servers.healthUrl : servers.socialUrl,
    signIn: { kind: 'none' },
    askedByDefault: true,
  });
  return {
    ...defaultSettings,
    professional: {
      id: role,
      name: role,
      role,
      register,
      teams: [{ sourceId: register, reference: teams[register] }],
    },
    sources: [source('health'), source('social')],
  };
}

function hostClientOf({ identityCode, name, birthDate }: PopulationClient): HostClient {
  return {
    hostId: 'demo',
    identifiers: [{ system: identityCodeSystem, value: identityCode }],
    name: `${name.family} ${name.given}`,
    ...(birthDate.length === 10 ? { birthDate } : {}),
  };
}

/** What the rules say of each invented client to one role, over FHIR and through the gate; undefined where nothing opens. */
export async function findingsOfPopulation(
  { clients, now: at }: Population,
  servers: FhirServers,
  role: Role,
): Promise<ReadonlyMap<PopulationClient, ClientFindings | undefined>> {
  const settings = settingsOf(servers, role);
  const now = new Date(at);
  const clock = { now: () => now };
  const capabilityCache = { read: async () => undefined, write: async () => undefined };
  const world = { clock, fetch, wait: waitInRealTime, random: Math.random, capabilityCache };
  const sources = settings.sources.map((each) => createFhirRestSource({ ...world, settings: each }));
  const find = createFindFindings({ rules: ruleCatalogue, tables: defaultTables });
  const found = new Map<PopulationClient, ClientFindings | undefined>();
  for (const client of clients) {
    const settled = Promise.withResolvers<void>();
    const visit = openVisit(
      { sources, store: fakeStore(), clock, settings, schedule: manualSchedule().schedule },
      hostClientOf(client),
      client.identityCode,
      Promise.resolve({ confirmed: [] }),
      () => {
        if (visit.picture().settled) settled.resolve();
      },
    );
    visit.start();
    await settled.promise;
    const { verdict, record, withheld } = visit.picture();
    const opened = record.sources.some(
      ({ result }) => result.status === 'ok' && result.record.client !== undefined,
    );
    found.set(
      client,
      verdict.show === 'summary' && opened
        ? find({
            client: { record, withheld, decide: visit.decide },
            role,
            now,
            timeZone: settings.timeZone,
            waiting: [],
          })
        : undefined,
    );
    visit.leave();
  }
  return found;
}
