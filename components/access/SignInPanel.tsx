import { useState } from 'react';
import type { Covered, InSight } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SignIn, SignInFailure, SourceSignIn } from '#lib/ports/sign-in.ts';
import styles from './SignInPanel.module.css';

/** One source and how its sign-in stands. */
export interface SignInRow {
  readonly sourceId: string;
  readonly name: string;
  readonly state: SourceSignIn;
}

interface SignInPanelProps {
  readonly rows: readonly SignInRow[];
  readonly signIn: InSight<SignIn['signIn']>;
  readonly signOut: (sourceId: string) => Promise<void>;
}

/** The sources that ask who the professional is, each with its own sign-in. */
export function SignInPanel({ rows, signIn, signOut }: SignInPanelProps) {
  const { t } = useWords();
  const asking = rows.filter(({ state }) => state.kind !== 'notNeeded');
  if (asking.length === 0) return <p>{t('session.signIn.none')}</p>;
  return (
    <>
      <p>{t('session.signIn.lead')}</p>
      <ul className={styles.list} aria-label={t('session.signIn.sources')}>
        {asking.map((row) => (
          <SourceRow key={row.sourceId} row={row} signIn={signIn} signOut={signOut} />
        ))}
      </ul>
    </>
  );
}

type RowProps = Omit<SignInPanelProps, 'rows'> & { readonly row: SignInRow };

function SourceRow({ row: { sourceId, name, state }, signIn, signOut }: RowProps) {
  const { t } = useWords();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | Covered>();
  const signedIn = state.kind === 'signedIn';

  async function press() {
    setWorking(true);
    setFailure(undefined);
    try {
      if (signedIn) {
        await signOut(sourceId);
      } else {
        const result = await signIn(sourceId);
        if (!result.ok) setFailure(result.failure);
      }
    } finally {
      setWorking(false);
    }
  }

  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <b>{name}</b>
        <button
          type="button"
          className={styles.button}
          disabled={working}
          onClick={() => void press()}
          aria-label={t(signedIn ? 'session.signIn.signOutOf' : 'session.signIn.signInTo', { source: name })}
        >
          {t(signedIn ? 'session.signIn.signOut' : 'session.signIn.signIn')}
        </button>
      </div>
      <div role="status">
        <Mark
          icon={signedIn ? 'check' : working ? 'waiting' : 'padlock'}
          tone={signedIn ? 'answered' : 'quiet'}
          words={
            signedIn
              ? t('session.signIn.signedIn', { name: state.professional.name })
              : t(working ? 'session.signIn.working' : 'session.signIn.signedOut')
          }
        />
        {failure !== undefined && (
          <Mark
            icon="warning"
            tone="late"
            words={
              failure.reason === 'covered'
                ? t('app.text.covered')
                : t(`session.signIn.failure.${failure.reason}`, {
                    detail: 'detail' in failure ? failure.detail : '',
                  })
            }
          />
        )}
      </div>
    </li>
  );
}
