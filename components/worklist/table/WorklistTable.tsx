import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useIsWhole } from '#components/app/use-is-whole.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { areShortcutsOn } from '#components/findings/shortcuts.ts';
import type { DerivedRows } from '#lib/worklist/list/derived-rows.ts';
import type { WorklistSort } from '#lib/worklist/list/filters.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { gridDeed, isWriting } from './grid-keys.ts';
import { createRowFilling } from './row-filling.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import styles from './table.module.css';
import { defaultShown, shownColumns } from './table-columns.ts';
import { useRowWindow } from './use-row-window.ts';

/** Rem of a row and of the heads over it. */
const rowRem = 2.75;
const headRem = 2;
/** Pixels of a rem where the browser does not tell. */
const usualRem = 16;

interface WorklistTableProps {
  readonly rows: DerivedRows;
  /** Places in `rows`, filtered and in order. */
  readonly order: Uint32Array;
  readonly shown: readonly string[] | undefined;
  readonly sorting: readonly WorklistSort[];
  readonly onSort: (sorting: readonly WorklistSort[]) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Place in `order` of the row that keys act on. */
  readonly active: number;
  readonly onActive: (at: number) => void;
  /** Client in the side preview. */
  readonly previewed: string | undefined;
  readonly onPreview: (at: number) => void;
  readonly onRecord: (at: number) => void;
  readonly label: string;
}

const checkWidth = '1.5rem';

