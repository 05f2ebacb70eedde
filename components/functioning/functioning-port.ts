import type { Covered } from '#components/app/sidebar-actions.ts';
import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import type { Result } from '#lib/base/result.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import type { OwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { FunctioningEntry, MeasurementKind } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { CodeList } from '#lib/ports/form-library.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { StuckAssessment } from '#lib/workflows/functioning/assessment-writes.ts';
import type { SelfAnswers, SelfAnswersFailure } from '#lib/workflows/functioning/read-self-answers.ts';
import type { RecordFailure } from '#lib/workflows/functioning/record-failure.ts';
import type { Reopened, ReopenFailure } from '#lib/workflows/functioning/reopen-assessment.ts';
import type { ScoreNow } from '#lib/workflows/functioning/score-instrument.ts';
import type { AnsweredElsewhere, FormSelfAnswers } from '#lib/workflows/functioning/self-answers-of-form.ts';
import type { SelfAssessment } from '#lib/workflows/functioning/self-assessments.ts';
import type { TakeFormFailure } from '#lib/workflows/functioning/take-form-answers.ts';
import type { WithdrawFailure } from '#lib/workflows/functioning/withdraw-self-assessment.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { FormsAccess } from './questionnaire/forms-access.ts';

export type { SelfAnswers, SelfAnswersFailure } from '#lib/workflows/functioning/read-self-answers.ts';
export type { RecordFailure } from '#lib/workflows/functioning/record-failure.ts';
export type { Reopened, ReopenFailure } from '#lib/workflows/functioning/reopen-assessment.ts';
export type { ScoreNow } from '#lib/workflows/functioning/score-instrument.ts';
export type { FormSelfAnswers } from '#lib/workflows/functioning/self-answers-of-form.ts';
export type { SelfAssessment } from '#lib/workflows/functioning/self-assessments.ts';
export type { WithdrawFailure } from '#lib/workflows/functioning/withdraw-self-assessment.ts';
/** One earlier filling in of an instrument, as the record tells it. */
export interface EarlierScore {
  readonly date: IsoInstant;
  readonly value: number;
  readonly register: Register;
}

/** What is typed into an instrument and not recorded. */
export interface AnswersDraft {
  readonly instrumentId: string;
  readonly version: string;
  readonly answers: InstrumentAnswers;
  /** True when the client filled it in, on this screen or elsewhere: no professional changes it. */
  readonly byClient: boolean;
  /** The client's answers in the e-service that it was taken from. */
  readonly from?: AnsweredElsewhere;
}

/** One risk factor in the row in which all are recorded: the missing and the outdated first. */
export interface RiskFactorLine {
  readonly measures: MeasurementKind;
  readonly state: 'missing' | 'outdated' | 'recorded' | 'notPermitted';
  /** As it is shown, with its unit; absent when it was never recorded. */
  readonly last?: { readonly text: string; readonly date: IsoInstant; readonly register: Register };
  /** A source that could know has not told all: there may be a newer one. */
  readonly unsure?: true;
  readonly entry:
    | { readonly kind: 'number'; readonly unit: string; readonly least: number; readonly most: number }
    | { readonly kind: 'pressure' }
    /** Codes; words under `instruments.riskFactor.<measures>.<code>`. */
    | { readonly kind: 'choice'; readonly codes: readonly string[] }
    /** Recorded by an instrument, which the press opens. */
    | { readonly kind: 'instrument'; readonly instrumentId: string };
}

export type RiskFactorValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'pressure'; readonly systolic: number; readonly diastolic: number }
  | { readonly kind: 'choice'; readonly code: string };

/** A statutory assessment (RAI) that the record tells of, so that nothing is asked twice. */
export interface StatutoryAssessment {
  readonly name: string;
  readonly date?: IsoDate;
  readonly due?: IsoDate;
  readonly register: Register;
}

/** What the client is asked to answer in the e-service. */
export interface FormToAsk {
  /** Address with version, by which the e-service knows it. */
  readonly canonical: string;
  readonly name: string;
}

/** What the professional gives to the client: nothing in it names the client. */
export interface AskedSelfAssessment {
  /** To be read aloud: `K7PQ-4RX2`. */
  readonly code: string;
  /** Where the e-service's address is set. */
  readonly link?: string;
}

/** Functional capacity of the client who was open when it was asked for; for any other client it shows and does nothing. */
export interface FunctioningAccess {
  readonly professional: Professional;
  now(): Date;
  /** Forms that the organisation has on, in the order of the menu. */
  readonly forms: readonly IcfForm[];
  readonly instruments: readonly Instrument[];
  /** Wordings of instruments that the organisation imported; without them our own short labels stand. */
  readonly packs?: readonly TextPack[];
  /** Official titles that the organisation imported, by code. */
  readonly titles: ReadonlyMap<string, string>;
  /** Every ICF entry that the gate lets be seen, of every register; undefined when the client is no longer open. */
  entries(): readonly FunctioningEntry[] | undefined;
  statutory(): readonly StatutoryAssessment[];
  earlier(instrumentId: string): readonly EarlierScore[];
  score(instrumentId: string, answers: InstrumentAnswers): ScoreNow;
  riskFactors(): readonly RiskFactorLine[];

