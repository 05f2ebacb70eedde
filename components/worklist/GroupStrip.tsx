import { Suspense, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { GroupSlot, GroupViewProps } from './group-slot.ts';
import styles from './page.module.css';

interface GroupStripProps extends GroupViewProps {
  readonly slot: GroupSlot;
  readonly clients: number;
}

/** The group view over the whole team, folded until it is wanted: it is loaded then. */
export function GroupStrip({ slot: { View }, clients, ...given }: GroupStripProps) {
  const { t, format } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={`${id}-title`}>
      <button
        type="button"
        className={styles.groupHead}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <h2 id={`${id}-title`} className={styles.groupTitle}>
          {t('worklist.group.title')}
        </h2>
        <span className={styles.groupMeta}>
          {t('worklist.group.meta', { count: clients, clients: format.number(clients) })}
        </span>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
      </button>
      <div id={id} hidden={!isOpen} className={styles.groupBody}>
        {isOpen && (
          <Suspense fallback={<p className={styles.quiet}>{t('worklist.group.loading')}</p>}>
            <View {...given} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
