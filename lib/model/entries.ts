import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { Coding, Concept } from './coding.ts';
import type { Provenance } from './provenance.ts';
import type { Register } from './register.ts';

/** One recorded fact with its provenance. Plain data: survives JSON and structured clone. */
interface EntryBase {
  /** Unique within the source: type and id, e.g. `Encounter/123`. */
  readonly id: string;
  readonly provenance: Provenance;
}

/** How a contact was held. `remote` is a remote contact whose kind was not recorded. */
export const channels = ['visit', 'call', 'message', 'video', 'remote', 'homeVisit', 'wardStay'] as const;
export type Channel = (typeof channels)[number];

/** A visit, call, message, home visit or ward stay; held, booked, missed or cancelled. FHIR Encounter and Appointment. */
export interface ContactEntry extends EntryBase {
  readonly kind: 'contact';
  readonly status: 'held' | 'ongoing' | 'booked' | 'noShow' | 'cancelled';
  readonly start: IsoInstant;
  readonly end?: IsoInstant;
  readonly channel: Channel;
  /** Service as recorded (e.g. `Terveysasema`); the lane of the timeline. */
  readonly service: Concept;
  readonly urgency: 'emergency' | 'urgent' | 'routine' | 'unknown';
  readonly professional?: string;
  readonly profession?: string;
  readonly reasons: readonly Concept[];
  /** Id of the appointment that this contact fulfilled, so that it is not counted twice. */
  readonly fulfils?: string;
}

export interface ProblemEntry extends EntryBase {
  readonly kind: 'problem';
  readonly concept: Concept;
  readonly status: 'active' | 'inactive' | 'resolved' | 'unknown';
  readonly certainty: 'confirmed' | 'provisional' | 'refuted' | 'unknown';
  readonly onset?: PartialDate;
  readonly ended?: PartialDate;
}

/** A number with its unit. `value` and `unit` are in the unit of the measurement kind after UCUM conversion. */
export interface Quantity {
  readonly value: number;
  /** UCUM code after conversion; absent when the recorded unit is not known. */
  readonly unit?: string;
  /** What was recorded, for display and for the source sheet. */
  readonly recorded: { readonly value: number; readonly unit?: string };
  readonly comparator?: '<' | '<=' | '>=' | '>';
}

/** Measurements that sections and rules know by name; everything else is `other` and shown as recorded. */
export const measurementKinds = [
  'bloodPressure',
  'hba1c',
  'ldl',
  'hdl',
  'totalCholesterol',
  'fastingGlucose',
  'bmi',
  'weight',
  'height',
  'waist',
  'egfr',
  'creatinine',
  'smoking',
  'auditC',
  'phq9',
  'gad7',
  'loneliness',
  'activity',
  'sleep',
  'falls',
  'workAbility',
  'audit',
  'phq2',
  'phq9Suicide',
  'gad2',
  'who5',
  'frail',
  'must',
  'nrs2002',
  'findrisc',
  'startBack',
  'barthel',
  'inr',
  'haemoglobin',
  'sodium',
  'glucose2h',
  'violenceAsked',
  'caregiverStrain',
  'vegetables',
  'familyDiabetes',
  'resources',
  'segment',
] as const;
export type MeasurementKind = (typeof measurementKinds)[number] | 'other';

/** FHIR Observation with a number, a code, text or components (blood pressure). */
export interface MeasurementEntry extends EntryBase {
  readonly kind: 'measurement';
  readonly measures: MeasurementKind;
  readonly concept: Concept;
  readonly taken: IsoInstant;
  readonly quantity?: Quantity;
  /** Blood pressure only. Both in mm[Hg]. */
  readonly systolic?: Quantity;
  readonly diastolic?: Quantity;
  /** Coded or textual answer, e.g. smoking status. */
  readonly answer?: Concept;
  /** True when a unit was recorded that we cannot convert: shown as recorded and never used by a rule. */
  readonly unitUnknown: boolean;
  /** Why it was answered so, in the professional's words. Read of an agreed segment alone: other notes are not ours to keep. */
  readonly note?: string;
}

