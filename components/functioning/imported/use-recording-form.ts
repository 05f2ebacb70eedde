import { useState } from 'react';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { besideOf } from '#lib/functioning/questionnaire/not-in-form.ts';
import { failureWords } from '../instruments/failure-words.ts';
import type { FormDraft, FormsAccess } from '../questionnaire/forms-access.ts';
import type { UsedForm } from './use-form-draft.ts';

/** What was recorded here, and when. */
export interface RecordedForm {
  readonly at: IsoInstant;
  readonly draft: FormDraft;
  readonly observations: number;
  /** The draft could not be taken away: recorded again it would be there twice. */
  readonly hasDraftLeft: boolean;
}

/** Records once: the draft goes only when the recording is durable; until then nothing of it is lost. */
export function useRecordingForm(forms: FormsAccess, form: Form, { used, draft, notInForm }: UsedForm) {
  const { t } = useWords();
  const { isBusy, run } = useOneAtATime();
  const [problem, setProblem] = useState<string>();
  const [recorded, setRecorded] = useState<RecordedForm>();
  const record = async () => {
    await used.keeper?.settled();
    const beside = [...draft.beside, ...besideOf(notInForm, draft.questions)];
    const outcome = await forms.record(form, { ...draft, beside });
    if (!outcome.ok) return setProblem(failureWords(outcome.failure, t));
    const at = forms.now().toISOString();
    const isGone = await used.end();
    setRecorded({ at, draft, observations: outcome.value.observations, hasDraftLeft: !isGone });
  };
  return {
    isBusy,
    problem,
    recorded,
    say: setProblem,
    record: () =>
      run(async () => {
        setProblem(undefined);
        await record();
      }),
  };
}
