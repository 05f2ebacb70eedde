import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './table.module.css';

interface TableHeadProps {
  /** All, some or none of the rows that are shown. */
  readonly chosen: 'all' | 'some' | 'none';
  readonly onChooseAll: (isChosen: boolean) => void;
  /** The heads of the columns. */
  readonly children: ReactNode;
}

/** The box that chooses everybody, and the heads of the columns. */
export function TableHead({ chosen, onChooseAll, children }: TableHeadProps) {
  const { t } = useWords();
  return (
    <tr className={styles.head} aria-rowindex={1}>
      <th scope="col" aria-colindex={1}>
        <label className={styles.check}>
          <input
            type="checkbox"
            aria-label={t('worklist.choose.all')}
            checked={chosen === 'all'}
            ref={(node) => {
              if (node !== null) node.indeterminate = chosen === 'some';
            }}
            onChange={(event) => onChooseAll(event.target.checked)}
          />
        </label>
      </th>
      {children}
    </tr>
  );
}
