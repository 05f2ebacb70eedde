import { useWords } from '#components/app/WordsProvider.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** The plan's date and the agreed review; a late one says so here, on its own row. */
export function PlanCell({ derived: { row, loop } }: CellProps) {
  const { t, format } = useWords();
  const { plan } = row;
  const { reviewDue, reviewLateDays } = loop;
  return (
    <>
      {plan.state === 'recorded' ? (
        <span>{plan.from === undefined ? t('terms.undated') : format.date(plan.from)}</span>
      ) : (
        <CellNothing state={plan.state} />
      )}
      {reviewLateDays !== undefined ? (
        <span className={styles.late}>{t('terms.late', { count: reviewLateDays })}</span>
      ) : (
        reviewDue !== undefined && (
          <span className={styles.second}>{t('terms.review', { date: format.date(reviewDue) })}</span>
        )
      )}
    </>
  );
}
