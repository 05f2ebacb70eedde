import { useCallback, useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SignIn, SignInFailure, SourceSignIn } from '#lib/ports/sign-in.ts';
import styles from './SignInPanel.module.css';

export interface SignInPanelProps {
  /** Sources that ask for a sign-in. */
  readonly sources: readonly SourceDescription[];
  readonly signIn: Pick<SignIn, 'state' | 'signIn' | 'signOut' | 'observe'>;
}

/** Each source that asks for a sign-in: who is signed in there, or the press that opens its own page. */
export function SignInPanel({ sources, signIn }: SignInPanelProps) {
  const [states, setStates] = useState<Readonly<Record<string, SourceSignIn>>>({});
  const read = useCallback(async () => {
    const found = await Promise.all(sources.map(async ({ id }) => [id, await signIn.state(id)] as const));
    setStates(Object.fromEntries(found));
  }, [sources, signIn]);
  useEffect(() => {
    void read();
    return signIn.observe(() => void read());
  }, [read, signIn]);
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} state={states[source.id]} signIn={signIn} />
      ))}
    </ul>
  );
}

interface SourceRowProps {
  readonly source: SourceDescription;
  readonly state: SourceSignIn | undefined;
  readonly signIn: SignInPanelProps['signIn'];
}

function SourceRow({ source, state, signIn }: SourceRowProps) {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure>();
  const isSignedIn = state?.kind === 'signedIn';

  async function press() {
    setBusy(true);
    setFailure(undefined);
    if (isSignedIn) {
      await signIn.signOut(source.id);
    } else {
      const signedIn = await signIn.signIn(source.id);
      if (!signedIn.ok) setFailure(signedIn.failure);
    }
    setBusy(false);
  }

  return (
    <li className={styles.row} data-sign-in={source.id} data-state={state?.kind}>
      <span className={styles.name}>
        {source.name}
        <span className={styles.who}>
          {isSignedIn
            ? t('access.signIn.as', {
                name: state.professional.name,
                role: t(`terms.role.${state.professional.role}`),
              })
            : t('access.signIn.notYet')}
        </span>
      </span>
      <RegisterTag register={source.register} form="full" />
      <button
        type="button"
        className={classNames(styles.button, isSignedIn && styles.quiet)}
        disabled={isBusy || state === undefined}
        aria-label={`${t(isSignedIn ? 'access.signIn.out' : 'access.signIn.in')}: ${source.name}`}
        onClick={() => void press()}
      >
        {t(isSignedIn ? 'access.signIn.out' : 'access.signIn.in')}
      </button>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {t(`access.signIn.failure.${failure.reason}`, {
            detail: 'detail' in failure ? failure.detail : '',
          })}
        </p>
      )}
    </li>
  );
}
