import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { Result } from '#lib/base/result.ts';
import type { ClientRecord, SourceDescription } from '#lib/model/client-record.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { LogFailure } from '#lib/ports/access-log.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import type { FreshEntry } from './fresh-entries.ts';
import type { OtherProfessional } from './visit-access.ts';

/** What a page beside the summary stands on: the client who is open, as the gate shows it at this moment. */
export interface ShownClient {
  readonly clientKey: string;
  readonly professional: Professional;
  readonly now: Date;
  readonly timeZone: string;
  /** Without what the gate keeps closed. */
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
  decide(source: SourceDescription, section: string): AccessDecision;
  /** What the gate would say to somebody else, for what may leave for them. */
  decideFor(other: OtherProfessional, source: SourceDescription, section: string): AccessDecision;
  /** Writes the look at these sections into the use log: nothing of them is shown before it is durable. */
  look(sections: readonly string[]): Promise<Result<void, LogFailure>>;
  /** Writes into the use log that something was recorded at this source. */
  logWrite(
    sourceId: string,
    resourceType: string,
    action: 'create' | 'update',
    section?: string,
  ): Promise<void>;
  /** What was recorded here counts at once, in the summary and for the rules, until it is read from the record. */
  recorded(entries: readonly FreshEntry[]): void;
}
