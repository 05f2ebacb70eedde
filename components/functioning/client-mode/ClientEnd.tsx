import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Client.module.css';

interface ClientEndProps {
  readonly answered: number;
  readonly total: number;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

/** The device goes back: until the professional's own press nothing of the record comes into sight. */
export function ClientEnd({ answered, total, onBack, onEnd }: ClientEndProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className={styles.question} data-client-end>
        <h2 ref={title} tabIndex={-1} className={styles.ask}>
          {t('functioning.client.thanks')}
        </h2>
        <p className={styles.hint}>{t('functioning.client.answered', { answered, total })}</p>
        <p className={styles.hand}>{t('functioning.client.giveBack')}</p>
      </div>
      <nav className={styles.foot} aria-label={t('functioning.client.move')}>
        <button type="button" className={styles.button} onClick={onBack}>
          {t('functioning.client.before')}
        </button>
        <button
          type="button"
          className={classNames(styles.button, styles.primary)}
          data-client-end-press
          onClick={onEnd}
        >
          {t('functioning.client.end')}
        </button>
      </nav>
    </>
  );
}
