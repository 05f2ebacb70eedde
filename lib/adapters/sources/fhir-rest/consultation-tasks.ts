import { fail, ok, type Result } from '#lib/base/result.ts';
import { isConsultationTask } from '#lib/fhir/is-consultation.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { SourceFailure, UnreadEntry } from '#lib/model/source-record.ts';
import type { ConsultationListing } from '#lib/ports/consultation-source.ts';
import { readConsultation } from '../mapping/consultation.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readPatient } from '../mapping/patient.ts';
import type { FhirHttp } from './fhir-http.ts';
import { findClientsById } from './find-clients.ts';
import { type Listing, readListing } from './read-listing.ts';

/** 20 pages of 250: more open consultations than that is nobody's inbox. */
const mostPages = 20;
const pageSize = 250;
const patientsAtOnce = 50;

/** Tasks found, each once, and the clients that came along. */
export interface FoundTasks {
  readonly tasks: readonly JsonObject[];
  readonly patients: readonly JsonObject[];
  readonly isCut: boolean;
}

export interface TaskReader {
  /** Every page of these searches, up to the limit. A server that cannot include is asked without, from then on. */
  find(
    searches: readonly string[],
    signal: AbortSignal,
    withClients?: boolean,
  ): Promise<Result<FoundTasks, SourceFailure>>;
  /** Pages of one search of another type. */
  read(search: string, signal: AbortSignal): Promise<Listing>;
}

/** Whether a server has refused to give the clients along with the Tasks: remembered for the session, by who wires it. */
export interface IncludeMemory {
  hasRefused(): Promise<boolean>;
  refused(): Promise<void>;
}

/** For as long as the reader lives. */
function ownMemory(): IncludeMemory {
  let isRefused = false;
  return {
    hasRefused: async () => isRefused,
    refused: async () => {
      isRefused = true;
    },
  };
}

export function createTaskReader(http: FhirHttp, includes: IncludeMemory = ownMemory()): TaskReader {
  const read = (search: string, signal: AbortSignal) =>
    readListing(http, `${search}&_count=${pageSize}`, mostPages, signal);

  async function readTasks(search: string, withClients: boolean, signal: AbortSignal): Promise<Listing> {
    if (!withClients || (await includes.hasRefused())) return read(search, signal);
    const whole = await read(`${search}&_include=Task%3Apatient`, signal);
    if (whole.failure?.reason !== 'refused') return whole;
    await includes.refused();
    return read(search, signal);
  }

  return {
    read,
    async find(searches, signal, withClients = true) {
      const tasks = new Map<string, JsonObject>();
      const patients: JsonObject[] = [];
      let isCut = false;
      for (const search of searches) {
        const found = await readTasks(search, withClients, signal);
        if (signal.aborted) return fail({ reason: 'unreachable' });
        if (found.failure !== undefined && found.isCut !== true) return fail(found.failure);
        isCut ||= found.isCut === true;
        // A server that does not look at the code gives every Task that it has.
        for (const task of found.matches.filter(isTask)) tasks.set(String(task.id), task);
        patients.push(...[...found.included, ...found.matches].filter(isPatient));
      }
      return ok({ tasks: [...tasks.values()], patients, isCut });
    },
  };
}

const isTask = (resource: JsonObject) => resource.resourceType === 'Task' && isConsultationTask(resource);
const isPatient = (resource: JsonObject) => resource.resourceType === 'Patient';

/** Reads the Tasks; what cannot be read is listed. Newest change first. */
export function readConsultations(
  tasks: readonly JsonObject[],
  source: SourceDescription,
  baseUrl: string,
): { readonly consultations: readonly Consultation[]; readonly unread: readonly UnreadEntry[] } {
  const consultations: Consultation[] = [];
  const unread: UnreadEntry[] = [];
  for (const task of tasks) {
    const read = readConsultation(task, source, baseUrl);
    if (read === undefined) continue;
    const reference = isResourceId(task.id) ? `Task/${task.id}` : 'Task';
    if (isUnread(read)) unread.push({ reference, reason: read.unread });
    else consultations.push(read);
  }
  consultations.sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  return { consultations, unread };
}

/** The clients of these consultations by Patient id: those that came along, and the others by one search more. */
export async function clientsOf(
  consultations: readonly Consultation[],
  patients: readonly JsonObject[],
  http: FhirHttp,
  source: SourceDescription,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ClientIdentity>> {
  const clients = new Map<string, ClientIdentity>();
  for (const patient of patients) {
    const client = readPatient(patient, source);
    if (!isUnread(client)) clients.set(client.id, client);
  }
  const missing = [...new Set(consultations.map(({ patientId }) => patientId))].filter(
    (id) => !clients.has(id),
  );
  for (let at = 0; at < missing.length; at += patientsAtOnce) {
    // Whom the server does not give has no name here: the consultation is there without it.
    for (const found of await findClientsById(http, source, missing.slice(at, at + patientsAtOnce), signal))
      if (found !== 'alone' && found.ok && found.value !== undefined)
        clients.set(found.value.id, found.value);
  }
  return clients;
}

/** The listing, with the clients that are known. */
export function toListing(
  { consultations, unread }: ReturnType<typeof readConsultations>,
  clients: ReadonlyMap<string, ClientIdentity>,
  isCut: boolean,
): ConsultationListing {
  const listed = consultations.map((consultation) => {
    const client = clients.get(consultation.patientId);
    return client === undefined ? { consultation } : { consultation, client };
  });
  return { listed, unread, isCut };
}
