import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Button } from './Button.tsx';
import styles from './page.module.css';

interface SelectionBarProps {
  readonly count: number;
  readonly onName: () => void;
  /** Absent while consultations are not there. */
  readonly onAsk: (() => void) | undefined;
  readonly onReview: () => void;
  readonly onNote: () => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done to the ticked clients; each deed says to how many. */
export function SelectionBar({
  count,
  onName,
  onAsk,
  onReview,
  onNote,
  onClear,
  children,
}: SelectionBarProps) {
  const { t } = useWords();
  return (
    <section className={styles.selection} aria-label={t('worklist.many.label')}>
      <b role="status">{t('worklist.many.chosen', { count })}</b>
      <Button kind="first" opens="dialog" onPress={onName}>
        {t('worklist.many.name', { count })}
      </Button>
      {onAsk !== undefined && <Button onPress={onAsk}>{t('worklist.many.ask')}</Button>}
      <Button opens="dialog" onPress={onReview}>
        {t('worklist.many.setReview')}
      </Button>
      <Button opens="dialog" onPress={onNote}>
        {t('worklist.many.addNote')}
      </Button>
      <LinkButton onPress={onClear}>{t('worklist.many.clear')}</LinkButton>
      {children}
    </section>
  );
}
