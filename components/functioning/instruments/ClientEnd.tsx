import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Client.module.css';

interface ClientEndProps {
  readonly isPrompted: boolean;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

/** The device goes back. Whoever told of thoughts of self-harm reads that it will be talked about, and that they may say it now. */
export function ClientEnd({ isPrompted, onBack, onEnd }: ClientEndProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className={styles.question} data-client-end>
        <h2 ref={title} tabIndex={-1} className={styles.ask}>
          {t('instruments.client.thanks')}
        </h2>
        {isPrompted && <p className={styles.hand}>{t('instruments.client.prompted')}</p>}
        <p className={styles.hand}>{t('instruments.client.giveBack')}</p>
      </div>
      <nav className={styles.foot} aria-label={t('instruments.client.move')}>
        <button type="button" className={styles.button} onClick={onBack}>
          {t('instruments.client.before')}
        </button>
        <button
          type="button"
          className={classNames(styles.button, styles.primary)}
          data-client-end-press
          onClick={onEnd}
        >
          {t('instruments.client.end')}
        </button>
      </nav>
    </>
  );
}
