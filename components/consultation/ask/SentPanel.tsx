import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Consultation } from '#lib/model/consultation.ts';
import styles from './Ask.module.css';
import type { SentQuestion } from './use-sending.ts';

/** How far a question has come on its way to the source. */
export interface Delivery {
  /** `stuck`: the source refused it, or holds something else: a person has to decide. */
  stateOf(threadId: string): Promise<'waiting' | 'delivered' | 'stuck'>;
  observe(changed: () => void): () => void;
}

interface SentPanelProps {
  readonly sent: SentQuestion;
  readonly delivery: Delivery | undefined;
  readonly onOpen: (consultation: Consultation) => void;
  readonly onClose: () => void;
  readonly onAgain: () => void;
}

/** What happened, where it is now, by when an answer is due, and whose the responsibility is meanwhile. */
export function SentPanel({ sent, delivery, onOpen, onClose, onAgain }: SentPanelProps) {
  const { t, format } = useWords();
  const { consultation } = sent;
  const { threadId, recipient, reference, dueAt } = consultation;
  const [where, setWhere] = useState<'waiting' | 'delivered' | 'stuck'>(
    reference === undefined ? 'waiting' : 'delivered',
  );
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (delivery === undefined) return;
    let current = true;
    const look = () =>
      void delivery.stateOf(threadId).then((state) => {
        if (current) setWhere(state);
      });
    look();
    const stop = delivery.observe(look);
    return () => {
      current = false;
      stop();
    };
  }, [delivery, threadId]);
  const marks = {
    waiting: { icon: 'waiting', tone: 'ink' },
    delivered: { icon: 'check', tone: 'answered' },
    stuck: { icon: 'warning', tone: 'late' },
  } as const;
  return (
    <div className={styles.sent} data-sent={where}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {t('consultation.ask.sent.title', { name: recipient.name })}
      </h2>
      <p role="status">
        <Mark
          {...marks[where]}
          words={t(`consultation.ask.sent.${where}`)}
          more={t(`consultation.ask.sent.${where}More`)}
        />
      </p>
      <p>{t('consultation.ask.sent.due', { due: format.dayAndTime(dueAt) })}</p>
      <p>
        {t('consultation.ask.responsibility')} {t('consultation.ask.responsibilityUntil')}
      </p>
      {sent.hasDraftLeft && (
        <p role="alert">
          <Mark icon="warning" words={t('consultation.ask.sent.draftLeft')} />
        </p>
      )}
      <p className={styles.sentDeeds}>
        <button type="button" className={styles.primary} onClick={() => onOpen(consultation)}>
          {t('consultation.ask.sent.open')}
        </button>
        <LinkButton onPress={onClose}>{t('consultation.ask.sent.back')}</LinkButton>
        <LinkButton onPress={onAgain}>{t('consultation.ask.sent.again')}</LinkButton>
      </p>
    </div>
  );
}
