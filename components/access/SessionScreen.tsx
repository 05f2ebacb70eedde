import { useEffect, useState } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { SignInSettings } from '#components/settings/SignInSettings.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Language } from '#lib/base/language.ts';
import type { Session } from '#lib/workflows/session.ts';
import type { Undelivered } from './ForgottenPassphrase.tsx';
import styles from './LockScreen.module.css';
import { LockScreen } from './LockScreen.tsx';

interface SessionScreenProps {
  readonly session: Exclude<Session, { kind: 'open' }>;
  readonly actions: SidebarActions;
}

/** Nobody is signed in, or the store is locked. Nothing of any client stands here, not even a name. */
export default function SessionScreen({ session, actions }: SessionScreenProps) {
  const { t, language } = useWords();
  const [wordsIn, setWordsIn] = useState<Language>();
  const [undelivered, setUndelivered] = useState<Undelivered>();
  const { access } = actions;
  useEffect(() => {
    void access.countUndelivered().then(setUndelivered);
  }, [access]);
  useEffect(() => {
    let current = true;
    void loadWords(language, ['session']).then(() => {
      if (current) setWordsIn(language);
    });
    return () => {
      current = false;
    };
  }, [language]);
  // Never a bare key: the words of these screens are not among what the sidebar loads first.
  if (wordsIn !== language) return null;
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
