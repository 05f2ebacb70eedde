import { useWords } from '#components/app/WordsProvider.tsx';
import { useNames } from '../../WorklistContext.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/** The segment; one that nobody has agreed to says that it is a suggestion. */
export function SegmentCell({ derived: { row } }: CellProps) {
  const { t } = useWords();
  const { segmentName } = useNames();
  if (row.segment === undefined)
    return <CellNothing state={row.measurementsClosed === true ? 'notPermitted' : 'none'} />;
  return (
    <>
      <span className={styles.capital}>{segmentName(row.segment.id)}</span>
      {!row.segment.agreed && <span className={styles.second}>{t('worklist.segment.suggested')}</span>}
    </>
  );
}
