import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Result } from '#lib/base/result.ts';
import type { ActName, ActRefusal, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { ShownMessage } from '#lib/consultation/shown-message.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, ConsultationMessage, Party } from '#lib/model/consultation.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type {
  AttachableContext,
  AttachableSection,
  WithheldSection,
} from '#lib/workflows/consultation/attachable-context.ts';
import type { AttachableEntries } from '#lib/workflows/consultation/attachable-entries.ts';
import type { ShownColleague } from '#lib/workflows/consultation/colleagues.ts';
import type { ConsultationFailure } from '#lib/workflows/consultation/consultation-failure.ts';
import type { AttachmentLook } from '#lib/workflows/consultation/look-at-attachment.ts';
import type { QuestionDraft } from '#lib/workflows/consultation/question-draft.ts';
import type { ShownThread } from '#lib/workflows/consultation/read-thread.ts';
import type { RefusedDeed } from '#lib/workflows/consultation/refused-deeds.ts';
import type { ConsultationConflict } from '#lib/workflows/consultation/waiting-consultations.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

export type {
  AttachableContext,
  AttachableEntries,
  AttachableSection,
  AttachmentLook,
  ConsultationConflict,
  ConsultationFailure,
  QuestionDraft,
  RefusedDeed,
  ShownColleague,
  ShownMessage,
  ShownThread,
  WithheldSection,
};

/** Consultations of the client who is open. */
export interface ClientConsultations {
  readonly items: readonly InboxItem[];
  /** Sources that did not answer. */
  readonly failures: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
}

/** What is typed in a thread and not sent. */
export interface AnswerDraft {
  readonly act: ConsultationAct['act'] | 'message';
  /** Fields by name, e.g. `assessment`, `recommendation`, `text`, `reason`. */
  readonly fields: Readonly<Record<string, string>>;
}

export type Attachments = ConsultationMessage['attachments'];

/** What is recorded of the client, named in a message by reference. */
export interface AttachAccess {
  /** Undefined while this conversation's client is not the one who is open. */
  entries(): Promise<Result<AttachableEntries, SourceFailure> | undefined>;
  /** What the reader's own gate says of one now. */
  look(reference: string): AttachmentLook;
}

/** Why it may read otherwise now: something was put into the outbox or has left it, or it is time to ask the sources again. */
export type ConsultationNews = 'outbox' | 'time';

export interface ThreadAccess {
  /** Writes the look into the log first; `notLogged` shows nothing. */
  read(): Promise<Result<ShownThread, SourceFailure | { readonly reason: 'notLogged' }>>;
  act(act: ConsultationAct, attachments?: Attachments): Promise<Result<void, ConsultationFailure | Covered>>;
  send(text: string, attachments: Attachments): Promise<Result<void, ConsultationFailure | Covered>>;
  /** Absent where no client can be open beside the conversation. */
  readonly attach?: AttachAccess;
  /** Of an own message. */
  edit(message: ConsultationMessage, text: string): Promise<Result<void, ConsultationFailure | Covered>>;
  /** As what one was asked along, by oneself or with one's team; undefined on the two sides. */
  ownPart(consultation: Consultation): Party | undefined;
  /** Undefined while nothing stands against anything. */
  conflict(): Promise<ConsultationConflict | undefined>;
  /** Ends the own act; its text can be sent as a message. */
  settleConflict(
    conflict: ConsultationConflict,
    choice: 'sendAsMessage' | 'discard',
  ): Promise<Result<void, ConsultationFailure>>;
  /** Of what the server did not take: its text has been copied, or it is tried once more. */
  settleRefused(deed: RefusedDeed, choice: 'discard' | 'retry'): Promise<Result<void, ConsultationFailure>>;
  readDraft(): Promise<Result<Draft<AnswerDraft> | undefined, StoreFailure>>;
  keepDraft(
    found: Draft<AnswerDraft> | undefined,
    onState: (state: DraftState<AnswerDraft>) => void,
  ): DraftKeeper<AnswerDraft>;
  observe(changed: (news: ConsultationNews) => void): () => void;
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
  observe(changed: (news: ConsultationNews) => void): () => void;
  /** Opens the client in the record. */
  openClient(item: InboxItem): Promise<'opened' | 'noHost' | 'noAddress' | 'noClient'>;
  thread(item: InboxItem): ThreadAccess;
  /** To whom the question can go on. */
  colleaguesFor(item: InboxItem): Promise<Result<readonly ShownColleague[], SourceFailure>>;
  /** Whether this professional may do an act now; undefined when yes. */
  mayDo(act: ActName, consultation: Consultation): ActRefusal | undefined;
}

/** All of it in the sidebar, where a client is open. */
export interface ConsultationAccess extends InboxAccess {
  readonly ask: AskAccess;
  ofClient(): Promise<Result<ClientConsultations, { readonly reason: 'notLogged' }>>;
}
