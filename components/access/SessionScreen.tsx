import { useEffect, useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { SignInSettings } from '#components/settings/SignInSettings.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Session } from '#lib/workflows/session.ts';
import type { Undelivered } from './ForgottenPassphrase.tsx';
import styles from './LockScreen.module.css';
import { LockScreen } from './LockScreen.tsx';

interface SessionScreenProps {
  readonly session: Exclude<Session, { kind: 'open' }>;
  readonly actions: SidebarActions;
}

/** Nobody is signed in, or the store is locked. Nothing of any client stands here, not even a name. */
export default function SessionScreen(props: SessionScreenProps) {
  return (
    <LateWords namespace="session">
      <OpenSession {...props} />
    </LateWords>
  );
}

function OpenSession({ session, actions }: SessionScreenProps) {
  const { t } = useWords();
  const [undelivered, setUndelivered] = useState<Undelivered>();
  const { access } = actions;
  useEffect(() => {
    void access.countUndelivered().then(setUndelivered);
  }, [access]);
  if (session.kind === 'locked') {
    return (
      <LockScreen
        state={session.vault}
        vault={access.vault}
        atLeast={access.leastPassphrase}
        undelivered={undelivered}
        onFold={actions.toggleCollapsed}
      />
    );
  }
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        <IconButton icon="fold" label={t('session.lock.fold')} onPress={actions.toggleCollapsed} />
      </div>
      <h1 className={styles.title}>
        <Icon name="padlock" size={20} />
        {t('session.signIn.title')}
      </h1>
      <SignInSettings sources={access.signInSources} port={access.signIn} />
    </main>
  );
}
