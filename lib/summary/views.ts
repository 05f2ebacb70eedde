import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { Channel, EntryKind, IcfQualifier, MeasurementKind, OwnerRole } from '#lib/model/entries.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Section, SectionId } from './section.ts';

/*
 * What each section shows: plain data without words of the user's language, so that a section can be painted, read
 * aloud and copied as text from the same facts.
 */

/** A row that rests on recorded facts: its provenance opens the source sheet. */
interface Sourced {
  readonly provenance: Provenance;
}

export interface BannerView {
  readonly name: string;
  readonly birthDate?: PartialDate;
  /** Whole years; under 2 years whole months are shown instead. Age at death when deceased. */
  readonly age?: { readonly years: number; readonly months: number };
  /** In full; masked on screen until pressed. */
  readonly identityCode?: string;
  /** False when the check character or date does not fit: said, never blocked. */
  readonly identityCodeValid: boolean;
  readonly municipality?: string;
  readonly language?: string;
  readonly interpreterNeeded: boolean;
  readonly protectionOrder: boolean;
  readonly deceased: boolean;
  readonly deceasedOn?: PartialDate;
  /** A death that a source dates ahead of today. */
  readonly deathAhead?: PartialDate;
  /** Active critical allergies and alerts, worst first; the banner shows the first ones. */
  readonly criticalRisks: readonly string[];
  /** What agreed between the host and the sources: at least two. */
  readonly agreedOn: readonly ('identityCode' | 'sourceId' | 'name' | 'birthDate')[];
}

export interface SourceLine {
  readonly source: SourceDescription;
  readonly state:
    | {
        readonly kind: 'answered';
        readonly at: IsoInstant;
        readonly fromCache: boolean;
        readonly knowsClient: boolean;
      }
    | {
        readonly kind: 'partial';
        readonly at: IsoInstant;
        readonly failedSearches: readonly string[];
        readonly failure: SourceFailure;
      }
    | { readonly kind: 'asking'; readonly shownFrom?: IsoInstant }
    | { readonly kind: 'failed'; readonly failure: SourceFailure; readonly shownFrom?: IsoInstant }
    | { readonly kind: 'notPermitted'; readonly reason: ClosedReason }
    | { readonly kind: 'notAskedFor' };
  readonly unread: readonly { readonly reference: string; readonly reason: string }[];
}

export interface CompletenessView {
  readonly lines: readonly SourceLine[];
  /** Sources that answered in full, of all configured sources. */
  readonly answered: number;
  readonly total: number;
  readonly complete: boolean;
  readonly waiting: boolean;
  /** The oldest data shown. */
  readonly oldest?: IsoInstant;
  readonly unreadCount: number;
}

export interface SinceLastLookView {
  /** Absent at the first look. */
  readonly lastLook?: IsoInstant;
  readonly total: number;
  /** New what: counts by kind of entry, newest entry of each. */
  readonly groups: readonly {
    readonly kind:
      | 'contact'
      | 'problem'
      | 'measurement'
      | 'medication'
      | 'riskInformation'
      | 'goal'
      | 'plan'
      | 'owner'
      | 'service'
      | 'functioning'
      | 'task'
      | 'mandate';
    readonly count: number;
    readonly entries: readonly {
      readonly text: string;
      readonly date: string;
      readonly provenance: Provenance;
    }[];
  }[];
}

export interface OwnersView {
  readonly rows: readonly OwnerRow[];
}
export type OwnerRow =
  | (Sourced & {
      readonly state: 'named';
      readonly role: OwnerRole;
      readonly roleText?: string;
      readonly name: string;
      readonly phone?: string;
      readonly unit?: string;
      readonly from?: PartialDate;
    })
  /** Expected and missing: said in words. `notPermitted` never tells whether there is one. */
  | {
      readonly state: 'notRecorded' | 'notPermitted' | 'notAnswered' | 'notAskedFor' | 'waiting';
      readonly role: OwnerRole;
      readonly register: Register;
    };

