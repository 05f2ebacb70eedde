import { useLayoutEffect, useRef } from 'react';
import styles from '#components/ui/Foot.module.css';
import { useWords } from './WordsProvider.tsx';

interface DiscardQuestionProps {
  /** Where the words of this kind of draft are. */
  readonly words: 'functioning.draft' | 'instruments.draft' | 'consultation.ask.draft' | 'plan.draft';
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/**
 * In the place of the deeds of a form: a draft goes only after a second press. The question takes the focus to the answer that
 * loses nothing, and gives it back to the foot that it stands in.
 */
export function DiscardQuestion({ words, onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useWords();
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const foot = question.current?.parentElement;
    question.current?.querySelector('button')?.focus();
    return () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body) foot?.querySelector('button')?.focus();
      });
  }, []);
  return (
    <div ref={question} className={styles.deeds}>
      <p role="alert">{t(`${words}.discardSure`)}</p>
      <button type="button" className={styles.button} onClick={onKeep}>
        {t(`${words}.no`)}
      </button>
      <button type="button" className={styles.button} onClick={onDiscard}>
        {t(`${words}.yes`)}
      </button>
    </div>
  );
}
