import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import styles from './PageBar.module.css';

interface PageBarProps {
  readonly place: number;
  readonly count: number;
  readonly onGo: (step: -1 | 1) => void;
  readonly onBack: () => void;
}

/** The way back, and which of how many this is. */
export function PageBar({ place, count, onGo, onBack }: PageBarProps) {
  const { t } = useWords();
  return (
    <nav className={styles.bar} aria-label={t('findings.page.nav')}>
      <LinkButton icon="chevronLeft" onPress={onBack}>
        {t('findings.page.back')}
      </LinkButton>
      <span className={styles.place}>
        {t('findings.page.place', { place: place + 1, count })}
        {count > 1 && (
          <>
            <IconButton
              icon="chevronLeft"
              label={t('findings.page.previous')}
              disabled={place === 0}
              onPress={() => onGo(-1)}
            />
            <IconButton
              icon="chevronRight"
              label={t('findings.page.next')}
              disabled={place === count - 1}
              onPress={() => onGo(1)}
            />
          </>
        )}
      </span>
    </nav>
  );
}
