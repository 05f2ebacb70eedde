import { type FocusEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { AssessedItem } from '#lib/functioning/assessment.ts';
import type { Previous } from '#lib/functioning/change/previous-ratings.ts';
import { parseQualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import styles from './Item.module.css';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemHead } from './ItemHead.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import type { ItemEdits } from './item-edits.ts';
import { cellOf, focusItem, focusRow, focusScale, focusStep } from './item-focus.ts';
import { deedOfKey } from './item-keys.ts';
import { rowName } from './qualifier-words.ts';
import { type RowId, rowsOf, rowValue } from './rows.ts';
import { Scale } from './Scale.tsx';

export interface IcfItemProps {
  readonly code: string;
  readonly label: string;
  /** Its number in the form; absent for an item that is not of this form. */
  readonly place?: number;
  /** Absent while nothing is said of it. */
  readonly item: AssessedItem | undefined;
  readonly previous: Previous | undefined;
  readonly edits: ItemEdits;
}

/** What is opened beside the scales by the item's menu. */
export type Opened = 'capacity' | 'note' | 'environment' | 'official';

/**
 * One category: the professional's rating and the client's own beside it. Drawn anew only when something in it changes: with
 * thirty of them on the screen a press has to be painted at once.
 */
export const IcfItem = memo(function IcfItem({ code, label, place, item, previous, edits }: IcfItemProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [hasMenu, setMenu] = useState(false);
  const [focused, setFocused] = useState<{ readonly row: RowId; readonly step: IcfQualifier }>();
  const node = useRef<HTMLLIElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const hasCapacity = item?.capacity !== undefined || opened.includes('capacity');
  const rows = rowsOf(code, hasCapacity);
  const [firstRow = 'performance'] = rows;

  const moveOn = (row: RowId) => focusItem(node.current?.nextElementSibling, row);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target, event.currentTarget);
    if (cell === undefined) {
      if (event.key === 'ArrowLeft' && event.target === more.current) {
        event.preventDefault();
        focusScale(node.current?.querySelector('[data-row]'));
      }
      return;
    }
    const deed = deedOfKey(event, cell.row);
    if (deed === undefined) return;
    event.preventDefault();
    switch (deed.kind) {
      case 'rate':
        edits.rate(code, deed.row, deed.value);
        if (deed.movesOn) moveOn(deed.row === 'own' ? 'own' : firstRow);
        break;
      case 'choose': {
        const value = parseQualifierDigit(cell.node.dataset.step ?? '');
        if (value.ok) edits.rate(code, cell.row, value.value);
        moveOn(cell.row === 'own' ? 'own' : firstRow);
        break;
      }
      case 'clear':
        edits.clear(code, deed.row);
        break;
      case 'step':
        focusStep(cell, deed.by);
        break;
      case 'row':
        focusRow(cell, deed.by);
        break;
      case 'menu':
        more.current?.focus();
        setMenu(true);
    }
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target, event.currentTarget);
    const step = parseQualifierDigit(cell?.node.dataset.step ?? '');
    if (cell !== undefined && step.ok) setFocused({ row: cell.row, step: step.value });
  };
  const onBlur = (event: FocusEvent) => {
    if (!node.current?.contains(event.relatedTarget)) setFocused(undefined);
  };
  // One stop of the Tab key for each item: where the focus is, else what is chosen, else the step of the time before.
  const first = rowValue(firstRow, code, item, previous);
  const home = { row: firstRow, step: first.value ?? first.proposed ?? first.previous ?? 0 };
  const stop =
    focused ?? (typeof home.step === 'string' && first.value === undefined ? { ...home, step: 0 } : home);

  return (
    <li
      ref={node}
      className={styles.item}
      data-item={code}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <ItemHead code={code} label={label} place={place} item={item} previous={previous} />
      <div className={styles.scales}>
        <div className={styles.rows}>
          {rows.map((row) => (
            <Scale
              key={row}
              row={row}
              name={`${label} ${code}, ${rowName(t, row)}`}
              stands={rowValue(row, code, item, previous)}
              stop={stop.row === row ? stop.step : undefined}
              onChoose={(chosen, value) => edits.rate(code, chosen, value)}
            />
          ))}
        </div>
        <button
          ref={more}
          type="button"
          className={styles.more}
          data-menu
          tabIndex={-1}
          aria-haspopup="menu"
          aria-expanded={hasMenu}
          aria-label={t('functioning.menu.of', { label })}
          onClick={() => setMenu(true)}
        >
          <Icon name="more" />
        </button>
      </div>
      <ItemDetails code={code} label={label} item={item} opened={opened} edits={edits} />
      {hasMenu && (
        <ItemMenu
          code={code}
          label={label}
          item={item}
          anchor={more}
          edits={edits}
          onOpen={(what) => setOpened((before) => [...new Set([...before, what])])}
          onClose={() => setMenu(false)}
        />
      )}
    </li>
  );
});