export interface PlanView {
  readonly goals: readonly (Sourced & {
    readonly text: string;
    readonly ownWords: boolean;
    readonly date?: PartialDate;
  })[];
  readonly plans: readonly (Sourced & {
    readonly type: 'healthAndCare' | 'clientPlan' | 'other';
    readonly title: string;
    /** When the plan was made or began. */
    readonly from?: PartialDate;
    readonly reviewDue?: IsoDate;
    /** Days late today; absent when the review is not late. */
    readonly lateDays?: number;
  })[];
  /** The longest delay, for the section head. */
  readonly worstLateDays?: number;
}

export interface ServiceUseView {
  /** 12 months back from today, the 12 months before, and six weeks ahead for the plot. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly previousPeriod: { readonly from: IsoDate; readonly to: IsoDate };
  readonly horizon: IsoDate;
  readonly figures: {
    readonly contacts: Compared;
    readonly emergencyVisits: Compared;
    readonly wardDays: Compared;
    readonly noShows: Compared;
    /** Per cent of held contacts that were remote; absent without contacts. Ward stays do not count. */
    readonly remoteShare: { readonly now?: number; readonly previous?: number };
  };
  /** No-shows by lane, for "poisjäännit 2 + 1". */
  readonly lanes: readonly ServiceLane[];
  readonly last?: ContactLine;
  readonly next?: ContactLine;
  /** All contacts in the period and ahead, newest first, for the list and the screen reader's table. */
  readonly contacts: readonly ContactLine[];
}
export interface Compared {
  readonly now: number;
  readonly previous: number;
}
export interface ServiceLane {
  readonly service: string;
  readonly register: Register;
  /** Ward lanes count days, others contacts. */
  readonly counts: 'contacts' | 'wardDays';
  readonly points: readonly LanePoint[];
  readonly now: number;
  readonly previous: number;
  readonly trend: 'up' | 'down' | 'same';
  readonly noShows: number;
}
export interface LanePoint {
  /** Source and id: the same as of the contact's line in `contacts`. */
  readonly entryId: string;
  readonly date: IsoDate;
  readonly end?: IsoDate;
  readonly channel: Channel;
  readonly status: 'held' | 'ongoing' | 'booked' | 'noShow';
}
export interface ContactLine extends Sourced {
  readonly entryId: string;
  readonly start: IsoInstant;
  readonly end?: IsoInstant;
  readonly service: string;
  readonly channel: Channel;
  readonly status: 'held' | 'ongoing' | 'booked' | 'noShow';
  readonly emergency: boolean;
  readonly professional?: string;
  readonly profession?: string;
  readonly reasons: readonly string[];
}

/** The place of the findings. They are composed from the rules, beside the summary and not in it. */
export interface FindingsView {
  readonly evaluated: false;
}

export interface RiskFactorsView {
  readonly rows: readonly RiskFactorRow[];
}
export type RiskFactorRow =
  | (Sourced & {
      readonly state: 'recorded' | 'outdated';
      readonly measures: MeasurementKind;
      /**
       * Ready parts: `152/91` and `mmHg`, or a word answer. With a decimal point: `formatFigure` of
       * lib/base/format.ts gives the language's form.
       */
      readonly value: string;
      readonly unit?: string;
      /** Upper end of the scale for scores, e.g. 27. */
      readonly outOf?: number;
      readonly date: IsoInstant;
      readonly band?: 'aboveTarget' | 'withinTarget' | 'belowTarget';
      readonly target?: {
        readonly value: number;
        readonly upper?: number;
        readonly source: 'own' | 'guideline';
      };
      /** Up to five latest values, oldest first; systolic for blood pressure. */
      readonly trend: readonly { readonly date: IsoInstant; readonly value: number }[];
      /** Months after which it should be recorded anew; set when `outdated`. */
      readonly intervalMonths?: number;
      readonly unitUnknown: boolean;
    })
  | {
      readonly state: 'notRecorded' | 'notPermitted' | 'notAnswered' | 'notAskedFor' | 'waiting';
      readonly measures: MeasurementKind;
    };

export interface ProblemsView {
  readonly active: readonly ProblemRow[];
  readonly past: readonly ProblemRow[];
  readonly latest?: PartialDate;
}
export interface ProblemRow extends Sourced {
  readonly text: string;
  readonly code?: string;
  readonly codeSystem?: string;
  readonly since?: PartialDate;
  readonly ended?: PartialDate;
  readonly provisional: boolean;
}

