import { type FormEvent, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { addDays, type IsoDate, isIsoDate } from '#lib/base/dates.ts';
import styles from './AnswerSheet.module.css';

/** Any other day ahead. */
export function OtherDate({ today, onGive }: { today: IsoDate; onGive: (until: IsoDate) => void }) {
  const { t } = useWords();
  const [date, setDate] = useState('');
  const id = useId();
  const isAhead = isIsoDate(date) && date > today;
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isAhead) onGive(date);
  };
  return (
    <form className={styles.own} onSubmit={give}>
      <label className={styles.ownLabel} htmlFor={id}>
        {t('findings.triage.otherDate')}
      </label>
      <input
        id={id}
        type="date"
        className={styles.field}
        value={date}
        min={addDays(today, 1)}
        onChange={(event) => setDate(event.target.value)}
      />
      <button type="submit" className={styles.give} disabled={!isAhead}>
        {t('findings.triage.give')}
      </button>
    </form>
  );
}
