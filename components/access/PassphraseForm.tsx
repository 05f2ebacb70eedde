import { useEffect, useId, useRef, useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { Translate } from '#lib/base/language.ts';
import type { Result } from '#lib/base/result.ts';
import type { VaultFailure } from '#lib/ports/vault.ts';
import styles from './LockScreen.module.css';

/** What happened, what is safe and what to do. */
export function vaultFailureWords(t: Translate, failure: VaultFailure | Covered): string {
  if (failure.reason === 'covered') return t('app.text.covered');
  const key = `session.lock.failure.${failure.reason}`;
  if (failure.reason === 'weakPassphrase') return t(key, { count: failure.atLeast });
  return failure.reason === 'unavailable' ? t(key, { detail: failure.detail }) : t(key);
}

interface PassphraseFormProps {
  /** Characters that a new passphrase needs; absent where the present one is asked. */
  readonly atLeast?: number;
  readonly deed: string;
  readonly onPassphrase: (passphrase: string) => Promise<Result<void, VaultFailure | Covered>>;
}

/** Asks for the passphrase: once to open, twice to choose it, so that a slip of the finger is found in time. */
export function PassphraseForm({ atLeast, deed, onPassphrase }: PassphraseFormProps) {
  const { t } = useWords();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<VaultFailure | Covered | 'differs'>();
  const [isWorking, setWorking] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function submit(): Promise<void> {
    if (isWorking) return;
    if (atLeast !== undefined && passphrase !== again) {
      setProblem('differs');
      return;
    }
    setProblem(undefined);
    setWorking(true);
    const outcome = await onPassphrase(passphrase);
    setWorking(false);
    if (outcome.ok) return;
    setProblem(outcome.failure);
    first.current?.select();
  }

  const isNew = atLeast !== undefined;
  const described = [isNew && `${id}-length`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('session.lock.passphrase')}
        </label>
        <input
          ref={first}
          id={id}
          className={styles.input}
          type="password"
          autoComplete="off"
          value={passphrase}
          aria-describedby={described === '' ? undefined : described}
          aria-invalid={problem !== undefined}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {isNew && (
          <p className={styles.hint} id={`${id}-length`}>
            {t('session.lock.length', { count: atLeast })}
          </p>
        )}
      </div>
      {isNew && (
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}-again`}>
            {t('session.lock.again')}
          </label>
          <input
            id={`${id}-again`}
            className={styles.input}
            type="password"
            autoComplete="off"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        </div>
      )}
      <div role="alert" id={`${id}-problem`}>
        {problem !== undefined && (
          <p className={styles.problem}>
            <Icon name="warning" />
            <span>{problem === 'differs' ? t('session.lock.differs') : vaultFailureWords(t, problem)}</span>
          </p>
        )}
      </div>
      <button type="submit" className={classNames(styles.button, styles.primary)}>
        {isWorking ? t('session.lock.working') : deed}
      </button>
    </form>
  );
}
