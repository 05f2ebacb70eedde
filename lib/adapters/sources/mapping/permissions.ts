import { fail, ok, type Result } from '#lib/base/result.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { SourceFailure, SourceRecord } from '#lib/model/source-record.ts';

/**
 * The permissions of a record that was asked for nothing else. Whole or not at all: what is missing or could not be read
 * may be a refusal, and unknown means closed.
 */
export function readPermissionsFrom(record: SourceRecord): Result<readonly PermissionEntry[], SourceFailure> {
  const outcome = record.searches.permissions;
  if (outcome !== undefined && 'failure' in outcome) return fail(outcome.failure);
  const [unread] = record.unread;
  if (unread !== undefined) return fail({ reason: 'notFhir', detail: unread.reason });
  return ok(record.entries.filter((entry) => entry.kind === 'permission'));
}
