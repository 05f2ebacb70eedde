import { useEffect, useMemo } from 'react';
import { type DraftAccess, type UsedDraft, useDraft } from '#components/app/use-draft.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import {
  type AnswerNotInForm,
  answersNotInForm,
  questionsAnswered,
} from '#lib/functioning/questionnaire/not-in-form.ts';
import type { FormDraft, FormsAccess } from '../questionnaire/forms-access.ts';

export interface UsedForm {
  readonly used: UsedDraft<FormDraft>;
  /** What is on the screen: the draft, or the form as it begins. */
  readonly draft: FormDraft;
  /** The draft was begun with another version of the form. */
  readonly isOtherVersion: boolean;
  /** What this version does not ask any more. */
  readonly notInForm: readonly AnswerNotInForm[];
  answer(answers: FormAnswers): void;
}

/** The draft of an imported form: each answer is on the disk as soon as it is given. */
export function useFormDraft(forms: FormsAccess, formId: string, form: Form): UsedForm {
  const draftAccess = useMemo<DraftAccess<FormDraft>>(
    () => ({
      readDraft: () => forms.readDraft(formId),
      keepDraft: (found, onState) => forms.keepDraft(formId, found, onState),
      observeDraft: (changed) => forms.observeDraft(formId, changed),
    }),
    [forms, formId],
  );
  const used = useDraft<FormDraft>(draftAccess);
  const empty = useMemo(() => forms.begin(formId, form), [forms, formId, form]);
  const draft = used.draft ?? empty;
  const { isRead } = used;
  useEffect(() => {
    if (isRead && used.draft === undefined) used.begin(empty);
  });
  const notInForm = useMemo(() => answersNotInForm(form, draft.answers), [form, draft.answers]);
  return {
    used,
    draft,
    isOtherVersion: draft.version !== form.version,
    notInForm,
    answer(answers) {
      used.change({ ...draft, answers, questions: questionsAnswered(form, answers, draft.questions) });
    },
  };
}
