import { useWords } from '#components/app/WordsProvider.tsx';
import type { CellProps } from '../cell.ts';
import styles from '../table.module.css';

/* What is worth drawing of a row that flies by: who it is, and how urgent. */

export function PassingName({ derived: { row } }: CellProps) {
  return <span className={styles.name}>{row.name}</span>;
}

export function PassingTier({ derived: { row, top } }: CellProps) {
  const { t } = useWords();
  return top === undefined || row.waiting === 0 ? '…' : t(`findings.tier.${top.tier}`);
}
