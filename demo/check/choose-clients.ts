import type { Register } from '#lib/model/register.ts';
import type { Population, PopulationClient } from '../population/population.ts';
import type { RunningDemo } from '../run-demo.ts';

/** One client to open, and what must and must not be seen. */
export interface CheckedClient {
  /** What this client stands for; no name, so that the output holds nobody's. */
  readonly what: string;
  /** Number in the demo record. */
  readonly number: number;
  readonly name: string;
  /** Patient id at the health server. */
  readonly healthId?: string;
  /** At least this many entries are to be shown. */
  readonly leastEntries: number;
  readonly deceased: boolean;
  /** Text that may be nowhere in the sidebar: addresses under a protection order. */
  readonly hiddenText: readonly string[];
}

type Choice = { readonly what: string; readonly client: PopulationClient | undefined };

/**
 * Five clients of the population, each an edge of its own; a missing one is named in `missing`. What must be seen is
 * counted in the professional's own register: the other one may be closed.
 */
export function chooseFromPopulation(
  population: Population,
  register: Register,
): {
  readonly clients: readonly CheckedClient[];
  readonly missing: readonly string[];
} {
  const { clients } = population;
  const byContacts = [...clients].sort((a, b) => contacts(b) - contacts(a));
  const choices: readonly Choice[] = [
    {
      what: 'storyline of both registers',
      client: clients.find(({ name, social }) => name.given.startsWith('Larisa') && social.length > 0),
    },
    { what: 'more than 500 contacts', client: byContacts.find((client) => contacts(client) > 500) },
    {
      what: 'nothing recorded',
      client: clients.find(
        ({ health, social }) => health.length + social.length > 0 && facts(health) + facts(social) === 0,
      ),
    },
    { what: 'protection order', client: clients.find((client) => client.protectionOrder) },
    { what: 'deceased', client: clients.find((client) => client.deceasedOn !== undefined) },
  ];
  return {
    clients: choices.flatMap(({ what, client }) =>
      client === undefined ? [] : [ofPopulation(what, client, population.now, register)],
    ),
    missing: choices.flatMap(({ what, client }) => (client === undefined ? [what] : [])),
  };
}

function ofPopulation(
  what: string,
  client: PopulationClient,
  now: string,
  register: Register,
): CheckedClient {
  const own = register === 'social' ? client.social : client.health;
  return {
    what,
    number: client.number,
    name: `${client.name.family} ${client.name.given}`,
    ...(client.healthId === undefined ? {} : { healthId: client.healthId }),
    leastEntries: Math.max(recentContacts(own, now), facts(own) > 0 ? 1 : 0),
    deceased: client.deceasedOn !== undefined,
    hiddenText: client.protectionOrder ? placesOf(client) : [],
  };
}

function contacts({ health, social }: PopulationClient): number {
  return [...health, ...social].filter((resource) => resource.resourceType === 'Encounter').length;
}

/** Contacts of the last eleven months: all of them are in the summary, whatever else is. */
function recentContacts(resources: PopulationClient['health'], now: string): number {
  const from = new Date(Date.parse(now) - 334 * 24 * 3600 * 1000).toISOString();
  return resources.filter(
    (resource) =>
      resource.resourceType === 'Encounter' &&
      resource.status === 'finished' &&
      (resource.period?.start ?? '') > from,
  ).length;
}

function facts(resources: PopulationClient['health']): number {
  return resources.filter((resource) => !isForGateOnly(resource)).length;
}

/** The client's own data, permissions, and relationships that name nobody: none of these is a fact of the summary. */
function isForGateOnly(resource: PopulationClient['health'][number]): boolean {
  if (resource.resourceType === 'EpisodeOfCare')
    return resource.type === undefined && resource.careManager === undefined;
  if (resource.resourceType === 'CareTeam') return resource.participant === undefined;
  return resource.resourceType === 'Patient' || resource.resourceType === 'Consent';
}

function placesOf(client: PopulationClient): readonly string[] {
  const addresses = [...client.health, ...client.social].flatMap((resource) =>
    resource.resourceType === 'Patient' ? (resource.address ?? []) : [],
  );
  const lines = addresses.flatMap(({ line, city, postalCode }) => [...(line ?? []), city, postalCode]);
  return [...new Set([client.municipality, ...lines])].flatMap((place) => place || []);
}

/** Five clients of a folder spread over its list, or all of them. */
export function chooseFromFolder(
  demo: RunningDemo,
  register: Register,
  all: boolean,
): readonly CheckedClient[] {
  const step = all ? 1 : Math.max(1, Math.floor(demo.clients.length / 5));
  return demo.clients
    .filter((_, place) => place % step === 0)
    .slice(0, all ? undefined : 5)
    .map((client) => ({
      what: 'from the folder',
      number: client.number,
      name: client.name,
      ...(client.patientId === undefined ? {} : { healthId: client.patientId }),
      // A folder is the health register alone.
      leastEntries: register === 'health' ? 1 : 0,
      deceased: client.deceased === true,
      hiddenText: [],
    }));
}
