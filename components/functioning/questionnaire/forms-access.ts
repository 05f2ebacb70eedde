import type { Covered } from '#components/app/sidebar-actions.ts';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { AmendObstacle } from '#lib/functioning/questionnaire/amend-response.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { EarlierResponse } from '#lib/ports/earlier-responses.ts';
import type { OpenEvaluator } from '#lib/ports/expression-evaluator.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { ReopenFailure } from '#lib/workflows/functioning/reopen-assessment.ts';
import type { AnswersBasis } from '#lib/workflows/functioning/reopen-form-answers.ts';
import type { AnsweredElsewhere } from '#lib/workflows/functioning/self-answers-of-form.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { RecordFailure } from '../functioning-port.ts';

/** What is typed into an imported form and not recorded. */
export interface FormDraft {
  readonly formId: string;
  /** Of the form that it was begun with. */
  readonly version?: string;
  /** UUID of the filling in. */
  readonly responseId: string;
  readonly answers: FormAnswers;
  /** Words of the questions that are answered, by `linkId`: a newer version may not have them any more. */
  readonly questions?: Readonly<Record<string, string>>;
  /** Answers of an earlier response to items that the form does not have now; recorded with the others. */
  readonly beside: readonly JsonObject[];
  /** Set while recorded answers are corrected: what is corrected. */
  readonly amends?: AmendedAnswers;
  /** The client filled it in, on this screen or elsewhere: no professional changes it. */
  readonly byClient?: true;
  /** The client's answers in the e-service that it was taken from. */
  readonly from?: AnsweredElsewhere;
}

/** The recorded answers that a draft corrects. */
export interface AmendedAnswers {
  readonly basis: AnswersBasis;
  readonly authored?: IsoInstant;
  readonly by?: string;
}

/** Why recorded answers cannot be corrected. */
export type AmendFailure = ReopenFailure | { readonly reason: AmendObstacle };

/** One imported form in the list. */
export interface ListedForm {
  readonly id: string;
  readonly title: string;
  /** Since when a draft of this client waits. */
  readonly draftAt?: IsoInstant;
}

/** Earlier answers, or why nothing is known of them. */
export type EarlierAnswers =
  | { readonly state: 'known'; readonly responses: readonly EarlierResponse[]; readonly hasMore: boolean }
  | { readonly state: 'notPermitted' }
  | { readonly state: 'failed' };

/** Imported forms for the client who was open when it was asked for; for any other client it shows and does nothing. */
export interface FormsAccess {
  readonly professional: Professional;
  now(): Date;
  list(): Promise<Result<readonly ListedForm[], StoreFailure>>;
  /** Calls back when a form was imported or removed, or a draft of this client was changed. */
  observe(changed: () => void): () => void;
  /** Undefined when it is no longer offered, or cannot be read. */
  open(formId: string): Promise<Form | undefined>;
  begin(formId: string, form: Form): FormDraft;
  readDraft(formId: string): Promise<Result<Draft<FormDraft> | undefined, StoreFailure>>;
  keepDraft(
    formId: string,
    found: Draft<FormDraft> | undefined,
    onState: (state: DraftState<FormDraft>) => void,
  ): DraftKeeper<FormDraft>;
  observeDraft(formId: string, changed: () => void): () => void;
  /** In the professional's own register. */
  earlier(form: Form): Promise<EarlierAnswers>;
  /** Recorded answers as the draft of their own correction. Nothing is changed before that is recorded. */
  amend(formId: string, form: Form, earlier: EarlierResponse): Promise<Result<FormDraft, AmendFailure>>;
  /** Why these answers have not arrived; undefined while nothing is known to be wrong. */
  stuck(responseId: string): Promise<'conflict' | 'refused' | undefined>;
  /** Calls back when something of the outbox has changed. */
  observeOutbox(changed: () => void): () => void;
  /** Loads what calculates; only a form with something to calculate asks for it. */
  loadEvaluator(): Promise<OpenEvaluator>;
  /** Resolves when it is durable in the outbox. Done in plain sight alone. */
  record(
    form: Form,
    draft: FormDraft,
  ): Promise<Result<{ readonly observations: number }, RecordFailure | Covered>>;
}
