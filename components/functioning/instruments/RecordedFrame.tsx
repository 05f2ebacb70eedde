import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import styles from './Instruments.module.css';

interface RecordedFrameProps {
  /** What was filled in. */
  readonly title: string;
  readonly register: Register;
  readonly recorded: {
    readonly at: IsoInstant;
    /** The draft could not be taken away: recorded again it would be there twice. */
    readonly hasDraftLeft: boolean;
  };
  /** Set once the server has answered that it is not there: what happened, what is still safe and what to do. */
  readonly stuck?: { readonly what: string; readonly way: string };
  /** Said before how it gets to the server. */
  readonly before: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** In green what was recorded, where and when; then what it comes to, and the way back. */
export function RecordedFrame({
  title,
  register,
  recorded,
  stuck,
  before,
  children,
  onClose,
}: RecordedFrameProps) {
  const { t, format } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.recorded} data-recorded={stuck === undefined ? 'done' : 'stuck'}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.done} role="status">
        {stuck === undefined ? (
          <Icon name="check" size={20} color="var(--answered)" />
        ) : (
          <Icon name="warning" size={20} color="var(--late)" />
        )}
        <span>
          <strong>
            {stuck?.what ?? t(`instruments.recorded.${register}`, { time: format.time(recorded.at) })}
          </strong>
          <br />
          <span className={styles.quiet}>
            {before} {stuck?.way ?? t('instruments.recorded.way')}
          </span>
        </span>
      </p>
      {children}
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
