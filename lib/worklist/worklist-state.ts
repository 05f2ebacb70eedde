import type { IsoInstant } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { RuleWords } from '#lib/risk/rule.ts';
import type { Segment } from '#lib/risk/segment-names.ts';
import type { ListedRow } from './listed-row.ts';

/** Everything that the worklist's screen is painted from. Replaced as a whole; `rows` keeps the identity of unchanged rows. */
export interface WorklistState {
  readonly rows: readonly ListedRow[];
  /** How each rule in force calls itself. */
  readonly titles: ReadonlyMap<string, Readonly<Record<Language, Pick<RuleWords, 'title'>>>>;
  readonly segmentNames: Readonly<Record<Segment, Readonly<Record<Language, string>>>>;
  readonly refresh: RefreshState;
  /** What each source has told, and when. */
  readonly sources: readonly {
    readonly source: SourceDescription;
    readonly readAt?: IsoInstant;
    readonly failure?: SourceFailure;
  }[];
  /** Clients who left the team since the last refresh: gone from the rows, counted here. */
  readonly left: number;
  /** Clients of the team for whom the gate, the identity or the log said no. */
  readonly notShown: number;
}

export type RefreshState =
  | { readonly kind: 'idle'; readonly completedAt?: IsoInstant }
  | { readonly kind: 'loading' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly resumed: boolean }
  | { readonly kind: 'cancelled'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly done: number; readonly total: number };
