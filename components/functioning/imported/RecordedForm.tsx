import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Register } from '#lib/model/register.ts';
import styles from '../instruments/Instruments.module.css';
import type { RecordedForm as Recorded } from './use-recording-form.ts';

interface RecordedFormProps {
  readonly form: Form;
  readonly register: Register;
  readonly recorded: Recorded;
  readonly onClose: () => void;
}

/** What was recorded, where and when, and what was made of it beside. */
export function RecordedForm({ form, register, recorded, onClose }: RecordedFormProps) {
  const { t, format } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.recorded} data-recorded>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {form.title}
      </h2>
      <p className={styles.done} role="status">
        <Icon name="check" size={20} color="var(--answered)" />
        <span>
          <strong>{t(`instruments.recorded.${register}`, { time: format.time(recorded.at) })}</strong>
          <br />
          <span className={styles.quiet}>
            {recorded.observations > 0 &&
              `${t('forms.side.recorded.observations', { count: recorded.observations })}. `}
            {t('instruments.recorded.way')}
          </span>
        </span>
      </p>
      {recorded.hasDraftLeft && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> <span>{t('instruments.recorded.draftLeft')}</span>
        </p>
      )}
      <p className={styles.end}>
        <button type="button" className={styles.plain} onClick={onClose}>
          {t('instruments.back')}
        </button>
      </p>
    </section>
  );
}
