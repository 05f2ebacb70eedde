import type { AnswersDraft, FunctioningAccess } from '#components/functioning/functioning-port.ts';
import type { FormDraft } from '#components/functioning/questionnaire/forms-access.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { startAssessment } from '#lib/functioning/draft/edit-assessment.ts';
import { takeOwnAnswers } from '#lib/functioning/draft/take-own-answers.ts';
import { parseFormAddress } from '#lib/functioning/fhir/form-address.ts';
import {
  selfAssessmentCode,
  selfAssessmentCodeBytes,
  selfAssessmentLink,
} from '#lib/functioning/self-assessment-code.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import { changeDraft } from '#lib/workflows/change-draft.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { answersDraft, assessmentDraft, importedDraft } from '#lib/workflows/functioning/draft-names.ts';
import { readSelfAnswers } from '#lib/workflows/functioning/read-self-answers.ts';
import type { OfferedForms } from '#lib/workflows/functioning/self-answers-of-form.ts';
import { selfAssessmentSection, selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import { takeFormAnswers } from '#lib/workflows/functioning/take-form-answers.ts';
import {
  mayWithdraw,
  stuckWithdrawals,
  withdrawSelfAssessment,
} from '#lib/workflows/functioning/withdraw-self-assessment.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import type { Recording } from './create-functioning-records.ts';

interface SelfAssessmentPorts {
  readonly store: DraftStore;
  readonly outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>;
  readonly stored: StoredResources;
  readonly clientKey: string;
  readonly forms: readonly IcfForm[];
  readonly offered: OfferedForms;
  readonly now: () => string;
  /** The same client, as the gate shows it at this moment. */
  readonly shown: () => ShownClient | undefined;
  /** Where the e-service is, if the settings say. */
  readonly address: () => string | undefined;
  /** Whether the look at what was asked is in the use log. */
  readonly isLogged: boolean;
  /** Does what must have been meant, for this client. */
  readonly recording: Recording;
}

/** What the client is asked to rate in the county's own e-service, and the answers from there. */
export function createSelfAssessments(
  ports: SelfAssessmentPorts,
): Pick<
  FunctioningAccess,
  | 'askSelfAssessment'
  | 'selfAssessments'
  | 'mayWithdraw'
  | 'withdrawSelfAssessment'
  | 'stuckWithdrawals'
  | 'readSelfAnswers'
  | 'takeSelfAnswers'
  | 'takeFormAnswers'
> {
  const { store, outbox, stored, clientKey, forms, offered, now, shown, recording } = ports;
  let { isLogged } = ports;
  return {
    async askSelfAssessment(form) {
      const code = selfAssessmentCode(crypto.getRandomValues(new Uint8Array(selfAssessmentCodeBytes)));
      const asked = await recording((client, { t }) => {
        const key = parseFormAddress(form.canonical) === undefined ? 'answerForm' : 'selfAssessment';
        const text = t(`functioning-text.${key}`, { form: form.name });
        return askSelfAssessment(outbox, { client, canonical: form.canonical, code, text });
      });
      if (!asked.ok) return asked;
      // From now on it is shown among what was asked, once that look is in the use log.
      if (!isLogged) isLogged = (await shown()?.look([selfAssessmentSection]))?.ok === true;
      const link = selfAssessmentLink(ports.address(), code);
      return ok({ code, ...(link === undefined ? {} : { link }) });
    },
    selfAssessments() {
      const client = shown();
      return client === undefined || !isLogged ? [] : selfAssessmentsOf(client, forms);
    },
    mayWithdraw(asked) {
      const client = shown();
      return client !== undefined && mayWithdraw(client, asked);
    },
    withdrawSelfAssessment: (asked) =>
      recording((client, { t, language }) =>
        withdrawSelfAssessment(
          { outbox, stored },
          {
            client,
            asked,
            text: t('functioning-text.selfAssessmentWithdrawn', {
              form: asked.form?.name[language] ?? asked.text,
              code: asked.code ?? '',
            }),
          },
          new AbortController().signal,
        ),
      ),
    async stuckWithdrawals() {
      const listed = await outbox.list();
      return listed.ok ? stuckWithdrawals(listed.value, clientKey) : [];
    },
    async readSelfAnswers(asked) {
      const client = shown();
      if (client === undefined) return fail({ reason: 'notPermitted' });
      return readSelfAnswers(stored, { client, asked, forms, offered }, new AbortController().signal);
    },
    async takeSelfAnswers(answers, form, clientName) {
      if (shown() === undefined) return fail({ reason: 'notPermitted' });
      const place = { clientKey, form: assessmentDraft(form.id), now: now() };
      return changeDraft<Assessment>(store, place, (found) =>
        takeOwnAnswers(found ?? startAssessment({ id: crypto.randomUUID(), form, now: place.now }), answers, {
          name: clientName,
        }),
      );
    },
    async takeFormAnswers(answers) {
      if (shown() === undefined) return fail({ reason: 'notPermitted' });
      const { from, version } = answers;
      const place = { clientKey, now: now() };
      if (answers.kind === 'instrument') {
        const { id, version: current } = answers.instrument;
        return takeFormAnswers<AnswersDraft>(
          store,
          { ...place, form: answersDraft(id) },
          { instrumentId: id, version: version ?? current, answers: answers.answers, byClient: true, from },
        );
      }
      const { formId } = answers;
      return takeFormAnswers<FormDraft>(
        store,
        { ...place, form: importedDraft(formId) },
        {
          formId,
          ...(version === undefined ? {} : { version }),
          responseId: crypto.randomUUID(),
          answers: answers.answers,
          beside: answers.beside,
          byClient: true,
          from,
        },
      );
    },
  };
}