export interface MedicationEntry extends EntryBase {
  readonly kind: 'medication';
  readonly concept: Concept;
  readonly status: 'active' | 'completed' | 'stopped' | 'onHold' | 'unknown';
  readonly dosage?: string;
  readonly asNeeded: boolean;
  readonly started?: PartialDate;
  readonly ended?: PartialDate;
  /** Last review of the medication, when recorded. */
  readonly reviewed?: PartialDate;
}

/** Allergy, intolerance or another critical risk (riskitieto). FHIR AllergyIntolerance and Flag. */
export interface RiskInformationEntry extends EntryBase {
  readonly kind: 'riskInformation';
  readonly type: 'allergy' | 'intolerance' | 'alert';
  readonly concept: Concept;
  readonly reaction?: string;
  readonly criticality: 'high' | 'low' | 'unknown';
  readonly active: boolean;
  readonly since?: PartialDate;
  /** True for a recorded "no known allergies": a fact of its own, not nothing. */
  readonly recordedAbsence: boolean;
}

export interface GoalEntry extends EntryBase {
  readonly kind: 'goal';
  readonly text: string;
  /** True when the client expressed it (Goal.expressedBy is the client): shown in quotation marks. */
  readonly ownWords: boolean;
  readonly status: 'active' | 'reached' | 'dropped' | 'unknown';
  readonly set?: PartialDate;
  readonly due?: PartialDate;
  /** What the goal aims at in numbers; empty or absent when it was written in words only. */
  readonly targets?: readonly GoalTarget[];
  /** Version at the server, for a change of it. */
  readonly version?: string;
  /** The Goal as it was read, so that a change loses nothing that others put into it. */
  readonly resource?: Readonly<Record<string, unknown>>;
}

/**
 * A goal's aim for one measurement, in the unit of the measurement kind. FHIR Goal.target.
 * `value` alone is a limit: at most that much, or at least that much when `atLeast`. With `upper` it is the range
 * from `value` to `upper`.
 */
export interface GoalTarget {
  readonly measures: MeasurementKind;
  /** Blood pressure only: which of the two numbers; systolic when absent. */
  readonly part?: 'systolic' | 'diastolic';
  readonly value: number;
  readonly upper?: number;
  readonly atLeast?: boolean;
}

export interface PlanEntry extends EntryBase {
  readonly kind: 'plan';
  /** Terveys- ja hoitosuunnitelma, asiakassuunnitelma (social welfare), a care pathway, or another plan. */
  readonly type: 'healthAndCare' | 'clientPlan' | 'pathway' | 'other';
  readonly title: string;
  readonly status: 'active' | 'draft' | 'ended' | 'unknown';
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly reviewDue?: IsoDate;
  readonly author?: string;
  /** Version at the server, for a change of it. */
  readonly version?: string;
  /** A client's own plan as it was read: its parts, and everything that others put into it. */
  readonly resource?: Readonly<Record<string, unknown>>;
}

/** Who answers for the client. FHIR CareTeam, EpisodeOfCare.careManager, Patient.generalPractitioner. */
export interface OwnerEntry extends EntryBase {
  readonly kind: 'owner';
  readonly role: OwnerRole;
  /** Role as recorded, shown for `other`. */
  readonly roleText?: string;
  readonly name: string;
  /** The professional as the source names them, e.g. `Practitioner/12`; absent where only a name was recorded. */
  readonly reference?: string;
  readonly phone?: string;
  readonly unit?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Set when the CareTeam is one of ours: it is changed, where another's is left as it is. */
  readonly ownTeam?: OwnTeam;
}
/** A CareTeam that this product wrote, as it was read, so that a change loses nothing that others put into it. */
export interface OwnTeam {
  readonly id: string;
  /** Absent where the server gives no versions: then it cannot be changed. */
  readonly version?: string;
  readonly resource: Readonly<Record<string, unknown>>;
}
export const ownerRoles = [
  'careLead',
  'ownWorker',
  'ownDoctor',
  'ownNurse',
  'diabetesNurse',
  'other',
] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** A social service the client has, or a decision in force. FHIR EpisodeOfCare and ServiceRequest in the social register. */
export interface ServiceEntry extends EntryBase {
  readonly kind: 'service';
  readonly type: 'service' | 'decision';
  readonly concept: Concept;
  readonly status: 'inForce' | 'ended' | 'pending' | 'unknown';
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Palvelutehtävä, e.g. `Työikäisten palvelut`. */
  readonly serviceTask?: string;
}

