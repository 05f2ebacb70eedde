import type { ReactNode } from 'react';
import { FaultBoundary } from '#components/ui/FaultBoundary.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import styles from './Guarded.module.css';
import { useWords } from './WordsProvider.tsx';

interface GuardedProps {
  /** What is painted; other facts are tried by themselves. */
  readonly facts: unknown;
  /** Whose safety is said: that of what the professional wrote, or of the settings in force. */
  readonly safe?: 'work' | 'settings';
  /** To where everything still stands; left out where the way there can be seen. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** A page, or a part as large as one: where it cannot be painted it says what happened, what is safe and what to do. */
export function Guarded({ facts, safe = 'work', onBack, children }: GuardedProps) {
  return (
    <FaultBoundary facts={facts} fallback={(again) => <Broken safe={safe} again={again} onBack={onBack} />}>
      {children}
    </FaultBoundary>
  );
}

interface BrokenProps {
  readonly safe: NonNullable<GuardedProps['safe']>;
  readonly again: () => void;
  readonly onBack: GuardedProps['onBack'];
}

function Broken({ safe, again, onBack }: BrokenProps) {
  const { t } = useWords();
  return (
    <div className={styles.broken} data-broken-page="">
      <div role="alert">
        <h2 className={styles.title}>
          <Icon name="warning" size={20} />
          {t('app.broken.title')}
        </h2>
        <p>{t(`app.broken.safe.${safe}`)}</p>
        <p>{t('app.broken.deed')}</p>
      </div>
      <p className={styles.deeds}>
        <LinkButton onPress={again}>{t('app.broken.again')}</LinkButton>
        {onBack !== undefined && <LinkButton onPress={onBack}>{t('app.broken.back')}</LinkButton>}
      </p>
    </div>
  );
}
