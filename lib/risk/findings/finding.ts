import type { IsoDate } from '#lib/base/dates.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { LimitLine, MissingInput } from '../evaluate/judgement.ts';
import type { Fact } from '../facts/fact.ts';
import type { Rule } from '../rule.ts';
import type { SegmentName } from '../segment-names.ts';
import type { SegmentSuggestion } from '../segments.ts';

/** A rule that is present for the client (huomio), with everything it rests on and what was answered. */
export interface Finding {
  readonly rule: Rule;
  /**
   * open: awaits an answer. handled: answered, and neither its evidence nor the date has come since. lapsed: a finding of
   * the first tier whose limits are no longer met though nobody answered it ("raukesi arvioimatta").
   */
  readonly state: 'open' | 'handled' | 'lapsed';
  /** Its limits were first met after this professional's last look. */
  readonly isNew: boolean;
  /** Newest first. */
  readonly evidence: readonly Fact[];
  readonly limits: readonly LimitLine[];
  readonly metOn?: IsoDate;
  readonly clearsOn?: IsoDate;
  /** For the wording. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What it rests on, piece by piece: an answer is an answer to this, and to what is left of it. */
  readonly fingerprint: string;
  /** The answer in force. */
  readonly triage?: TriageEntry;
  /** Every answer, newest first. */
  readonly history: readonly TriageEntry[];
}

/** A rule that could not be judged, and why. */
export interface Unjudged {
  readonly rule: Rule;
  readonly missing: readonly MissingInput[];
}

/** What the rules say of one client, for one role. */
export interface ClientFindings {
  /** Awaiting an answer, by tier and actionability; the screen shows three and counts the rest. */
  readonly open: readonly Finding[];
  readonly handled: readonly Finding[];
  readonly lapsed: readonly Finding[];
  /** Closed by the gate: the rule's name, and nothing of what is behind. */
  readonly notPermitted: readonly Rule[];
  readonly insufficient: readonly Unjudged[];
  /** Rules that were judged, whatever they said. */
  readonly judged: number;
  /** Registers that were searched in full. */
  readonly searched: readonly Register[];
  /** Registers that answered and of which the professional's role does not open everything that the rules ask. */
  readonly limitedByRole?: readonly Register[];
  /** Which kind of customership the situation suggests, under the organisation's names. */
  readonly segment?: { readonly suggested: SegmentSuggestion; readonly names: readonly SegmentName[] };
}
