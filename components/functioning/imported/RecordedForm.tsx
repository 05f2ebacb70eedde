import { useWords } from '#components/app/WordsProvider.tsx';
import { asksForTalk } from '#lib/functioning/questionnaire/asks-for-talk.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Register } from '#lib/model/register.ts';
import { RecordedFrame } from '../instruments/RecordedFrame.tsx';
import { SuicidePrompt } from '../instruments/SuicidePrompt.tsx';
import type { FormsAccess } from '../questionnaire/forms-access.ts';
import type { RecordedForm as Recorded } from './use-recording-form.ts';
import { useStuckAnswers } from './use-stuck-answers.ts';

interface RecordedFormProps {
  readonly forms: Pick<FormsAccess, 'stuck' | 'observeOutbox'>;
  readonly form: Form;
  readonly register: Register;
  readonly recorded: Recorded;
  readonly onClose: () => void;
}

/**
 * What was recorded, whose answers they are, and how many Observations were made of it beside; or why the server does not have it.
 * A prompt does not go away with the form.
 */
export function RecordedForm({ forms, form, register, recorded, onClose }: RecordedFormProps) {
  const { t } = useWords();
  const { observations, draft } = recorded;
  const stuck = useStuckAnswers(forms, draft.responseId);
  const before = [
    ...(draft.byClient === true ? [t('instruments.client.recorded')] : []),
    ...(observations > 0 ? [`${t('forms.side.recorded.observations', { count: observations })}.`] : []),
  ];
  return (
    <RecordedFrame
      title={form.title}
      register={register}
      recorded={recorded}
      {...(stuck === undefined
        ? {}
        : {
            stuck: {
              what: t(`forms.side.recorded.stuck.${stuck}`),
              way: t(`forms.side.recorded.stuckWay.${stuck}`),
            },
          })}
      before={before.join(' ')}
      onClose={onClose}
    >
      {asksForTalk(form, draft.answers) && <SuicidePrompt comes={false} />}
    </RecordedFrame>
  );
}
