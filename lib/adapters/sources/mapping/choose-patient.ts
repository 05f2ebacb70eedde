import { fail, ok, type Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { isUnread } from './mapping-context.ts';
import { isReplaced, readIdentifiers, readPatient } from './patient.ts';

/**
 * The one client among those that a source found by identifiers. A source that also found people without any of these
 * identifiers did not look for them, and is not believed; two people with the same identifier are too many.
 */
export function choosePatient(
  patients: readonly JsonObject[],
  identifiers: readonly ClientIdentifier[],
  source: SourceDescription,
): Result<ClientIdentity | undefined, SourceFailure> {
  if (patients.some((patient) => !hasOneOf(patient, identifiers))) {
    return fail({ reason: 'ignoredParameter', detail: 'identifier' });
  }
  const inUse = new Map(patients.filter((each) => !isReplaced(each)).map((each) => [each.id, each]));
  if (inUse.size > 1) return fail({ reason: 'ambiguousClient', count: inUse.size });
  const [patient] = inUse.values();
  if (patient === undefined) return ok(undefined);
  const client = readPatient(patient, source);
  return isUnread(client) ? fail({ reason: 'notFhir', detail: client.unread }) : ok(client);
}

/** A former identity code still names its owner. */
function hasOneOf(patient: JsonObject, identifiers: readonly ClientIdentifier[]): boolean {
  return hasIdentifier(readIdentifiers(patient.identifier, 'formerToo'), identifiers);
}

/** True when one of the identifiers is among the own ones: values as people write them, in either letter case. */
export function hasIdentifier(
  own: readonly ClientIdentifier[],
  identifiers: readonly ClientIdentifier[],
): boolean {
  return identifiers.some(({ system, value }) => {
    const wanted = value.trim().toUpperCase();
    return own.some((each) => each.system === system && each.value.toUpperCase() === wanted);
  });
}
