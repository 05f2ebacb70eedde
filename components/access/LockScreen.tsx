import { useState } from 'react';
import type { GuardedVault } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { VaultState } from '#lib/ports/vault.ts';
import { ForgottenPassphrase, type Undelivered } from './ForgottenPassphrase.tsx';
import styles from './LockScreen.module.css';
import { PassphraseForm, vaultFailureWords } from './PassphraseForm.tsx';

export interface LockScreenProps {
  readonly state: Exclude<VaultState, { readonly kind: 'open' }>;
  readonly vault: GuardedVault;
  /** Characters that a new passphrase needs. */
  readonly atLeast: number;
  /** What waits to be delivered; undefined when it could not be counted. */
  readonly undelivered: Undelivered | undefined;
  readonly onFold?: () => void;
}

/**
 * Stands where the summary would, while the vault is not open: no client, no name, nothing of what is stored. Its words are
 * of the namespace `access`, loaded with it.
 */
export function LockScreen({ state, vault, atLeast, undelivered, onFold }: LockScreenProps) {
  const { t } = useWords();
  const [isForgotten, setForgotten] = useState(false);
  const canForget =
    state.kind === 'locked' || (state.kind === 'unusable' && state.failure.reason === 'damaged');
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        {onFold !== undefined && <IconButton icon="fold" label={t('session.lock.fold')} onPress={onFold} />}
      </div>
      {isForgotten && canForget ? (
        <ForgottenPassphrase
          undelivered={undelivered}
          onForget={() => vault.forget()}
          onBack={() => setForgotten(false)}
        />
      ) : (
        <>
          <h1 className={styles.title}>
            <Icon name={state.kind === 'unusable' ? 'warning' : 'padlock'} size={20} />
            {t(`session.lock.${state.kind}.title`)}
          </h1>
          {state.kind === 'unusable' ? (
            <p role="alert">{vaultFailureWords(t, state.failure)}</p>
          ) : (
            <>
              <p>{t(`session.lock.${state.kind}.text`)}</p>
              <PassphraseForm
                key={state.kind}
                {...(state.kind === 'new' ? { atLeast } : {})}
                deed={t(`session.lock.${state.kind}.deed`)}
                onPassphrase={(passphrase) =>
                  state.kind === 'new' ? vault.create(passphrase) : vault.unlock(passphrase)
                }
              />
            </>
          )}
          {canForget && (
            <div>
              <button type="button" className={styles.button} onClick={() => setForgotten(true)}>
                {state.kind === 'locked' ? t('session.lock.locked.forgot') : t('session.lock.forgot.deed')}
              </button>
            </div>
          )}
        </>
      )}
    </main>
  );
}