/** One ICF category of an assessment. Qualifiers 0-4; 8 and 9 are words, never numbers. */
export interface FunctioningEntry extends EntryBase {
  readonly kind: 'functioning';
  /** ICF code without qualifier, e.g. `d450`. */
  readonly code: string;
  readonly text: string;
  readonly assessed: IsoInstant;
  readonly performance?: IcfQualifier;
  readonly capacity?: IcfQualifier;
  /** Client's own rating of the same category. */
  readonly ownRating?: IcfQualifier;
  /** Name of the set it was assessed with, e.g. `Generic-7`. */
  readonly set?: string;
  /** Environmental factors alone: how much it helps. No small barrier: `performance` of a factor is the barrier. */
  readonly facilitator?: IcfQualifier;
  /** Environmental factors alone: the categories beside which it was said, e.g. `d450`. */
  readonly beside?: readonly string[];
  /** The professional's own words beside the rating. */
  readonly note?: string;
  /** Where the rating comes from, when it was said. */
  readonly source?: 'interview' | 'observation' | 'measurement' | 'record';
  /** UUID of the assessment that it is a part of, when it was written here. */
  readonly assessment?: string;
}
export type IcfQualifier = 0 | 1 | 2 | 3 | 4 | 'notSpecified' | 'notApplicable';

/** A task timed for the client, or an open message. FHIR Task and Communication. */
export interface TaskEntry extends EntryBase {
  readonly kind: 'task';
  readonly type: 'clientTask' | 'professionalTask' | 'message';
  readonly text: string;
  readonly open: boolean;
  readonly due?: IsoDate;
  readonly sent?: IsoInstant;
  readonly from?: string;
  /** Of a task of ours by which the client was asked to rate their own functional capacity. */
  readonly selfAssessment?: {
    /** Absent where its status says nothing that is known. */
    readonly state?: 'asked' | 'opened' | 'answered' | 'ended';
    /** By which the client finds the questions; it says nothing of the client. */
    readonly code?: string;
    /** Canonical address of the form, with its version. */
    readonly questionnaire?: string;
    readonly changedAt?: IsoInstant;
    /** A professional took the code back: what is answered all the same comes late. */
    readonly withdrawn?: true;
    /** `QuestionnaireResponse/12`, where the task names what came of it. */
    readonly answers?: string;
  };
}

