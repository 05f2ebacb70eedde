import styles from '#components/ui/Foot.module.css';
import { useWords } from './WordsProvider.tsx';

interface DiscardQuestionProps {
  /** Where the words of this kind of draft are. */
  readonly words: 'functioning.draft' | 'instruments.draft' | 'consultation.ask.draft';
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** In the place of the deeds of a form: a draft goes only after a second press. */
export function DiscardQuestion({ words, onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useWords();
  return (
    <div className={styles.deeds}>
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
