import type { Ref } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { TriageAnswer } from '#lib/model/entries.ts';
import { useShortcutsOn } from '../shortcuts.ts';
import styles from './TriageBar.module.css';

interface AnswerButtonProps {
  readonly answer: TriageAnswer;
  /** Its key. */
  readonly number: number;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly ref: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}

/** One of the four answers: what it says, and what the second press will ask. */
export function AnswerButton({ answer, number, isChosen, isOpen, ref, onPress }: AnswerButtonProps) {
  const { t } = useWords();
  const hasKeys = useShortcutsOn();
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles.answer, isChosen && styles.chosen)}
      data-answer={answer}
      aria-pressed={isChosen}
      aria-expanded={isOpen}
      aria-keyshortcuts={hasKeys ? String(number) : undefined}
      onClick={onPress}
    >
      <span className={styles.label}>{t(`findings.answer.${answer}`)}</span>
      <span className={styles.asks}>
        {/* The filled ground is a colour: the mark says the same without it. */}
        {isChosen && <Icon name="check" size={12} />}
        {t(`findings.triage.asks.${answer}`)}
      </span>
    </button>
  );
}
