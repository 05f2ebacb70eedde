import type { Header } from '@tanstack/react-table';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import styles from './table.module.css';
import type { listFeatures } from './table-columns.ts';

interface TableHeadProps {
  readonly headers: readonly Header<typeof listFeatures, DerivedRow, unknown>[];
  readonly isMulti: boolean;
  /** All, some or none of the rows that are shown. */
  readonly chosen: 'all' | 'some' | 'none';
  readonly onChooseAll: (isChosen: boolean) => void;
}

const directions = { asc: 'ascending', desc: 'descending' } as const;

/** The heads of the columns. A press sorts; with Shift the column is added to those that are sorted by. */
export function TableHead({ headers, isMulti, chosen, onChooseAll }: TableHeadProps) {
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
      {headers.map(({ id, column }, at) => {
        const sorted = column.getIsSorted();
        return (
          <th
            key={id}
            scope="col"
            aria-colindex={at + 2}
            aria-sort={sorted === false ? 'none' : directions[sorted]}
          >
            <button
              type="button"
              className={styles.headButton}
              title={t('worklist.sort.hint')}
              onClick={column.getToggleSortingHandler()}
            >
              {t(`worklist.column.${id}`)}
              {sorted !== false && (
                <span className={sorted === 'asc' ? styles.turned : undefined}>
                  <Icon name="chevronDown" size={12} />
                </span>
              )}
              {sorted !== false && isMulti && (
                <span className={styles.sortPlace}>{column.getSortIndex() + 1}</span>
              )}
            </button>
          </th>
        );
      })}
    </tr>
  );
}
