import { useWords } from '#components/app/WordsProvider.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Register } from '#lib/model/register.ts';
import { RecordedFrame } from '../instruments/RecordedFrame.tsx';
import type { RecordedForm as Recorded } from './use-recording-form.ts';

interface RecordedFormProps {
  readonly form: Form;
  readonly register: Register;
  readonly recorded: Recorded;
  readonly onClose: () => void;
}

/** What was recorded, and how many Observations were made of it beside. */
export function RecordedForm({ form, register, recorded, onClose }: RecordedFormProps) {
  const { t } = useWords();
  const { observations } = recorded;
  return (
    <RecordedFrame
      title={form.title}
      register={register}
      recorded={recorded}
      before={observations > 0 ? `${t('forms.side.recorded.observations', { count: observations })}.` : ''}
      onClose={onClose}
    />
  );
}
