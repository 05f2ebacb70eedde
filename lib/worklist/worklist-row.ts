import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { ClientIdentifier } from '#lib/model/client.ts';
import type { Channel, LoopEntry, MeasurementKind, OwnerRole, TriageAnswer } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { RuleGroup, Tier } from '#lib/risk/rule.ts';
import type { Segment } from '#lib/risk/segment-names.ts';

/**
 * One client of the team on the worklist: what the gate lets this professional see, as dates and counts. Plain data: it is
 * kept sealed, sent to workers, and never holds what a row does not show. Days are worked out from `today`, not stored.
 */
export interface WorklistRow {
  readonly clientKey: string;
  /** The client at the professional's own source: where the loop is written, and what the record UI is opened with. */
  readonly own: { readonly sourceId: string; readonly patientId: string };
  readonly identifiers: readonly ClientIdentifier[];
  /** Family name first. */
  readonly name: string;
  readonly birthDate?: PartialDate;
  readonly municipality: RowMunicipality;
  /** The client has died, as any source tells: nobody is named any more and no review is late. `on` where the day is known. */
  readonly died?: { readonly on?: PartialDate };
  /** BCP 47 code of the language to interpret; absent when no interpreter is needed. */
  readonly interpreter?: string;
  /** Agreed by a professional, or only suggested by what is recorded; absent when neither. */
  readonly segment?: { readonly id: Segment; readonly agreed: boolean };
  /** Present findings of the professional's role, open first, by tier and actionability; sensitive rules stand on no list. */
  readonly findings: readonly RowFinding[];
  readonly use: RowUse;
  readonly owner: RowOwner;
  readonly plan: RowPlan;
  readonly lastContact?: RowContact;
  readonly nextContact?: RowContact;
  /** Owner requests, reviews, notes and closings, newest first; what is on its way to the record included. */
  readonly loop: readonly LoopEntry[];
  /** Booked times of health care against the access limit (hoitotakuu); absent where it was not judged. */
  readonly access?: RowAccess;
  /** Days on which each risk factor was recorded, newest first, eight at most. */
  readonly recorded: Readonly<Partial<Record<MeasurementKind, readonly IsoDate[]>>>;
  /**
   * What was measured is closed to this role or for this client: `recorded` and `segment` then say nothing of what is in the
   * record, and no figure counts it as not recorded.
   */
  readonly measurementsClosed?: true;
  /** Registers that the gate keeps closed for this client: columns say so. */
  readonly closed: readonly Register[];
  /** Registers that did not answer, or not in full. */
  readonly unanswered: readonly Register[];
  /** The oldest answer that the row rests on. */
  readonly readAt: IsoInstant;
}

export type RowMunicipality =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'notRecorded' }
  /** Protection order. */
  | { readonly kind: 'hidden' };

export interface RowFinding {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly group: RuleGroup;
  readonly tier: Tier;
  /** Evaluated here, or by a server that says so in Flag and RiskAssessment. */
  readonly origin: 'rinnalla' | 'server';
  /** What the server calls it; a rule of ours is named by its own words. */
  readonly title?: string;
  readonly state: 'open' | 'handled' | 'lapsed';
  /** First met after this professional's last look at the client. */
  readonly isNew: boolean;
  /** Day on which its limits were first met. */
  readonly metOn?: IsoDate;
  readonly fingerprint: string;
  readonly evidence: { readonly count: number; readonly from?: IsoDate; readonly to?: IsoDate };
  readonly figures: Readonly<Record<string, number | string>>;
  readonly answer?: {
    readonly answer: TriageAnswer;
    readonly at: IsoInstant;
    readonly by: string;
    readonly until?: IsoDate;
  };
}

/** Held contacts of twelve months and of the twelve before, in the registers that were read. */
export interface RowUse {
  readonly now: number;
  readonly previous: number;
  /** Twelve counts of `now`, the oldest month first. */
  readonly months: readonly number[];
  /** Twelve counts of `previous`, the oldest month first, of a client whose loop was closed: what came before it is compared. */
  readonly previousMonths?: readonly number[];
  /** Of each of these months, contacts for a reason that had brought the client within the 14 days before (failure demand). */
  readonly repeats: readonly number[];
  readonly emergency: { readonly now: number; readonly previous: number };
  /** Of `now`, held as a call, message or video. */
  readonly remote: number;
  /** Registers that are counted. */
  readonly registers: readonly Register[];
}

/** Numbers of booked times: beyond the limit, within it, and without what the limit is counted from. */
export interface RowAccess {
  readonly passed: number;
  readonly within: number;
  readonly notKnown: number;
}

export interface PendingOwner {
  readonly reference: string;
  readonly name: string;
  readonly since: IsoDate;
  readonly by: string;
}
/** The care lead of health care or the own worker of social welfare, by the professional's own register. */
export type RowOwner =
  | {
      readonly state: 'named';
      readonly role: OwnerRole;
      readonly name: string;
      readonly reference?: string;
      readonly since?: PartialDate;
    }
  | { readonly state: 'none' }
  | { readonly state: 'notPermitted' }
  | { readonly state: 'unanswered' };

export type RowPlan =
  | {
      readonly state: 'recorded';
      readonly type: 'healthAndCare' | 'clientPlan' | 'other';
      readonly from?: PartialDate;
      readonly reviewDue?: IsoDate;
      /** The client's own goal, in the client's words where so recorded. */
      readonly goal?: { readonly text: string; readonly ownWords: boolean; readonly set?: PartialDate };
    }
  | { readonly state: 'none' }
  | { readonly state: 'notPermitted' }
  | { readonly state: 'unanswered' };

export interface RowContact {
  readonly at: IsoInstant;
  readonly channel: Channel;
  readonly emergency: boolean;
  readonly service: string;
  readonly professional?: string;
}
