import { useWords } from '#components/app/WordsProvider.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Register } from '#lib/model/register.ts';
import { RecordedFrame } from '../instruments/RecordedFrame.tsx';
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

/** What was recorded, and how many Observations were made of it beside; or why the server does not have it. */
export function RecordedForm({ forms, form, register, recorded, onClose }: RecordedFormProps) {
  const { t } = useWords();
  const { observations, responseId } = recorded;
  const stuck = useStuckAnswers(forms, responseId);
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
      before={observations > 0 ? `${t('forms.side.recorded.observations', { count: observations })}.` : ''}
      onClose={onClose}
    />
  );
}
