import { type FormEvent, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './AnswerSheet.module.css';

/** A reason in the professional's own words. */
export function OwnWords({ onGive }: { onGive: (reason: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const id = useId();
  const reason = text.trim();
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== '') onGive(reason);
  };
  return (
    <form className={styles.own} onSubmit={give}>
      <label className={styles.ownLabel} htmlFor={id}>
        {t('findings.triage.ownWords')}
      </label>
      <input
        id={id}
        className={styles.field}
        value={text}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={styles.give} disabled={reason === ''}>
        {t('findings.triage.give')}
      </button>
    </form>
  );
}
