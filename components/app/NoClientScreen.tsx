import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import styles from './PlainScreen.module.css';
import type { SidebarActions } from './sidebar-actions.ts';
import { useWords } from './WordsProvider.tsx';

/** The record has no client open: nothing to show, and no doubt about it. */
export function NoClientScreen({ actions }: { actions: SidebarActions }) {
  const { t } = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        <IconButton icon="fold" label={t('app.fold')} onPress={actions.toggleCollapsed} />
      </div>
      <p className={styles.title}>{t('app.noClient.title')}</p>
      <p className={styles.text}>{t('app.noClient.text')}</p>
      <p className={styles.foot}>
        <LinkButton onPress={actions.openOptions}>{t('app.menu.options')}</LinkButton>
      </p>
    </main>
  );
}
