import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import styles from './ArrangeSections.module.css';
import { moved, wholeOrder } from './order.ts';

interface ArrangeSectionsProps {
  readonly order: readonly SectionId[];
  readonly actions: Pick<SidebarActions, 'setOrder' | 'setHidden'>;
}

/** All sections in one list: order by arrows, and a tick for those that are shown. */
export function ArrangeSections({ order, actions }: ArrangeSectionsProps) {
  const { t } = useWords();
  const hidden = sectionIds.filter((id) => !order.includes(id));
  return (
    <>
      <ul className={styles.list}>
        {[...order, ...hidden].map((id) => {
          const title = t(`terms.section.${id}`);
          const shown = order.includes(id);
          const place = order.indexOf(id);
          return (
            <li key={id} className={styles.row}>
              <label className={styles.label}>
                <input
                  type="checkbox"
                  checked={shown}
                  onChange={() =>
                    actions.setHidden(shown ? [...hidden, id] : hidden.filter((each) => each !== id))
                  }
                />
                {title}
              </label>
              <IconButton
                icon="up"
                label={t('app.arrange.up', { title })}
                disabled={place <= 0}
                onPress={() => actions.setOrder(wholeOrder(moved(order, id, -1)))}
              />
              <IconButton
                icon="down"
                label={t('app.arrange.down', { title })}
                disabled={!shown || place === order.length - 1}
                onPress={() => actions.setOrder(wholeOrder(moved(order, id, 1)))}
              />
            </li>
          );
        })}
      </ul>
      <p className={styles.foot}>
        <LinkButton
          onPress={() => {
            actions.setHidden([]);
            actions.setOrder(undefined);
          }}
        >
          {t('app.menu.reset')}
        </LinkButton>
      </p>
    </>
  );
}
