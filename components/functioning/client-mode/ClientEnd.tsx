import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Client.module.css';

interface ClientEndProps {
  readonly of: 'functioning' | 'instruments';
  /** What is said between the thanks and the request to give the device back. */
  readonly children: ReactNode;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

/** The device goes back: until the professional's own press nothing of the record comes into sight. */
export function ClientEnd({ of, children, onBack, onEnd }: ClientEndProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className={styles.question} data-client-end>
        <h2 ref={title} tabIndex={-1} className={styles.ask}>
          {t(`${of}.client.thanks`)}
        </h2>
        {children}
        <p className={styles.hand}>{t(`${of}.client.giveBack`)}</p>
      </div>
      <nav className={styles.foot} aria-label={t(`${of}.client.move`)}>
        <button type="button" className={styles.button} onClick={onBack}>
          {t(`${of}.client.before`)}
        </button>
        <button
          type="button"
          className={classNames(styles.button, styles.primary)}
          data-client-end-press
          onClick={onEnd}
        >
          {t(`${of}.client.end`)}
        </button>
      </nav>
    </>
  );
}
