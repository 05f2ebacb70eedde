import type { Result } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { ClientIdentifier, ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';

/** One FHIR server or imported dataset. Every call obeys `signal` and has its own deadline. */
export interface RecordSource {
  readonly description: SourceDescription;

  /**
   * Finds the client by official identifiers (never in a URL) or by this source's own Patient id.
   * Resolves to `undefined` when the source does not know the client; several matches fail as `ambiguousClient`.
   */
  findClient(
    by: ClientLookup,
    signal: AbortSignal,
  ): Promise<Result<ClientIdentity | undefined, SourceFailure>>;

  /**
   * What decides whether a professional may look: the client's permissions, and who has a recorded relationship. Asked
   * before any other data. What is not known in full is `unknown`; fails only when nothing at all was answered.
   */
  readAccessFacts(client: ClientIdentity, signal: AbortSignal): Promise<Result<AccessFacts, SourceFailure>>;

  /**
   * Everything the summary needs, paged to the end. A failed search leaves the others: see `SourceRecord.searches`.
   * `progress` is called with a growing record while pages arrive, first facts first.
   */
  readRecord(
    client: ClientIdentity,
    options: {
      readonly now: Date;
      readonly progress?: (soFar: SourceRecord) => void;
      readonly only?: readonly SearchId[];
    },
    signal: AbortSignal,
  ): Promise<Result<SourceRecord, SourceFailure>>;
}

export type ClientLookup =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'identifiers'; readonly identifiers: readonly ClientIdentifier[] };
