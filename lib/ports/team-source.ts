import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** Who the current clients of a team are, as one source records it. Nothing else of anybody is asked for. */
export interface TeamSource {
  readonly description: SourceDescription;
  /**
   * Clients with a recorded tie in force to one of the names (`Organization/…`, `CareTeam/…`, `Practitioner/…`). Whether
   * each of them may be looked at, the gate decides client by client: this is a list of whom to ask about.
   */
  readTeam(
    names: readonly string[],
    now: Date,
    signal: AbortSignal,
  ): Promise<Result<TeamRoster, SourceFailure>>;
  /**
   * Which of these clients (Patient ids of this source) have anything new or changed since that moment. What was deleted is not
   * seen. Fails when the source cannot tell: then all of them are to be read.
   */
  changedSince?(
    ids: readonly string[],
    since: IsoInstant,
    signal: AbortSignal,
  ): Promise<Result<ReadonlySet<string>, SourceFailure>>;
}

export interface TeamRoster {
  readonly clients: readonly ClientIdentity[];
  /** Set when a search broke off or was refused: there may be more clients than these. */
  readonly partial?: SourceFailure;
}
