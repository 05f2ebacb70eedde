import type { IsoInstant } from '#lib/base/dates.ts';
import type { ClientIdentity } from './client.ts';
import type { Entry } from './entries.ts';
import type { Register } from './register.ts';

/** What a source is asked for, one search each; named in messages about partial results. */
export const searchIds = [
  'contacts',
  'appointments',
  'problems',
  'measurements',
  'medicationStatements',
  'medicationRequests',
  'allergies',
  'alerts',
  'goals',
  'plans',
  'careTeams',
  'episodes',
  'decisions',
  'tasks',
  'messages',
  'permissions',
  'relatedPersons',
  'riskAssessments',
] as const;
export type SearchId = (typeof searchIds)[number];

/** Why something could not be had from a source. Each has its own sentence for the user. */
export type SourceFailure =
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'timedOut' }
  | { readonly reason: 'notSignedIn' }
  | { readonly reason: 'forbidden' }
  | { readonly reason: 'notFound' }
  | { readonly reason: 'conflict' }
  | { readonly reason: 'tooMany'; readonly retryAfterSeconds?: number }
  | { readonly reason: 'serverError'; readonly status: number }
  | { readonly reason: 'notFhir'; readonly detail: string }
  | { readonly reason: 'tooLarge' }
  | { readonly reason: 'refused'; readonly status: number; readonly detail: string }
  | { readonly reason: 'ignoredParameter'; readonly detail: string }
  | { readonly reason: 'ambiguousClient'; readonly count: number }
  | { readonly reason: 'identityDiffers'; readonly differs: readonly ('name' | 'birthDate')[] };

/** A resource that was received and could not be read: listed, never dropped in silence. */
export interface UnreadEntry {
  /** `Observation/12`, or the resource type alone, or `?`. */
  readonly reference: string;
  readonly reason: string;
}

export type SearchOutcome =
  | { readonly status: 'ok'; readonly count: number }
  | { readonly status: 'partial'; readonly count: number; readonly failure: SourceFailure }
  | { readonly status: 'failed'; readonly failure: SourceFailure }
  /** The server says in its capability statement that it has no such resource. */
  | { readonly status: 'notOffered' };

/** All that one source said of one client at one moment. Stored as one encrypted object; never merged with another register's. */
export interface SourceRecord {
  readonly sourceId: string;
  readonly register: Register;
  readonly fetchedAt: IsoInstant;
  /** Absent when the source does not know this client. */
  readonly client?: ClientIdentity;
  readonly entries: readonly Entry[];
  readonly searches: Readonly<Partial<Record<SearchId, SearchOutcome>>>;
  readonly unread: readonly UnreadEntry[];
}
