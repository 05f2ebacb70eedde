import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Client.module.css';

interface ClientMovesProps {
  readonly place: number;
  readonly total: number;
  /** What is asked has an answer, or asks for none. */
  readonly isAnswered: boolean;
  readonly onBefore: () => void;
  readonly onNext: () => void;
}

/** From one question to the next and back; none has to be answered. */
export function ClientMoves({ place, total, isAnswered, onBefore, onNext }: ClientMovesProps) {
  const { t } = useWords();
  return (
    <nav className={styles.foot} aria-label={t('instruments.client.move')}>
      {place > 0 && (
        <button type="button" className={styles.button} onClick={onBefore}>
          {t('instruments.client.before')}
        </button>
      )}
      <button
        type="button"
        className={classNames(styles.button, isAnswered && styles.primary)}
        data-next
        onClick={onNext}
      >
        {t(
          !isAnswered
            ? 'instruments.client.skip'
            : place + 1 === total
              ? 'instruments.client.ready'
              : 'instruments.client.next',
        )}
      </button>
    </nav>
  );
}