/** Somebody who may act for the client, or a recorded guardianship. FHIR RelatedPerson. */
export interface MandateEntry extends EntryBase {
  readonly kind: 'mandate';
  readonly type: 'guardian' | 'mandate' | 'nextOfKin' | 'other';
  readonly name: string;
  readonly relationship?: string;
  readonly phone?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/**
 * The client's permission (luovutuslupa) for one direction between registers, or a refusal (kielto). FHIR Consent.
 * Not shown as a fact: read by the gate.
 */
export interface PermissionEntry extends EntryBase {
  readonly kind: 'permission';
  readonly type: 'permit' | 'refusal';
  readonly status: 'active' | 'inactive';
  readonly from: Register | 'any';
  readonly to: Register | 'any';
  /** What of the direction it is about; the whole direction when absent. */
  readonly scope?: PermissionScope;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
}

/** Named parts of a direction between registers: documents by reference, service tasks and controllers by name or code. */
export interface PermissionScope {
  readonly documents?: readonly string[];
  readonly serviceTasks?: readonly string[];
  readonly controllers?: readonly string[];
}

/**
 * A professional's answer to a finding, or the taking back of one. Answers are never changed: each is an entry of its own,
 * so that the history stands and two professionals cannot write over one another. FHIR Task.
 */
export interface TriageEntry extends EntryBase {
  readonly kind: 'triage';
  readonly ruleId: string;
  readonly ruleVersion: string;
  /** `reopened` takes the answer before it back. */
  readonly answer: TriageAnswer | 'reopened';
  readonly at: IsoInstant;
  readonly by: string;
  /** Why, in the professional's words or the wording of the chosen reason. */
  readonly reason?: string;
  /** `act`: what was begun. */
  readonly deed?: string;
  /** `later`: the day on which it comes back. */
  readonly until?: IsoDate;
  /** Fingerprint of the evidence that was answered: other evidence asks again. */
  readonly fingerprint: string;
}
export const triageAnswers = ['known', 'act', 'later', 'notRelevant'] as const;
export type TriageAnswer = (typeof triageAnswers)[number];

/**
 * One step of the loop that follows a finding: somebody is asked to be the owner, a review is agreed, a note is left, the loop
 * is closed. FHIR Task; an owner's answer, a review that was held and a cancelling change the same Task.
 */
export interface LoopEntry extends EntryBase {
  readonly kind: 'loop';
  readonly step: LoopStep;
  readonly status: LoopStatus;
  /** When and by whom it was begun. */
  readonly at: IsoInstant;
  readonly by: string;
  /** The professional who began it, as the source names them. */
  readonly byReference?: string;
  /** When and by whom it was answered, held or cancelled. */
  readonly changedAt?: IsoInstant;
  readonly changedBy?: string;
  /** `ownerRequest`: who is asked. */
  readonly owner?: { readonly reference: string; readonly name: string };
  /** `ownerRequest` and `review`: the review date. */
  readonly due?: IsoDate;
  /** The message to the owner, or the note. */
  readonly text?: string;
  /** Why it was declined, cancelled or closed. */
  readonly reason?: string;
  /** Rules of the findings that it is about; empty when it is about the client as a whole. */
  readonly ruleIds: readonly string[];
  /** Version at the server, for a change of it; absent while it is on its way. */
  readonly version?: string;
  /** The Task as it was read, so that a change loses nothing that others put into it. */
  readonly resource?: Readonly<Record<string, unknown>>;
}
export const loopSteps = ['ownerRequest', 'review', 'note', 'closing'] as const;
export type LoopStep = (typeof loopSteps)[number];
export const loopStatuses = ['requested', 'accepted', 'declined', 'done', 'cancelled'] as const;
export type LoopStatus = (typeof loopStatuses)[number];

/**
 * A finding that the server has made itself. FHIR Flag and RiskAssessment. What it rests on was judged there: it is no fact
 * of our rules, and stands on the list beside their findings. Without a `ruleId` of ours the server names it by `title` alone.
 */
export interface ServerFindingEntry extends EntryBase {
  readonly kind: 'serverFinding';
  /** Id of a rule as this product writes it, or `system|code` of the server's own. */
  readonly ruleId: string;
  /** Empty when the server says none. */
  readonly ruleVersion: string;
  /** True when it is written in this product's own code system: the rule is one of the catalogue's or the organisation's. */
  readonly isOwnRule: boolean;
  readonly title: string;
  readonly group?: 'highUse' | 'health' | 'social' | 'gap';
  /** As its priority says; absent when the server says none. */
  readonly tier?: 'first' | 'check' | 'note';
  readonly status: 'active' | 'answered';
  /** Day on which its limits were first met. */
  readonly metOn?: IsoDate;
  /** Short name of the evidence; empty when the server says none. */
  readonly fingerprint: string;
  /** Entries that it rests on, by reference at the source. */
  readonly basis: readonly string[];
  /** Roles whose work it is; everybody's when the server says none. */
  readonly roles: readonly string[];
}

export type Entry =
  | ContactEntry
  | ProblemEntry
  | MeasurementEntry
  | MedicationEntry
  | RiskInformationEntry
  | GoalEntry
  | PlanEntry
  | OwnerEntry
  | ServiceEntry
  | FunctioningEntry
  | TaskEntry
  | MandateEntry
  | TriageEntry
  | LoopEntry
  | ServerFindingEntry
  | PermissionEntry;

export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;
export type { Coding };
