import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import type { ViewCounts } from '../use-view-counts.ts';
import type { NamedView } from './named-view.ts';
import styles from './views.module.css';

interface ViewTabsProps {
  readonly views: readonly NamedView[];
  readonly counts: ViewCounts;
  readonly chosen: string;
  readonly onOpen: (view: NamedView) => void;
  readonly onSave: () => void;
  /** Deeds of the own view that stands open. */
  readonly onShare: (view: SavedView) => void;
  readonly onCopyLink: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
  /** Deeds of the view that came by a link. */
  readonly onKeep: (view: SavedView) => void;
  readonly onLeave: () => void;
}

/** The views with how many clients each holds. A view is a set of filters that stand in the bar below. */
export function ViewTabs(props: ViewTabsProps) {
  const { views, counts, chosen, onOpen, onSave, onShare, onCopyLink, onRemove, onKeep, onLeave } = props;
  const { t, format } = useWords();
  const open = views.find(({ id }) => id === chosen);
  const own = open?.origin === 'own' ? open.saved : undefined;
  const linked = open?.origin === 'linked' ? open.saved : undefined;
  return (
    <nav className={styles.bar} aria-label={t('worklist.views.label')}>
      <ul className={styles.tabs}>
        {views.map((view) => {
          const count = counts.get(view.id);
          const isChosen = view.id === chosen;
          return (
            <li key={view.id}>
              <button
                type="button"
                className={classNames(styles.tab, isChosen && styles.chosen)}
                aria-current={isChosen ? 'true' : undefined}
                onClick={() => onOpen(view)}
              >
                {view.name ?? t(`worklist.view.${view.id}`)}
                {view.origin === 'linked' && (
                  <span className={styles.origin}>{t('worklist.views.linked')}</span>
                )}
                {view.origin === 'shared' && (
                  <span title={t('worklist.views.shared')}>
                    <Icon name="person" size={12} />
                    <VisuallyHidden>{t('worklist.views.shared')}</VisuallyHidden>
                  </span>
                )}
                {count !== undefined && (
                  <span className={styles.count} title={t('worklist.views.count', { count })}>
                    {format.number(count)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <span className={styles.deeds}>
        {own !== undefined && (
          <>
            <LinkButton onPress={() => onCopyLink(own)}>{t('worklist.views.copyLink')}</LinkButton>
            <LinkButton onPress={() => onShare(own)}>{t('worklist.views.share')}</LinkButton>
            <IconButton
              icon="close"
              label={t('worklist.views.remove', { name: own.name })}
              onPress={() => onRemove(own)}
            />
          </>
        )}
        {linked !== undefined && (
          <>
            <LinkButton icon="plus" onPress={() => onKeep(linked)}>
              {t('worklist.views.keepLinked')}
            </LinkButton>
            <IconButton
              icon="close"
              label={t('worklist.views.leaveLinked', { name: linked.name })}
              onPress={onLeave}
            />
          </>
        )}
        <LinkButton icon="plus" onPress={onSave}>
          {t('worklist.views.save')}
        </LinkButton>
      </span>
    </nav>
  );
}
