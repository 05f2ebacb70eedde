import { type ReactNode, useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Button } from './Button.tsx';
import styles from './page.module.css';

interface SelectionBarProps {
  readonly count: number;
  /** Of these, clients who have died: every deed leaves them out. */
  readonly died: number;
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
  died,
  onName,
  onAsk,
  onReview,
  onNote,
  onClear,
  children,
}: SelectionBarProps) {
  const { t } = useWords();
  const why = useId();
  const living = count - died;
  const lock = living === 0 ? { disabled: true, describedBy: why } : {};
  return (
    <section className={styles.selection} aria-label={t('worklist.many.label')}>
      <b role="status">{t('worklist.many.chosen', { count })}</b>
      {died > 0 && <span id={why}>{t('worklist.many.died', { count: died })}</span>}
      <Button kind="first" opens="dialog" {...lock} onPress={onName}>
        {t('worklist.many.name', { count: living })}
      </Button>
      {onAsk !== undefined && (
        <Button {...lock} onPress={onAsk}>
          {t('worklist.many.ask')}
        </Button>
      )}
      <Button opens="dialog" {...lock} onPress={onReview}>
        {t('worklist.many.setReview')}
      </Button>
      <Button opens="dialog" {...lock} onPress={onNote}>
        {t('worklist.many.addNote')}
      </Button>
      <LinkButton onPress={onClear}>{t('worklist.many.clear')}</LinkButton>
      {children}
    </section>
  );
}
