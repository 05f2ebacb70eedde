import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { choosePatient } from '../mapping/choose-patient.ts';
import { isUnread } from '../mapping/mapping-context.ts';
import { readPatient } from '../mapping/patient.ts';
import { type FhirHttp, plainResult } from './fhir-http.ts';
import { toBundle } from './read-pages.ts';

type Found = Result<ClientIdentity | undefined, SourceFailure>;

/** By the source's own Patient id. */
export async function findClientById(
  http: FhirHttp,
  source: SourceDescription,
  id: string,
  signal: AbortSignal,
): Promise<Found> {
  // What is no FHIR id is nobody here, and must not become a path.
  if (!isResourceId(id)) return ok(undefined);
  const sent = await http.send({ path: `Patient/${id}` }, signal);
  if (!sent.ok) {
    // A FHIR server says in words that it has no such Patient; any other 404 is a wrong base address.
    const { failure, saidByServer } = sent.failure;
    return failure.reason === 'notFound' && saidByServer ? ok(undefined) : fail(failure);
  }
  const client = readPatient(sent.value, source);
  if (isUnread(client)) return fail({ reason: 'notFhir', detail: client.unread });
  return client.id === id ? ok(client) : fail({ reason: 'ignoredParameter', detail: '_id' });
}

/** By official identifiers, in the body of a POST: identity codes are in no address and no log of addresses. */
export async function findClientByIdentifiers(
  http: FhirHttp,
  source: SourceDescription,
  identifiers: readonly ClientIdentifier[],
  signal: AbortSignal,
): Promise<Found> {
  if (identifiers.length === 0) return ok(undefined);
  const body = new URLSearchParams({ identifier: identifierTokens(identifiers).join(',') }).toString();
  const post = { contentType: 'application/x-www-form-urlencoded', body };
  const sent = plainResult(await http.send({ path: 'Patient/_search', post }, signal));
  const bundle = sent.ok ? toBundle(sent.value) : sent;
  if (!bundle.ok) return bundle;
  const patients: JsonObject[] = [];
  for (const { resource, mode } of bundle.value.entries) {
    if (mode !== 'match') continue;
    const type = isObject(resource) ? resource.resourceType : undefined;
    if (isObject(resource) && type === 'Patient') patients.push(resource);
    // Somebody was found and cannot be read: that is not the same as nobody.
    else if (type !== 'OperationOutcome')
      return fail({ reason: 'notFhir', detail: 'Patient: not a Patient' });
  }
  return choosePatient(patients, identifiers, source);
}

/** As a search by `identifier` takes them. */
export function identifierTokens(identifiers: readonly ClientIdentifier[]): readonly string[] {
  return identifiers.map(({ system, value }) => `${escapeToken(system)}|${escapeToken(value)}`);
}

/** `\`, `,`, `|` and `$` have a meaning in a search value. */
function escapeToken(text: string): string {
  return text.replaceAll(/[\\,|$]/g, '\\$&');
}
