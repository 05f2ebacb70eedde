import { memo, useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import type { RowFilling } from './row-filling.ts';
import styles from './table.module.css';
import type { ShownColumn } from './table-columns.ts';

interface TableRowProps {
  readonly derived: DerivedRow;
  /** Place in the list, from 0. */
  readonly at: number;
  readonly id: string;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Stands in the side preview. */
  readonly isShown: boolean;
  readonly onChoose: (at: number, isExtending: boolean) => void;
  readonly filling: RowFilling;
}

/**
 * One client on two lines. The keys of the list act on it through the grid, which has the focus. A row that flies by says who
 * it is and of which tier, and of everything else that it is still to come: an empty cell would say that nothing is there.
 */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { derived, at, id, top, columns, isSelected, isActive, isShown, onChoose, filling } = props;
  const { t } = useWords();
  const { name } = derived.row;
  const [wasFilled, setFilled] = useState(() => !filling.isFlying());
  // What keys act on is read out at once, however fast the list is.
  const isWhole = wasFilled || isActive;
  useEffect(() => (isWhole ? undefined : filling.later(top, () => setFilled(true))), [isWhole, filling, top]);
  return (
    <tr
      id={id}
      className={classNames(
        styles.row,
        isSelected && styles.selected,
        isShown && styles.shown,
        isActive && styles.active,
      )}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      aria-busy={isWhole ? undefined : true}
      data-client={derived.row.clientKey}
      data-at={at}
    >
      <td aria-colindex={1}>
        {isWhole && (
          <label className={styles.check}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('worklist.choose.one', { name })}
              checked={isSelected}
              onChange={(event) => onChoose(at, (event.nativeEvent as MouseEvent).shiftKey)}
            />
          </label>
        )}
      </td>
      {columns.map(({ id: column, Cell, Passing }, place) => (
        <td
          key={column}
          aria-colindex={place + 2}
          className={isWhole || Passing !== undefined ? styles.cell : styles.passing}
        >
          {isWhole ? <Cell derived={derived} /> : Passing === undefined ? '…' : <Passing derived={derived} />}
        </td>
      ))}
    </tr>
  );
});
