import '#components/ui/base.css';
import { LockScreen } from '#components/access/LockScreen.tsx';
import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { SignInSettings } from '#components/settings/SignInSettings.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { Session } from '#lib/workflows/session.ts';
import { PageHeader } from './PageHeader.tsx';
import styles from './page.module.css';

interface ClosedWorklistProps {
  readonly session: Exclude<Session, { readonly kind: 'open' }>;
  readonly access: SessionAccess;
}

/** Nobody is signed in, or the store is locked: of no client anything, not even how many there are. */
export function ClosedWorklist({ session, access }: ClosedWorklistProps) {
  const { t } = useWords();
  return (
    <div className={styles.page} data-closed={session.kind}>
      <PageHeader team={undefined} professional={undefined} />
      {session.kind === 'locked' ? (
        <div className={styles.screen}>
          <LockScreen
            state={session.vault}
            vault={access.vault}
            atLeast={access.leastPassphrase}
            undelivered={undefined}
          />
        </div>
      ) : (
        <main className={styles.screen}>
          <h2 className={styles.screenTitle}>
            <Icon name="padlock" size={20} />
            {t('session.signIn.title')}
          </h2>
          <SignInSettings sources={access.signInSources} port={access.signIn} />
        </main>
      )}
    </div>
  );
}
