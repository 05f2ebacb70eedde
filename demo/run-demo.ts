import { describeDataFolder, readDataFolder } from './data-folder/read-data-folder.ts';
import type { TokenRequest } from './identity/create-identity.ts';
import { demoConsultations } from './population/consultations.ts';
import { createPopulation } from './population/create-population.ts';
import { directoryOf } from './population/directory.ts';
import type { Population, PopulationClient } from './population/population.ts';
import { teamGroups } from './population/team-groups.ts';
import { notesOf, type RecordClient, type RecordNote, recordClientOf } from './record-ui/record-client.ts';
import { startRecord } from './record-ui/start-record.ts';
import { mappedTypes } from './servers/capability-statement.ts';
import type { Faults } from './servers/faults.ts';
import { patientIdsOf, type StoredResource } from './servers/patient-index.ts';
import { type DemoRegister, type GivenResource, startFhirServers } from './servers/start-fhir-servers.ts';

export interface DemoOptions {
  /** How many clients; 300 when absent. */
  readonly clients?: number;
  readonly seed?: number;
  /** The day for everything; the real time when absent. */
  readonly now?: Date;
  /** A folder of FHIR files to serve as the health register instead of the population. */
  readonly data?: string;
  /** An own population instead of a created one: for measurements and tests. */
  readonly population?: Population;
  /** The record takes this port, the FHIR servers the next; 0 (the default) takes free ones. */
  readonly portBase?: number;
  /** Both registers ask for a sign-in; true when absent. */
  readonly requireSignIn?: boolean;
  /** How long an access token lives; 300 when absent. */
  readonly accessTokenSeconds?: number;
  /** How long the sign-in takes to give tokens: for tests of what happens meanwhile. Milliseconds; 0 when absent. */
  readonly tokenDelayMs?: number;
}

/** The servers of the demo, without a browser. */
export interface RunningDemo {
  readonly recordUrl: string;
  clientUrl(number: number): string;
  readonly healthUrl: string;
  readonly socialUrl: string;
  readonly logUrl: string;
  /** Without clients when a folder is served. */
  readonly population: Population;
  /** Whom the record UI lists, with their numbers. */
  readonly clients: readonly RecordClient[];
  /** What was read from the folder, in one line. */
  readonly report?: string;
  /** How many resources each register was given. */
  readonly resources: { readonly health: number; readonly social: number };
  /** Resources of types that no search of the extension asks for, by type: of a folder, what nobody will see. */
  readonly notAskedFor: Readonly<Record<string, number>>;
  readonly faults: Faults;
  /** What was asked of the sign-in of a register, oldest first. */
  tokenRequests(register: DemoRegister): readonly TokenRequest[];
  close(): Promise<void>;
}

interface Content {
  readonly population: Population;
  readonly clients: readonly RecordClient[];
  readonly numberOfPatient: (patientId: string) => number | undefined;
  readonly notes: (number: number) => readonly RecordNote[];
  readonly health: readonly GivenResource[];
  readonly social: readonly GivenResource[];
  readonly report?: string;
}

/** Starts both FHIR servers and the demo record on loopback. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const now = options.now ?? new Date();
  const portBase = options.portBase ?? 0;
  const content = options.data === undefined ? ofPopulation(options, now) : await ofFolder(options.data, now);
  const servers = await startFhirServers({
    registers: { health: content.health, social: content.social },
    port: portBase === 0 ? 0 : portBase + 1,
    ...(options.now === undefined ? {} : { now: () => now }),
    ...(options.requireSignIn === undefined ? {} : { requireSignIn: options.requireSignIn }),
    ...(options.tokenDelayMs === undefined ? {} : { tokenDelayMs: options.tokenDelayMs }),
    ...(options.accessTokenSeconds === undefined ? {} : { accessTokenSeconds: options.accessTokenSeconds }),
  });
  const record = await startRecord({
    clients: content.clients,
    notes: content.notes,
    numberOfPatient: content.numberOfPatient,
    now,
    professional: 'Mustonen Tiina, sh',
    port: portBase,
  }).catch(async (error: unknown) => {
    await servers.close();
    throw error;
  });
  return {
    recordUrl: record.url,
    clientUrl: record.clientUrl,
    healthUrl: servers.healthUrl,
    socialUrl: servers.socialUrl,
    logUrl: servers.logUrl,
    population: content.population,
    clients: content.clients,
    ...(content.report === undefined ? {} : { report: content.report }),
    resources: { health: content.health.length, social: content.social.length },
    notAskedFor: countUnmapped([...content.health, ...content.social]),
    faults: servers.faults,
    tokenRequests: servers.tokenRequests,
    async close() {
      await Promise.all([record.close(), servers.close()]);
    },
  };
}

/** Asked for by the directory of who can be asked, with no client. */
const directoryTypes = ['HealthcareService', 'Organization', 'Practitioner', 'PractitionerRole'] as const;

function countUnmapped(resources: readonly GivenResource[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { resourceType } of resources) {
    if (![...mappedTypes, ...directoryTypes].some((type) => type === resourceType))
      counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  }
  return counts;
}

function ofPopulation({ clients = 300, seed = 1, population: own }: DemoOptions, now: Date): Content {
  const population = own ?? createPopulation({ clients, seed, now });
  const byNumber = new Map(population.clients.map((client) => [client.number, client]));
  return {
    population,
    clients: population.clients.map(recordClientOfPopulation),
    notes: (number) => byNumber.get(number)?.notes ?? [],
    numberOfPatient: (id) => population.clients.find(({ healthId }) => healthId === id)?.number,
    health: [
      ...directoryOf('health', now),
      ...demoConsultations(population, now),
      ...withGroups(population.clients.flatMap((client) => client.health)),
    ],
    social: [
      ...directoryOf('social', now),
      ...withGroups(population.clients.flatMap((client) => client.social)),
    ],
  };
}

function withGroups(resources: readonly fhir4.FhirResource[]): readonly GivenResource[] {
  return [...resources, ...teamGroups(resources)];
}

function recordClientOfPopulation(client: PopulationClient): RecordClient {
  return {
    number: client.number,
    name: `${client.name.family} ${client.name.given}`,
    identityCode: client.identityCode,
    birthDate: client.birthDate,
    sex: client.sex,
    municipality: client.protectionOrder ? 'Turvakielto' : client.municipality,
    deceased: client.deceasedOn !== undefined,
    riskInformation: client.hasRiskInformation,
  };
}

async function ofFolder(folder: string, now: Date): Promise<Content> {
  const data = await readDataFolder(folder);
  const patients = data.resources.filter((resource) => resource.resourceType === 'Patient');
  const encounters = new Map<string, StoredResource[]>();
  for (const resource of data.resources) {
    if (resource.resourceType !== 'Encounter') continue;
    for (const id of patientIdsOf(resource)) encounters.set(id, [...(encounters.get(id) ?? []), resource]);
  }
  return {
    population: { now: now.toISOString(), clients: [] },
    clients: patients.map((patient, place) => recordClientOf(patient, place + 1)),
    numberOfPatient: (id) => patients.findIndex((patient) => patient.id === id) + 1 || undefined,
    notes: (number) => notesOf(encounters.get(patients[number - 1]?.id ?? '') ?? []),
    health: data.resources,
    social: [],
    report: describeDataFolder(data),
  };
}
