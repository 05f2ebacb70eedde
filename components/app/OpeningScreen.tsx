import { IconButton } from '#components/ui/IconButton.tsx';
import styles from './PlainScreen.module.css';
import type { SidebarActions } from './sidebar-actions.ts';
import { useWords } from './WordsProvider.tsx';

/** Plain white, and one quiet line when it takes longer than 300 ms. No skeleton: nothing pretends to be there. */
export function OpeningScreen({ actions }: { actions: SidebarActions }) {
  const { t } = useWords();
  return (
    <main className={styles.screen} aria-busy="true">
      <div className={styles.late}>
        <div className={styles.top}>
          <IconButton icon="fold" label={t('app.fold')} onPress={actions.toggleCollapsed} />
        </div>
        <p className={styles.text} role="status">
          {t('app.opening')}
        </p>
      </div>
    </main>
  );
}
