import { useWords } from '#components/app/WordsProvider.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** Days from the oldest waiting finding without an accepted owner; a request that waits does not stop them. */
export function UnownedCell({ derived: { row, loop } }: CellProps) {
  const { t } = useWords();
  const { daysWithoutOwner, pending } = loop;
  const { state } = row.owner;
  if (state === 'notPermitted' || state === 'unanswered') return <CellNothing state={state} />;
  if (daysWithoutOwner === undefined) {
    return (
      <span className={styles.quiet}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('worklist.unowned.none')}</VisuallyHidden>
      </span>
    );
  }
  return (
    <>
      <b className={styles.days}>{t('worklist.days', { count: daysWithoutOwner })}</b>
      {pending !== undefined && <span className={styles.second}>{t('worklist.unowned.asked')}</span>}
    </>
  );
}
