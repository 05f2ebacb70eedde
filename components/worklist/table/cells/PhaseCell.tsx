import { useWords } from '#components/app/WordsProvider.tsx';
import type { CellProps } from '../cell.ts';
import { PhaseDots } from '../PhaseDots.tsx';
import styles from '../table.module.css';

/** The step that was reached, and the days in it. */
export function PhaseCell({ derived: { loop } }: CellProps) {
  const { t } = useWords();
  const { phase, daysWaiting, pending } = loop;
  if (phase === 'none') return <span className={styles.quiet}>{t('worklist.phase.none')}</span>;
  return (
    <>
      <span className={styles.phase}>
        <PhaseDots phase={phase} isAsked={pending !== undefined} />
        {daysWaiting !== undefined && phase !== 'closed' && (
          <b className={styles.days}>{t('worklist.days', { count: daysWaiting })}</b>
        )}
      </span>
      <span className={styles.second}>{t(`worklist.phase.${phase}`)}</span>
    </>
  );
}
