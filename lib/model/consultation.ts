import type { IsoInstant } from '#lib/base/dates.ts';
import type { ColleagueKind } from './colleague.ts';
import type { Register } from './register.ts';

/** How soon an answer is needed. */
export const urgencies = ['now', 'today', 'thisWeek'] as const;
export type Urgency = (typeof urgencies)[number];

/** Where a consultation stands. Asking back leaves it `accepted`; an outcome closes it without another state. */
export const consultationStates = [
  'requested',
  'accepted',
  'answered',
  'takenOver',
  'declined',
  'withdrawn',
] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** A professional who takes part, as the source names them. */
export interface Party {
  readonly reference: string;
  readonly name: string;
  readonly profession?: string;
}

/** To whom it is addressed: a person, a team, or everybody of a profession (a service). */
export interface Recipient extends Party {
  readonly kind: ColleagueKind;
  readonly register?: Register;
}

/** One focused question: what is asked, what was tried, what the client wants. */
export interface Question {
  readonly asked: string;
  readonly tried?: string;
  /** In the client's own words. */
  readonly wishes?: string;
  /** True when the asker would hand the client over, and not only ask. */
  readonly handOver: boolean;
}

/** That the client agreed to the question and to what leaves with it. */
export interface Agreement {
  readonly given: boolean;
  readonly how: 'spoken' | 'written';
  readonly interpreter: boolean;
  readonly at: IsoInstant;
}

/** The answer, in the parts that an asker needs. Only the recommendation is always there. */
export interface Answer {
  readonly kind: 'advice' | 'jointAppointment';
  readonly assessment?: string;
  readonly recommendation: string;
  /** Who does what. */
  readonly division?: string;
  /** When to come back to it. */
  readonly returnWhen?: string;
  /** `jointAppointment`: the time that is proposed, in words. */
  readonly proposedTime?: string;
  readonly at: IsoInstant;
  readonly by: Party;
}

/** What came of it, as the asker says in two presses. */
export const outcomes = ['solved', 'appointment', 'referral', 'other'] as const;
export type OutcomeKind = (typeof outcomes)[number];
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly text?: string;
  readonly at: IsoInstant;
  readonly by: Party;
}

/** A question to a colleague about one client. FHIR Task, with the ServiceRequest that authorises it. */
export interface Consultation {
  /** UUID of the whole thread: the same in Task, ServiceRequest, Communication and Provenance. */
  readonly threadId: string;
  readonly sourceId: string;
  readonly controller: string;
  readonly register: Register;
  /** `Task/12`; absent while it is on its way. */
  readonly reference?: string;
  /** Patient id at the source. */
  readonly patientId: string;
  readonly state: ConsultationState;
  readonly urgency: Urgency;
  readonly askedAt: IsoInstant;
  /** By when an answer is needed. */
  readonly dueAt: IsoInstant;
  readonly asker: Party;
  readonly recipient: Recipient;
  /** Who has taken it up; the recipient where that is a person. Absent while nobody has. */
  readonly taker?: Party;
  /** Others who were asked along. */
  readonly participants: readonly Party[];
  readonly question: Question;
  /** Section ids whose facts went along, and which the gate opens for the recipient. */
  readonly sections: readonly string[];
  /** Until when it opens them. */
  readonly openUntil: IsoInstant;
  readonly agreement?: Agreement;
  /** Rules of the findings that it began from. */
  readonly ruleIds: readonly string[];
  /** Who answers for the client as far as this question goes: the asker, until a taking over is accepted. */
  readonly responsible: Party;
  /** Taking over has been offered by one side and waits for the other. */
  readonly takeOver?: { readonly by: 'asker' | 'taker'; readonly at: IsoInstant };
  /** The taker has asked back and waits for the asker. */
  readonly askedBack: boolean;
  /** Earlier recipients, oldest first. */
  readonly forwards: readonly {
    readonly from: Recipient;
    readonly at: IsoInstant;
    readonly reason?: string;
  }[];
  readonly answer?: Answer;
  /** Why it was declined or withdrawn. */
  readonly reason?: string;
  /** First act of the recipient's side that reached the asker: asking back, an answer, declining, taking over. */
  readonly firstAnswerAt?: IsoInstant;
  readonly outcome?: Outcome;
  /** The last act's time, and who did it. */
  readonly changedAt: IsoInstant;
  readonly changedBy: Party;
  /** Version at the server, for `If-Match`; absent while it is on its way. */
  readonly version?: string;
  /** The Task as it was read, so that a change loses nothing that others put into it. */
  readonly resource?: Readonly<Record<string, unknown>>;
}

/** What one message of the thread is. Written once and never changed: an edit is a message of its own. FHIR Communication. */
export const messageKinds = [
  'context',
  'message',
  'askBack',
  'reply',
  'answer',
  'decline',
  'forward',
  'withdraw',
  'edit',
  'read',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface ConsultationMessage {
  /** `Communication/12`, or `urn:uuid:…` while it is on its way. */
  readonly id: string;
  readonly threadId: string;
  readonly kind: MessageKind;
  readonly sentAt: IsoInstant;
  readonly by: Party;
  /** Empty for `read`. */
  readonly text: string;
  /**
   * `edit`: the message whose text this one replaces; `read`: the last message that was read. By the write id that both
   * sides know (`key`).
   */
  readonly replaces?: string;
  /** Name of this message that edits and read marks refer to; the same before and after delivery. */
  readonly key: string;
  /** Entries of the record, by reference. */
  readonly attachments: readonly { readonly reference: string; readonly display: string }[];
  readonly isOnItsWay: boolean;
  /** When the server took it (`meta.lastUpdated`): what was delivered late has not been read by whoever read before. */
  readonly arrivedAt?: IsoInstant;
}
