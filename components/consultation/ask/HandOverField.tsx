import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './Ask.module.css';

interface HandOverFieldProps {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** Asking to take the client over, and not only for an answer. Asking changes nothing yet, and the line says so. */
export function HandOverField({ isChosen, onChange }: HandOverFieldProps) {
  const { t } = useWords();
  const noteId = useId();
  return (
    <div className={styles.handOver}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={isChosen ? noteId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{t('consultation.ask.handOver')}</span>
      </label>
      {isChosen && (
        <p className={styles.checkNote} id={noteId}>
          {t('consultation.ask.handOverNote')}
        </p>
      )}
    </div>
  );
}
