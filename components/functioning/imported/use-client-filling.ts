import { useState } from 'react';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { isUntouched } from '#lib/functioning/questionnaire/client-form.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { FormsAccess } from '../questionnaire/forms-access.ts';
import type { UsedForm } from './use-form-draft.ts';

/** The client's turn at the same form. */
export interface ClientFilling {
  /** The client holds the device. */
  readonly isOpen: boolean;
  /** It was asked for while a professional's answers stand in the draft: the two are never one filling in. */
  readonly isRefused: boolean;
  begin(): void;
  change(answers: FormAnswers): void;
  end(): void;
}

/** Gives the form to the client and takes it back. Whose answers they are is on the disk with the first of them. */
export function useClientFilling(
  forms: FormsAccess,
  formId: string,
  form: Form,
  { used, draft, answer }: UsedForm,
): ClientFilling {
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const isWritten = used.state.kind !== 'none';
  return {
    isOpen,
    isRefused: isRefused && isWritten && draft.byClient !== true,
    begin() {
      if (draft.byClient !== true) {
        if (isWritten && !isUntouched(form, draft.answers)) return setRefused(true);
        used.change({ ...forms.begin(formId, form), byClient: true });
      }
      setOpen(true);
    },
    change: answer,
    end() {
      setOpen(false);
      if (isUntouched(form, draft.answers)) void used.end();
    },
  };
}
