import type { Undelivered } from '#components/access/ForgottenPassphrase.tsx';
import type { ConsultationAccess } from '#components/consultation/consultation-port.ts';
import type { ResourceLevel, SegmentId } from '#components/findings/segment/segment-view.ts';
import type { FunctioningAccess } from '#components/functioning/functioning-port.ts';
import type { PlanAccess } from '#components/plan/plan-port.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { Result } from '#lib/base/result.ts';
import type { TriageAnswer } from '#lib/model/entries.ts';
import type { RecordPlace } from '#lib/model/record-place.ts';
import type { Register } from '#lib/model/register.ts';
import type { SpecialReason } from '#lib/model/settings/access-settings.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { DirectoryPerson } from '#lib/ports/directory.ts';
import type { InsertFailure } from '#lib/ports/host-adapter.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';
import type { Vault } from '#lib/ports/vault.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { SectionId } from '#lib/summary/section.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import type { LoopPress } from '#lib/workflows/loop/press-loop.ts';
import type { LoopUndo } from '#lib/workflows/loop/put-step.ts';

/** What the user has chosen by hand about each section; a section without a choice opens as the design says. */
export type Folding = Readonly<Partial<Record<SectionId, 'open' | 'folded'>>>;

/** Everything that a press in the sidebar can set going. The entrypoint wires these to workflows and the host. */
export interface SidebarActions {
  /** Asks a source anew that did not answer, or answered in part. */
  retry(sourceId: string): void;
  /** Asks a source that is not asked by default. */
  ask(sourceId: string): void;
  /** `notCopied` when the browser refused; `covered` when something lies over the sidebar, so that nothing was done. */
  copyText(text: string): Promise<'copied' | 'notCopied' | 'covered'>;
  /** Puts text into the record's focused field. */
  insertText(text: string): Promise<'inserted' | 'covered' | InsertFailure>;
  /** False where the host's adapter cannot insert: the deed is then not offered. */
  readonly canInsert: boolean;
  setLanguage(language: Language): void;
  /** The user's own order of all sections, hidden ones included; `undefined` goes back to the role's order. */
  setOrder(order: readonly SectionId[] | undefined): void;
  setHidden(hidden: readonly SectionId[]): void;
  setFolding(folding: Folding): void;
  toggleCollapsed(): void;
  /** CSS pixels, 360-560. */
  setWidth(width: number): void;
  openOptions(): void;
  /** The team's list in a tab of its own; absent where the professional leads no team. */
  openWorklist?(): void;
  /** Where a list asked this sidebar to stand, once, when the client agrees with the one it meant. */
  takeOpening?(): Promise<RecordPlace | undefined>;
  /** Coded reasons for opening without a verified relationship. */
  readonly reasons: readonly SpecialReason[];
  /** Registers that a special reason opens: the own one, others only by an administrator's choice. */
  readonly reasonOpens: readonly Register[];
  /** Anything but `opened` has opened nothing. */
  openForReason(reason: { readonly code: string; readonly text: string }): Promise<OpeningOutcome>;
  confirmSpecialContent(entry: WithheldEntry): Promise<OpeningOutcome>;
  /** Records the professional's answer to a finding. */
  answerFinding(finding: Finding, answer: GivenAnswer): Promise<AnswerOutcome>;
  /** Takes the answer in force back: the finding awaits one again. */
  reopenFinding(finding: Finding): Promise<AnswerOutcome>;
  /** Records how the client says that everyday life goes. */
  rateResources(level: ResourceLevel): Promise<AnswerOutcome>;
  /** Records another customership than the suggested one. */
  chooseSegment(segment: SegmentId, reason: string): Promise<AnswerOutcome>;
  /** Owner, review, notes and closing of the client who is open. */
  readonly loop: LoopActions;
  readonly access: SessionAccess;
  readonly outbox: OutboxAccess;
  /**
   * The plan of the client who is open, once the look at it is in the use log; it is loaded when it is asked for. Without it
   * there is no such page.
   */
  openPlan?(): Promise<PlanAccess | 'notLogged'>;
  /** Consultations of the client who is open, and the inbox; loaded when they are asked for. */
  openConsultations?(): Promise<ConsultationAccess | 'notLogged'>;
  /** Functional capacity of the client who is open, in the same way. */
  openFunctioning?(): Promise<FunctioningAccess | 'notLogged'>;
}

/** The loop that follows a finding; the same on every screen that shows it. */
export interface LoopActions {
  press(press: LoopPress): Promise<LoopOutcome>;
  /** Takes back what was pressed within this session. */
  undo(undo: LoopUndo): Promise<LoopOutcome>;
  /** Who can be asked to be the owner: the professional's own team, by name. */
  members(): Promise<Result<readonly DirectoryPerson[], SourceFailure>>;
}

/** `why`: the last part of a key of the words under `loop.refused`. Nothing was written then. */
export type LoopOutcome =
  | { readonly kind: 'saved'; readonly undo: LoopUndo }
  | { readonly kind: 'refused'; readonly why: string };

/** What a professional answers to a finding, and why, what was begun or when it should come back. */
export interface GivenAnswer {
  readonly answer: TriageAnswer;
  readonly reason?: string;
  readonly deed?: string;
  readonly until?: IsoDate;
}

/** Anything but `saved` has recorded nothing. */
export type AnswerOutcome = 'saved' | 'notSaved' | 'covered';

/** `notLogged`: the log could not be written. `covered`: the host's page lay over the sidebar. */
export type OpeningOutcome = 'opened' | 'notLogged' | 'covered';

/** The host's page lay over the sidebar: nothing was done. */
export interface Covered {
  readonly reason: 'covered';
}

/** What a lock screen does with a vault. */
export type GuardedVault = { readonly [Deed in 'create' | 'unlock' | 'forget']: InSight<Vault[Deed]> };

/** The same deed, which is done in plain sight alone. */
export type InSight<Deed> = Deed extends (
  ...given: infer Given
) => Promise<Result<infer Value, infer Failure>>
  ? (...given: Given) => Promise<Result<Value, Failure | Covered>>
  : never;

/** What the screens of a closed session need: sign-in, the vault, and what would be lost with it. */
export interface SessionAccess {
  /** Sources of the settings that ask for a sign-in. */
  readonly signInSources: readonly SourceSettings[];
  readonly signIn: Pick<SignIn, 'state' | 'signOut' | 'observe'> & {
    readonly signIn: InSight<SignIn['signIn']>;
  };
  /** The vault of whoever is signed in. */
  readonly vault: GuardedVault;
  readonly leastPassphrase: number;
  /** Undefined when it could not be counted. */
  countUndelivered(): Promise<Undelivered | undefined>;
}

/** What waits to leave, for the sheet in which a person decides. */
export interface OutboxAccess extends Pick<Outbox, 'list' | 'resolveConflict' | 'settleRefused'> {
  /** Delivers what waits for its time too. */
  tryNow(): Promise<void>;
  /** Calls back after each change, here or in the background. Returns how to stop. */
  observe(changed: () => void): () => void;
}
