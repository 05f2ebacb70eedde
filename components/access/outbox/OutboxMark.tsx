import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { OutboxState } from '#lib/ports/outbox.ts';
import styles from './Outbox.module.css';

interface OutboxMarkProps {
  readonly state: OutboxState;
  /** Opens the panel. */
  readonly onOpen: () => void;
}

/** For the status strip: how many writes are on their way or wait for a decision. Nothing when all have arrived. */
export function OutboxMark({ state, onOpen }: OutboxMarkProps) {
  const { t } = useWords();
  if (state.waiting + state.stuck === 0) return null;
  return (
    <button type="button" className={styles.open} onClick={onOpen} data-outbox-mark="">
      {state.stuck > 0 && (
        <Mark icon="warning" tone="late" words={t('outbox.mark.stuck', { count: state.stuck })} />
      )}
      {state.waiting > 0 && (
        <Mark
          icon="clock"
          words={t('outbox.mark.saved', { count: state.waiting })}
          more={t('outbox.mark.safe')}
        />
      )}
    </button>
  );
}
