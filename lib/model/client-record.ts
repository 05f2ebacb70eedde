import type { HostClient } from './client.ts';
import type { Register } from './register.ts';
import type { SourceFailure, SourceRecord } from './source-record.ts';

/** Why the gate keeps a source's data closed; each has a sentence and a list of what would open it. */
export type ClosedReason =
  | 'noPermission'
  | 'permissionExpired'
  | 'refused'
  | 'permissionUnknown'
  | 'roleNotAllowed'
  | 'signInNeeded'
  /** No care or client relationship is recorded: opens by a special reason. */
  | 'noRelationship'
  /** The record could not tell whether there is one. */
  | 'relationshipUnknown'
  /** The permission was asked for too long ago to be believed. */
  | 'permissionStale';

/**
 * What came of one source for the open client.
 * `asking` is only ever seen while an answer is awaited; a `stale` record is shown with its age.
 */
export type SourceResult =
  | { readonly status: 'asking'; readonly stale?: SourceRecord }
  | { readonly status: 'ok'; readonly record: SourceRecord; readonly fromCache: boolean }
  | { readonly status: 'failed'; readonly failure: SourceFailure; readonly stale?: SourceRecord }
  | { readonly status: 'notAuthorised'; readonly reason: ClosedReason }
  | { readonly status: 'skipped'; readonly reason: 'notAskedByDefault' };

export interface SourceDescription {
  readonly id: string;
  readonly name: string;
  readonly controller: string;
  readonly register: Register;
}

/** The open client with each source's result: composed for display, never stored. */
export interface ClientRecord {
  readonly hostClient: HostClient;
  readonly sources: readonly { readonly source: SourceDescription; readonly result: SourceResult }[];
}