export interface MedicationView {
  readonly inUse: readonly MedicationRow[];
  readonly past: readonly MedicationRow[];
  readonly reviewed?: PartialDate;
}
export interface MedicationRow extends Sourced {
  readonly text: string;
  readonly dosage?: string;
  readonly asNeeded: boolean;
  readonly since?: PartialDate;
  readonly ended?: PartialDate;
  readonly onHold: boolean;
}

export interface RiskInformationView {
  readonly rows: readonly (Sourced & {
    readonly type: 'allergy' | 'intolerance' | 'alert';
    readonly text: string;
    readonly reaction?: string;
    readonly critical: boolean;
    readonly since?: PartialDate;
  })[];
  /** "No known allergies" was recorded: a fact with a date, not nothing. */
  readonly recordedAbsence?: Sourced & { readonly date?: PartialDate };
}

export interface SocialServicesView {
  readonly services: readonly SocialServiceRow[];
  readonly decisions: readonly SocialServiceRow[];
  readonly ended: readonly SocialServiceRow[];
  readonly inForce: number;
}
export interface SocialServiceRow extends Sourced {
  readonly text: string;
  readonly serviceTask?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly pending: boolean;
}

export interface FunctioningView {
  /** The newest assessment. */
  readonly assessed?: IsoInstant;
  readonly set?: string;
  readonly rows: readonly (Sourced & {
    readonly code: string;
    readonly text: string;
    readonly performance?: IcfQualifier;
    readonly ownRating?: IcfQualifier;
    /** How much a factor of the environment helps. */
    readonly facilitator?: IcfQualifier;
    readonly previous?: { readonly performance: IcfQualifier; readonly date: IsoInstant };
    readonly change?: 'declined' | 'improved' | 'same';
    /** Steps between the professional's and the client's rating; absent when equal or one is missing. */
    readonly difference?: number;
  })[];
}

export interface PathwaysView {
  readonly pathways: readonly (Sourced & { readonly title: string; readonly from?: PartialDate })[];
  readonly tasks: readonly (Sourced & {
    readonly type: 'clientTask' | 'professionalTask';
    readonly text: string;
    readonly due?: IsoDate;
    readonly lateDays?: number;
  })[];
  readonly messages: readonly (Sourced & {
    readonly text: string;
    readonly sent?: IsoInstant;
    readonly from?: string;
  })[];
  readonly open: number;
}

export interface ActingOnBehalfView {
  readonly rows: readonly (Sourced & {
    readonly type: 'guardian' | 'mandate' | 'nextOfKin' | 'other';
    readonly name: string;
    readonly relationship?: string;
    readonly phone?: string;
    readonly from?: PartialDate;
    readonly to?: PartialDate;
  })[];
}

export interface SectionViews {
  owners: OwnersView;
  plan: PlanView;
  'service-use': ServiceUseView;
  findings: FindingsView;
  'risk-factors': RiskFactorsView;
  problems: ProblemsView;
  medication: MedicationView;
  'risk-information': RiskInformationView;
  'social-services': SocialServicesView;
  functioning: FunctioningView;
  pathways: PathwaysView;
  'acting-on-behalf': ActingOnBehalfView;
}
export type SectionOf<Id extends SectionId> = Section<Id, SectionViews[Id]>;
export type AnySection = { [Id in SectionId]: SectionOf<Id> }[SectionId];

/** The composed picture of one client. Identity comes with the facts: they are painted together or not at all. */
export interface Summary {
  readonly banner: BannerView;
  readonly completeness: CompletenessView;
  readonly sinceLastLook: SinceLastLookView;
  readonly sections: { readonly [Id in SectionId]: SectionOf<Id> };
  /** Ids in the order for this role and user, hidden ones left out. */
  readonly order: readonly SectionId[];
  /** Specially protected entries, each opened by itself: that they are there is said, what they say is not. */
  readonly withheld: readonly WithheldEntry[];
}

/** One specially protected entry of an open source, before it was opened. */
export interface WithheldEntry {
  readonly id: string;
  readonly sourceId: string;
  readonly register: Register;
  readonly kind: Exclude<EntryKind, 'permission'>;
  readonly recordedAt?: IsoInstant;
}
