import { useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu, type MenuGroup } from '#components/ui/Menu.tsx';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import { moved, wholeOrder } from './order.ts';
import styles from './SectionDeeds.module.css';
import { useSummary } from './SummaryContext.tsx';

/**
 * What can be done with one section. Copying is one press; the rest is in a menu that shows itself to the pointer, the
 * focus and the finger, so that ten heads in a row stay calm.
 */
export function SectionDeeds({ id, copies }: { id: SectionId; copies: boolean }) {
  const { t } = useWords();
  const { actions, order, copy, insert } = useSummary();
  const [menuOpen, setMenuOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const title = t(`terms.section.${id}`);
  const place = order.indexOf(id);

  const act = (deed: string) => {
    setMenuOpen(false);
    if (deed === 'copy') void copy(id);
    if (deed === 'insert') void insert(id);
    if (deed === 'up') actions.setOrder(wholeOrder(moved(order, id, -1)));
    if (deed === 'down') actions.setOrder(wholeOrder(moved(order, id, 1)));
    if (deed === 'hide') actions.setHidden(sectionIds.filter((each) => each === id || !order.includes(each)));
  };

  const text: MenuGroup = {
    id: 'text',
    items: [
      { id: 'copy', label: t('summary.deeds.copy'), icon: 'copy' },
      ...(actions.canInsert
        ? [{ id: 'insert', label: t('summary.deeds.insert'), icon: 'insert' as const }]
        : []),
    ],
  };
  const arrangement: MenuGroup = {
    id: 'place',
    title: t('summary.deeds.place'),
    items: [
      { id: 'up', label: t('summary.deeds.up'), icon: 'up', disabled: place <= 0 },
      { id: 'down', label: t('summary.deeds.down'), icon: 'down', disabled: place === order.length - 1 },
      { id: 'hide', label: t('summary.deeds.hide'), icon: 'eyeOff' },
    ],
  };
  const groups = copies ? [text, arrangement] : [arrangement];

  return (
    <>
      <IconButton
        ref={anchor}
        icon="more"
        className={styles.more}
        label={t('summary.deeds.more', { title })}
        opens="menu"
        expanded={menuOpen}
        onPress={() => setMenuOpen(true)}
      />
      {copies && (
        <IconButton
          icon="copy"
          className={styles.copy}
          label={t('summary.deeds.copyOne', { title })}
          onPress={() => void copy(id)}
        />
      )}
      {menuOpen && (
        <Menu
          label={t('summary.deeds.more', { title })}
          anchor={anchor}
          onClose={() => setMenuOpen(false)}
          onAction={act}
          groups={groups}
        />
      )}
    </>
  );
}
