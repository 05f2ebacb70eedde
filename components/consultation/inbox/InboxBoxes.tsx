import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { type InboxBox, type InboxItem, inboxBoxes } from '#lib/consultation/inbox-item.ts';
import styles from './Inbox.module.css';
import { isOpenItem } from './item-words.ts';

interface InboxBoxesProps {
  readonly items: readonly InboxItem[];
  readonly open: InboxBox;
  readonly onOpen: (box: InboxBox) => void;
}

/** How many of a box are open. Whatever is over is in the list and in no count. */
export function openIn(items: readonly InboxItem[], box: InboxBox): number {
  return items.reduce((sum, item) => sum + (item.boxes.includes(box) && isOpenItem(item) ? 1 : 0), 0);
}

/** Which box is looked into. Only the chosen one is filled. That of the answered ones is there when something lies in it. */
export function InboxBoxes({ items, open, onOpen }: InboxBoxesProps) {
  const { t } = useWords();
  const shown = inboxBoxes.filter(
    (box) => box !== 'answered' || box === open || items.some(({ boxes }) => boxes.includes(box)),
  );
  return (
    <fieldset className={styles.boxes} aria-label={t('inbox.boxes')}>
      {shown.map((box) => (
        <button
          key={box}
          type="button"
          className={classNames(styles.box, box === open && styles.chosenBox)}
          aria-pressed={box === open}
          data-box={box}
          onClick={() => onOpen(box)}
        >
          <span className={styles.boxName}>{t(`inbox.box.${box}`)}</span>
          <span className={styles.boxCount}>{t('inbox.open', { count: openIn(items, box) })}</span>
        </button>
      ))}
    </fieldset>
  );
}
