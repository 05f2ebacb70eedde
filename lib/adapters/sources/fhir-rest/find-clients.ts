import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { choosePatient, hasIdentifier } from '../mapping/choose-patient.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readIdentifiers, readPatient } from '../mapping/patient.ts';
import { type FhirHttp, type FhirRequest, plainResult } from './fhir-http.ts';
import { identifierTokens } from './find-client.ts';
import { mayBeTheList } from './list-trust.ts';
import { linkWithin } from './page-links.ts';
import { toBundle } from './read-pages.ts';

export type FoundClient = Result<ClientIdentity | undefined, SourceFailure>;

/** One answer each, in the order of asking; `alone` for whoever a list cannot answer for. */
export type FoundClients = readonly (FoundClient | 'alone')[];

/** Several of one code at the most: who has more is asked for alone, and refused there. */
const roomPerClient = 4;
/** Of a list of clients: even a server that gives one on a page is at its end by then. */
const mostPages = 100;

/**
 * Patients found by a search whose values stand in the body. `alone` when what came is no answer to a list. A next page may
 * carry the values of this one in its address: it is asked for where they are ids, and never where they are identity codes.
 */
async function findPatients(
  http: FhirHttp,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Result<readonly JsonObject[], SourceFailure> | 'alone'> {
  const body = new URLSearchParams(parameters).toString();
  const post = { contentType: 'application/x-www-form-urlencoded', body };
  const patients: JsonObject[] = [];
  let request: FhirRequest = { path: 'Patient/_search', post };
  for (let pages = 1; ; pages += 1) {
    const sent = plainResult(await http.send(request, signal));
    const bundle = sent.ok ? toBundle(sent.value) : sent;
    if (!bundle.ok) return mayBeTheList(bundle.failure) ? 'alone' : bundle;
    for (const { resource, mode } of bundle.value.entries) {
      if (mode !== 'match') continue;
      if (!isObject(resource)) return 'alone';
      if (resource.resourceType === 'Patient') patients.push(resource);
      else if (resource.resourceType !== 'OperationOutcome') return 'alone';
    }
    const { next } = bundle.value;
    if (next === undefined) return ok(patients);
    const address = '_id' in parameters ? linkWithin(next, http.baseUrl) : undefined;
    if (address === undefined || pages === mostPages) return 'alone';
    request = { path: address };
  }
}

/** By the source's own Patient ids. */
export async function findClientsById(
  http: FhirHttp,
  source: SourceDescription,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<FoundClients> {
  const usable = [...new Set(ids.filter(isResourceId))];
  if (usable.length === 0) return ids.map(() => ok(undefined));
  const count = String(usable.length * 2);
  const found = await findPatients(http, { _id: usable.join(','), _count: count }, signal);
  if (found === 'alone') return ids.map(() => 'alone');
  if (!found.ok) return ids.map(() => found);
  const byId = new Map(found.value.map((patient) => [String(patient.id), patient]));
  // Somebody who was not asked for: the server did not look at the ids.
  if ([...byId.keys()].some((id) => !usable.includes(id))) return ids.map(() => 'alone');
  return ids.map((id) => {
    const patient = byId.get(id);
    // Whoever is not found by a list is looked for once more, and told in the server's own words not to be there.
    if (patient === undefined) return isResourceId(id) ? 'alone' : ok(undefined);
    const client = readPatient(patient, source);
    return isUnread(client) ? fail({ reason: 'notFhir', detail: client.unread }) : ok(client);
  });
}

/** By official identifiers, in the body of a POST, all of them on one page. */
export async function findClientsByIdentifiers(
  http: FhirHttp,
  source: SourceDescription,
  asked: readonly (readonly ClientIdentifier[])[],
  isProven: boolean,
  signal: AbortSignal,
): Promise<FoundClients> {
  const tokens = [...new Set(asked.flatMap(identifierTokens))];
  if (tokens.length === 0) return asked.map(() => ok(undefined));
  const count = String(tokens.length * roomPerClient);
  const found = await findPatients(http, { identifier: tokens.join(','), _count: count }, signal);
  if (found === 'alone') return asked.map(() => 'alone');
  if (!found.ok) return asked.map(() => found);
  const known = found.value.map((patient) => ({
    patient,
    identifiers: readIdentifiers(patient.identifier, 'formerToo'),
  }));
  const all = asked.flat();
  if (known.some(({ identifiers }) => !hasIdentifier(identifiers, all))) return asked.map(() => 'alone');
  return asked.map((wanted) => {
    if (wanted.length === 0) return ok(undefined);
    const own = known.filter(({ identifiers }) => hasIdentifier(identifiers, wanted));
    if (own.length === 0 && !isProven) return 'alone';
    return choosePatient(
      own.map(({ patient }) => patient),
      wanted,
      source,
    );
  });
}
