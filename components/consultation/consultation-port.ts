import type { Covered } from '#components/app/sidebar-actions.ts';
import type { IsoInstant, PartialDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ActRefusal, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Presence, UsualAnswer } from '#lib/consultation/presence.ts';
import type { ShownMessage } from '#lib/consultation/shown-message.ts';
import type { ClosedReason } from '#lib/model/client-record.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, ConsultationMessage, Urgency } from '#lib/model/consultation.ts';
import type { OwnerRole } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { SectionId } from '#lib/summary/section.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

/** Somebody who can be asked, as the form shows them. */
export interface ShownColleague {
  readonly colleague: Colleague;
  readonly presence: Presence;
  readonly usualAnswer?: UsualAnswer;
  /** What they are to the client who is open: shown before everybody else. */
  readonly ownerRole?: OwnerRole;
  /** When this professional last asked them something, of any client. */
  readonly lastAskedAt?: IsoInstant;
}

/** The question as it is written and not sent. One for each client. */
export interface QuestionDraft {
  readonly recipient?: Colleague;
  /** Absent until it has been chosen. */
  readonly urgency?: Urgency;
  readonly asked: string;
  readonly tried: string;
  readonly wishes: string;
  readonly handOver: boolean;
  /** Sections ticked to go along; what the recipient may not see is never sent, ticked or not. */
  readonly sections: readonly SectionId[];
  readonly agreement?: {
    readonly how: 'spoken' | 'written';
    readonly interpreter: boolean;
    readonly at: IsoInstant;
  };
  readonly ruleIds: readonly string[];
}

/** One section as it would leave, for this recipient. */
export interface AttachableSection {
  readonly id: SectionId;
  readonly registers: readonly Register[];
  /** Exactly the text that leaves, in lines. */
  readonly text: string;
  /** Facts in it. */
  readonly count: number;
  /** Day of the newest of them. */
  readonly newest?: PartialDate;
}

/** What stays behind, and why; never whether there is anything. */
export interface WithheldSection {
  readonly id: SectionId;
  readonly register: Register;
  readonly reason: ClosedReason | 'recipientUnknown' | 'speciallyProtected';
}

export interface AttachableContext {
  readonly attachable: readonly AttachableSection[];
  readonly withheld: readonly WithheldSection[];
  /** The recipient works in another register: the client's agreement is recorded before anything is sent. */
  readonly needsAgreement: boolean;
}

/** Consultations of the client who is open. */
export interface ClientConsultations {
  readonly items: readonly InboxItem[];
  /** Sources that did not answer. */
  readonly failures: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
}

/** One conversation as it is shown: edits in their places, read marks counted. */
export interface ShownThread {
  readonly item: InboxItem;
  readonly messages: readonly ShownMessage[];
}

export type { ShownMessage };

/** Nothing was written then. */
export type ConsultationFailure =
  | StoreFailure
  | { readonly reason: 'refused'; readonly why: ActRefusal }
  | { readonly reason: 'noSource' | 'noReference' | 'notPermitted' | 'notLogged' }
  | {
      readonly reason: 'incomplete';
      readonly lacks: readonly ('recipient' | 'urgency' | 'asked' | 'agreement')[];
    };

/** What the other side did first; both texts are kept until somebody chooses. */
export interface ConsultationConflict {
  /** Id of the outbox item. */
  readonly id: string;
  readonly mine: ConsultationAct['act'];
  /** Text that was typed, so that it can be sent as a message or copied. */
  readonly text: string;
  readonly theirs: Consultation;
}

/** What is typed in a thread and not sent. */
export interface AnswerDraft {
  readonly act: ConsultationAct['act'] | 'message';
  /** Fields by name, e.g. `assessment`, `recommendation`, `text`, `reason`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ThreadAccess {
  /** Writes the look into the log first; `notLogged` shows nothing. */
  read(): Promise<Result<ShownThread, SourceFailure | { readonly reason: 'notLogged' }>>;
  act(act: ConsultationAct): Promise<Result<void, ConsultationFailure | Covered>>;
  send(
    text: string,
    attachments: ConsultationMessage['attachments'],
  ): Promise<Result<void, ConsultationFailure | Covered>>;
  /** Of an own message. */
  edit(message: ConsultationMessage, text: string): Promise<Result<void, ConsultationFailure | Covered>>;
  /** Undefined while nothing stands against anything. */
  conflict(): Promise<ConsultationConflict | undefined>;
  /** Ends the own act; its text can be sent as a message. */
  settleConflict(conflict: ConsultationConflict, choice: 'sendAsMessage' | 'discard'): Promise<void>;
  readDraft(): Promise<Result<Draft<AnswerDraft> | undefined, StoreFailure>>;
  keepDraft(
    found: Draft<AnswerDraft> | undefined,
    onState: (state: DraftState<AnswerDraft>) => void,
  ): DraftKeeper<AnswerDraft>;
  /** Called when the outbox or the source has news. */
  observe(changed: () => void): () => void;
  /** The question and, where there is one, the answer as ready text for the record. */
  readyText(thread: ShownThread): Promise<string>;
}

/** Asking about the client who is open. For any other client it shows and does nothing. */
export interface AskAccess {
  readonly professional: Professional;
  now(): Date;
  colleagues(): Promise<Result<readonly ShownColleague[], SourceFailure>>;
  contextFor(recipient: Colleague): Promise<AttachableContext | undefined>;
  readDraft(): Promise<Result<Draft<QuestionDraft> | undefined, StoreFailure>>;
  keepDraft(
    found: Draft<QuestionDraft> | undefined,
    onState: (state: DraftState<QuestionDraft>) => void,
  ): DraftKeeper<QuestionDraft>;
  observeDraft(changed: () => void): () => void;
  /** Resolves when it is durable. What leaves is composed anew at this moment. Done in plain sight alone. */
  send(draft: QuestionDraft): Promise<Result<Consultation, ConsultationFailure | Covered>>;
}

/** The consultations of whoever is signed in, of every client. */
export interface InboxAccess {
  readonly professional: Professional;
  now(): Date;
  /** Asks the sources; names are shown when their looks are in the log. */
  read(): Promise<Result<ClientConsultations, { readonly reason: 'notLogged' }>>;
  observe(changed: () => void): () => void;
  /** Opens the client in the record. */
  openClient(item: InboxItem): Promise<'opened' | 'noHost' | 'noAddress' | 'noClient'>;
  thread(item: InboxItem): ThreadAccess;
}

/** All of it in the sidebar, where a client is open. */
export interface ConsultationAccess extends InboxAccess {
  readonly ask: AskAccess;
  ofClient(): Promise<Result<ClientConsultations, { readonly reason: 'notLogged' }>>;
}