  /** Drafts of this client by form: `assessment:<id>` and `answers:<id>`. */
  drafts(): Promise<Result<readonly { readonly form: string; readonly savedAt: IsoInstant }[], StoreFailure>>;
  readAssessment(formId: string): Promise<Result<Draft<Assessment> | undefined, StoreFailure>>;
  keepAssessment(
    formId: string,
    found: Draft<Assessment> | undefined,
    onState: (state: DraftState<Assessment>) => void,
  ): DraftKeeper<Assessment>;
  readAnswers(instrumentId: string): Promise<Result<Draft<AnswersDraft> | undefined, StoreFailure>>;
  keepAnswers(
    instrumentId: string,
    found: Draft<AnswersDraft> | undefined,
    onState: (state: DraftState<AnswersDraft>) => void,
  ): DraftKeeper<AnswersDraft>;
  observeDrafts(changed: () => void): () => void;

  /** A new, empty assessment of this form. */
  begin(formId: string): Assessment;
  /** Recorded assessments of which what was recorded last has not arrived, and will not by itself. */
  stuckAssessments(): Promise<Result<readonly StuckAssessment[], StoreFailure>>;
  /** Calls back after each change of what is on its way. Returns how to stop. */
  observeOutbox(changed: () => void): () => void;
  /** Reads a recorded assessment again, as its source holds it now. */
  reopen(recorded: {
    readonly assessmentId: string;
    readonly sourceId: string;
  }): Promise<Result<Reopened, ReopenFailure>>;
  /** Makes it the draft of its form, to be recorded as a change of the same one. `otherDraft`: another of that form waits, and stays. */
  continueRecorded(
    reopened: Reopened,
  ): Promise<Result<void, StoreFailure | { readonly reason: 'otherDraft' | 'notPermitted' }>>;
  /** Resolves when it is durable in the outbox. Done in plain sight alone. */
  record(assessment: Assessment): Promise<Result<void, RecordFailure | Covered>>;
  recordAnswers(draft: AnswersDraft): Promise<Result<void, RecordFailure | Covered>>;
  recordRiskFactor(
    measures: MeasurementKind,
    value: RiskFactorValue,
  ): Promise<Result<void, RecordFailure | Covered>>;
  /** Asks the county's own e-service to let the client rate: a Task with a link or code. */
  askSelfAssessment(asked: FormToAsk): Promise<Result<AskedSelfAssessment, RecordFailure | Covered>>;
  /** What was asked of the client, the newest first; none whose look is not in the use log. */
  selfAssessments(): readonly SelfAssessment[];
  /** Whether the code can be taken back by whoever looks. */
  mayWithdraw(asked: SelfAssessment): boolean;
  /** Takes the code back. Resolves when it is durable in the outbox. Done in plain sight alone. */
  withdrawSelfAssessment(asked: SelfAssessment): Promise<Result<void, WithdrawFailure | Covered>>;
  /** Codes whose withdrawal has not arrived, and will not by itself. */
  stuckWithdrawals(): Promise<readonly string[]>;
  /** Reads what the client answered, as its source holds it now. */
  readSelfAnswers(asked: SelfAssessment): Promise<Result<SelfAnswers, SelfAnswersFailure>>;
  /** Takes the answers into the draft of the form as the client's own ratings; begins one where there is none. Nothing is recorded. */
  takeSelfAnswers(
    answers: OwnAnswers,
    form: IcfForm,
    clientName: string,
  ): Promise<Result<void, StoreFailure | { readonly reason: 'notPermitted' | 'conflict' }>>;
  /** Takes answers to an instrument or an imported form into its draft, as the client's own. Nothing is recorded. */
  takeFormAnswers(
    answers: FormSelfAnswers,
  ): Promise<Result<void, TakeFormFailure | { readonly reason: 'notPermitted' }>>;
  /** Prints the page, of which the slip alone is left on paper. */
  print(): void;
  /**
   * Begins a goal for this category in the draft of the client's plan, with what already helps as its means. Nothing is recorded: the
   * plan is read, finished and recorded on its own page.
   */
  goalToPlan(
    assessment: Assessment,
    code: string,
  ): Promise<Result<void, StoreFailure | { readonly reason: 'notPermitted' | 'conflict' }>>;
  readyText(assessment: Assessment): Promise<string>;
  copyText(text: string): Promise<'copied' | 'notCopied' | 'covered'>;
  /** Titles of the classification that the organisation imported in the language; shown beside our own short labels. */
  officialTitles?(language: Language): Promise<CodeList | undefined>;
  /** Questionnaires that the organisation imported; loaded with the first press that needs them. */
  openForms?(): Promise<FormsAccess>;
  /** Absent where the host's adapter cannot insert. */
  insertText?(text: string): Promise<string>;
}
