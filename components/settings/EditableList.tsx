import { type ReactNode, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Button } from './fields.tsx';
import styles from './rows.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface EditableListProps<Item extends Named> {
  readonly items: readonly Item[];
  readonly locked: boolean;
  readonly words: {
    readonly empty: string;
    readonly add: string;
    /** What goes with it when it is removed. */
    readonly removeWarning: string;
  };
  readonly facts: (item: Item) => ReactNode;
  readonly tag?: (item: Item) => ReactNode;
  /** More about an item, under its facts. */
  readonly more?: (item: Item) => ReactNode;
  /** The form for an item, or for a new one. `close` takes it away. */
  readonly form: (item: Item | undefined, index: number, close: () => void) => ReactNode;
  readonly onRemove: (item: Item) => void;
}

/** Named things, one row each, that can be added, changed and, after a second press, removed. */
export function EditableList<Item extends Named>(props: EditableListProps<Item>) {
  const { items, locked, words, facts, tag, more, form, onRemove } = props;
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  const [removing, setRemoving] = useState<string>();
  const close = () => setOpen(undefined);
  const isNewOpen = open === '';

  return (
    <>
      {items.length === 0 && !isNewOpen && <p className={styles.empty}>{words.empty}</p>}
      <ul className={items.length > 0 ? styles.list : undefined}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.item} data-item={item.id}>
            <div className={styles.head}>
              <h3 className={styles.name}>{item.name}</h3>
              {tag?.(item)}
              {!locked && (
                <span className={styles.deeds}>
                  <LinkButton
                    label={t('settings.editNamed', { name: item.name })}
                    expanded={open === item.id}
                    onPress={() => setOpen(open === item.id ? undefined : item.id)}
                  >
                    {t('settings.edit')}
                  </LinkButton>
                  <LinkButton
                    label={t('settings.removeNamed', { name: item.name })}
                    onPress={() => setRemoving(item.id)}
                  >
                    {t('settings.remove')}
                  </LinkButton>
                </span>
              )}
            </div>
            <div className={styles.facts}>{facts(item)}</div>
            {more?.(item)}
            {removing === item.id && (
              <div className={styles.confirm} role="alert">
                <span>{words.removeWarning}</span>
                <Button
                  onPress={() => {
                    setRemoving(undefined);
                    onRemove(item);
                  }}
                >
                  {t('settings.removeNamed', { name: item.name })}
                </Button>
                <Button onPress={() => setRemoving(undefined)}>{t('settings.cancel')}</Button>
              </div>
            )}
            {open === item.id && <div className={styles.panel}>{form(item, index, close)}</div>}
          </li>
        ))}
      </ul>
      {isNewOpen && <div className={styles.panel}>{form(undefined, items.length, close)}</div>}
      {!locked && !isNewOpen && (
        <div className={styles.add}>
          <Button onPress={() => setOpen('')}>{words.add}</Button>
        </div>
      )}
    </>
  );
}
