import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ResourceJson } from './outbox.ts';

/** One resource as its server holds it: what an update of it is based on. */
export interface StoredResource {
  readonly id: string;
  /** Absent at a server that names none: then it can be read and not changed. */
  readonly version?: string;
  readonly resource: ResourceJson;
}

export interface StoredSearch {
  readonly sourceId: string;
  /** Whose they must be: what belongs to anybody else is left out. */
  readonly patientId: string;
  readonly type: 'QuestionnaireResponse' | 'Observation' | 'ClinicalImpression' | 'Task';
  /** `system|value`; one of them is enough. */
  readonly identifiers: readonly string[];
}

/** Reads again what was written here, by our own identifiers, and what answers it: on a press, because nobody needs it to see what was recorded. */
export interface StoredResources {
  find(search: StoredSearch, signal: AbortSignal): Promise<Result<readonly StoredResource[], SourceFailure>>;
  /**
   * Answers that another system wrote to a task of ours: what the task names as its output, else what says that it is based on the task.
   * By `identifier` the task is read again first: it may have been asked a moment ago, and have no id of the server's yet.
   */
  answersTo(
    of: {
      readonly sourceId: string;
      readonly patientId: string;
      /** `Task/12`. */
      readonly task: string;
      /** `system|value` of the task. */
      readonly identifier?: string;
      /** `QuestionnaireResponse/12`. */
      readonly answers?: string;
    },
    signal: AbortSignal,
  ): Promise<Result<readonly StoredResource[], SourceFailure>>;
  /**
   * Observations of the client with one of these codes (`system|code`) that say of themselves that they were made of the response with
   * this identifier (`system|value`). Read to the end: some left unread would be made a second time.
   */
  madeOf(
    of: {
      readonly sourceId: string;
      readonly patientId: string;
      readonly identifier: string;
      readonly codes: readonly string[];
    },
    signal: AbortSignal,
  ): Promise<Result<readonly StoredResource[], SourceFailure>>;
  /** An earlier version, where the server keeps them. */
  readVersion(
    of: { readonly sourceId: string; readonly patientId: string; readonly version: string } & Pick<
      StoredSearch,
      'type'
    > & { readonly id: string },
    signal: AbortSignal,
  ): Promise<Result<StoredResource, SourceFailure>>;
}
