import { useWords } from '#components/app/WordsProvider.tsx';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { Button } from '../Button.tsx';
import styles from './dialogs.module.css';

interface ConfirmNamesProps {
  readonly rows: readonly WorklistRow[];
  readonly question: string;
  readonly deed: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The names of all whom a deed is about, before it is done: a tick too many is seen here. */
export function ConfirmNames({ rows, question, deed, isBusy, onConfirm, onBack }: ConfirmNamesProps) {
  const { t, format } = useWords();
  return (
    <>
      <p>{question}</p>
      <ul className={styles.names} aria-label={t('worklist.many.names')}>
        {rows.map(({ clientKey, name, birthDate }) => (
          <li key={clientKey}>
            {name}
            {birthDate !== undefined && (
              <span className={styles.quiet}> {t('terms.born', { date: format.date(birthDate) })}</span>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button kind="first" disabled={isBusy} onPress={onConfirm}>
          {deed}
        </Button>
        <Button onPress={onBack}>{t('worklist.many.back')}</Button>
      </div>
    </>
  );
}
