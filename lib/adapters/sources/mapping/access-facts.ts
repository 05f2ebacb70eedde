import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject } from '#lib/fhir/json.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import { readPermissionsFrom } from './permissions.ts';
import type { RecordBuilder } from './record-builder.ts';
import { readRelationship } from './relationships/read-relationship.ts';

/** What is asked to know who may look. */
export const accessSearches: readonly SearchId[] = [
  'permissions',
  'appointments',
  'episodes',
  'careTeams',
  'contacts',
  'tasks',
];

/** A builder that also tells of the ties that the client's own resources hold. */
export function collectRelationships(
  builder: RecordBuilder,
  baseUrl: string | undefined,
  found: (facts: readonly RelationshipFact[]) => void,
): RecordBuilder {
  return {
    ...builder,
    add(search, resource) {
      const taken = builder.add(search, resource);
      // What could not be read as a fact, or is somebody else's, ties nobody either.
      if (taken === 'read' && isObject(resource)) found(readRelationship(resource, baseUrl));
      return taken;
    },
  };
}

/**
 * What a record that was asked for nothing else tells the gate. Permissions are whole or not at all. Relationships only add:
 * those that came count although another search failed; without any, a failed search means that nobody knows.
 */
export function accessFactsFrom(
  record: SourceRecord,
  relationships: readonly RelationshipFact[],
  checkedAt: string,
): Result<AccessFacts, SourceFailure> {
  const permissions = readPermissionsFrom(onlyPermissions(record));
  const failures = accessSearches.flatMap((search) => {
    const outcome = record.searches[search];
    return outcome !== undefined && 'failure' in outcome ? [outcome.failure] : [];
  });
  const [failure] = failures;
  const settled = accessSearches.filter((search) => record.searches[search] !== undefined);
  if (failure !== undefined && failures.length === settled.length) return fail(failure);
  return ok({
    sourceId: record.sourceId,
    register: record.register,
    checkedAt,
    permissions: permissions.ok ? permissions.value : 'unknown',
    relationships: relationships.length === 0 && failure !== undefined ? 'unknown' : relationships,
  });
}

/** Only a Consent that could not be read leaves the permissions unknown. */
function onlyPermissions(record: SourceRecord): SourceRecord {
  return {
    ...record,
    unread: record.unread.filter(({ reference }) => /^(Consent\b|\?)/.test(reference)),
  };
}