/** The list: thousands of rows of which a screenful is in the document. */
export function WorklistTable(props: WorklistTableProps) {
  const { rows, order, shown, sorting, onSort, selected, onSelect, active, onActive, previewed } = props;
  const { onPreview, onRecord, label } = props;
  const { t } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const ids = useId();
  /** Where a choice with Shift began. */
  const anchor = useRef(0);

  const visible = shown ?? defaultShown;
  const columns = useMemo(
    () => shownColumns.filter(({ id, fixed }) => fixed === true || visible.includes(id)),
    [visible],
  );
  const frame = useMemo(() => {
    const wide = columns.map(({ width }) => width);
    const narrow = columns.map(({ width, narrow: own }) => own ?? width);
    return {
      '--wide': `${checkWidth} ${wide.join(' ')}`,
      '--wide-least': leastWidth(wide, 0.75),
      '--narrow': `${checkWidth} ${narrow.join(' ')}`,
      '--narrow-least': leastWidth(narrow, 0.5),
    };
  }, [columns]);

  const rem = useRem();
  const height = rem * rowRem;
  const [filling] = useState(createRowFilling);
  const isPainted = useIsWhole('afterPaint');
  const { first, end, reveal } = useRowWindow(scroll, {
    count: order.length,
    height,
    covered: rem * headRem,
    // The first picture does not wait for rows that nobody sees yet.
    beyond: isPainted ? 6 : 0,
    onStep: filling.step,
  });
  const keyAt = (at: number) => rows.plain[order[at] ?? -1]?.clientKey;

  const chooseRange = useCallback(
    (from: number, to: number, isChosen: boolean) => {
      const next = new Set(selected);
      for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
        const key = rows.plain[order[at] ?? -1]?.clientKey;
        if (key === undefined) continue;
        if (isChosen) next.add(key);
        else next.delete(key);
      }
      onSelect(next);
    },
    [rows, order, selected, onSelect],
  );
  const choose = useCallback(
    (at: number, isExtending: boolean) => {
      const key = rows.plain[order[at] ?? -1]?.clientKey;
      if (key === undefined) return;
      const isChosen = !selected.has(key);
      chooseRange(isExtending ? anchor.current : at, at, isChosen);
      anchor.current = at;
      onActive(at);
    },
    [rows, order, selected, chooseRange, onActive],
  );
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('label, button') !== null) return;
    const at = Number(target.closest<HTMLElement>('tr[data-at]')?.dataset.at ?? Number.NaN);
    if (Number.isNaN(at)) return;
    onActive(at);
    anchor.current = at;
    onPreview(at);
  };

  const moveTo = (at: number, isExtending: boolean) => {
    const next = Math.max(0, Math.min(order.length - 1, at));
    if (isExtending) chooseRange(anchor.current, next, true);
    else anchor.current = next;
    onActive(next);
    reveal(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || isWriting(event.target) || order.length === 0) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 2);
    const deed = gridDeed(event, { page, letters: areShortcutsOn() });
    if (deed === undefined) return;
    event.preventDefault();
    switch (deed.kind) {
      case 'move':
        return moveTo(
          deed.to === 'by' ? active + deed.by : deed.to === 'start' ? 0 : order.length - 1,
          deed.extends,
        );
      case 'choose':
        return choose(active, event.shiftKey);
      case 'chooseAll':
        return chooseRange(0, order.length - 1, true);
      case 'preview':
        return onPreview(active);
      case 'record':
        return onRecord(active);
    }
  };

  const chosenHere = countChosen(rows, order, selected);
  const activeKey = keyAt(active);
  const isActiveHere = active >= first && active < end && activeKey !== undefined;
  // The grid has the focus and names the active row: of the rows only a screenful is in the document.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': order.length + 1,
    'aria-colcount': columns.length + 1,
    'aria-multiselectable': true,
    'aria-activedescendant': isActiveHere ? `${ids}-${active}` : undefined,
    'aria-keyshortcuts': 'J K Space Enter O',
    'data-worklist-grid': '',
  } as const;
  return (
    <div className={styles.frame}>
      <div ref={scroll} className={styles.scroll} style={frame as CSSProperties}>
        <table className={styles.table} {...grid} onKeyDown={onKeyDown} onClick={onClick}>
          <thead className={styles.heads}>
            <TableHead
              chosen={chosenHere === 0 ? 'none' : chosenHere === order.length ? 'all' : 'some'}
              onChooseAll={(isChosen) => chooseRange(0, order.length - 1, isChosen)}
            >
              <ColumnHeads visible={visible} sorting={sorting} onSort={onSort} />
            </TableHead>
          </thead>
          <tbody
            className={styles.body}
            style={{ height: order.length * height, paddingTop: first * height }}
          >
            {Array.from(order.subarray(first, end), (place, line) => {
              const derived = rows.at(place);
              if (derived === undefined) return null;
              const { clientKey } = derived.row;
              const at = first + line;
              return (
                <TableRow
                  key={clientKey}
                  id={`${ids}-${at}`}
                  derived={derived}
                  at={at}
                  top={at * height}
                  columns={columns}
                  isSelected={selected.has(clientKey)}
                  isActive={at === active}
                  isShown={clientKey === previewed}
                  onChoose={choose}
                  filling={filling}
                />
              );
            })}
          </tbody>
        </table>
        {order.length === 0 && <p className={styles.empty}>{t('worklist.noMatch')}</p>}
      </div>
    </div>
  );
}

function countChosen({ plain }: DerivedRows, order: Uint32Array, selected: ReadonlySet<string>): number {
  if (selected.size === 0) return 0;
  let count = 0;
  for (const at of order) if (selected.has(plain[at]?.clientKey ?? '')) count += 1;
  return count;
}

/** The least width at which no column gives up its own: below it the list scrolls sideways. `gap` in rem. */
function leastWidth(widths: readonly string[], gap: number): string {
  const rem = widths.map((width) => Number(/([\d.]+)rem/.exec(width)?.[1] ?? 0));
  return `${rem.reduce((sum, one) => sum + one + gap, 0) + 1.5 + 2}rem`;
}

/** Pixels of a rem: rows are measured in it, and with larger text they are higher. */
function useRem(): number {
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return Number.isFinite(rem) && rem > 0 ? rem : usualRem;
  }, []);
}
