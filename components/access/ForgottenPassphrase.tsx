import { useEffect, useRef, useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { Result } from '#lib/base/result.ts';
import type { VaultFailure } from '#lib/ports/vault.ts';
import styles from './LockScreen.module.css';
import { vaultFailureWords } from './PassphraseForm.tsx';

/** What waits to be delivered: counted without the key. */
export interface Undelivered {
  readonly drafts: number;
  readonly writes: number;
  readonly events: number;
}

interface ForgottenPassphraseProps {
  /** Undefined when it could not be counted. */
  readonly undelivered: Undelivered | undefined;
  readonly onForget: () => Promise<Result<void, VaultFailure | Covered>>;
  readonly onBack: () => void;
}

/** Ends the vault, after saying by count what is lost with it. */
export function ForgottenPassphrase({ undelivered, onForget, onBack }: ForgottenPassphraseProps) {
  const { t } = useWords();
  const [isSure, setSure] = useState(false);
  const [failure, setFailure] = useState<VaultFailure | Covered>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const counted =
    undelivered === undefined ? [] : Object.entries(undelivered).filter(([, count]) => count > 0);
  return (
    <>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        <Icon name="warning" size={20} />
        {t('session.lock.forgot.title')}
      </h1>
      <p>{t('session.lock.forgot.text')}</p>
      {undelivered === undefined && <p>{t('session.lock.forgot.unknown')}</p>}
      {undelivered !== undefined && counted.length === 0 && <p>{t('session.lock.forgot.nothing')}</p>}
      {counted.length > 0 && (
        <div>
          <p className={styles.label}>{t('session.lock.forgot.lost')}</p>
          <ul className={styles.lost}>
            {counted.map(([kind, count]) => (
              <li key={kind}>{t(`session.lock.forgot.${kind}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
      <form
        className={styles.form}
        onSubmit={async (event) => {
          event.preventDefault();
          const outcome = await onForget();
          if (outcome.ok) onBack();
          else setFailure(outcome.failure);
        }}
      >
        <label className={styles.sure}>
          <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
          <span>{t('session.lock.forgot.sure')}</span>
        </label>
        <div role="alert">
          {failure !== undefined && <p className={styles.problem}>{vaultFailureWords(t, failure)}</p>}
        </div>
        <button type="submit" className={classNames(styles.button, styles.primary)} disabled={!isSure}>
          {t('session.lock.forgot.deed')}
        </button>
        <button type="button" className={styles.button} onClick={onBack}>
          {t('session.lock.forgot.back')}
        </button>
      </form>
    </>
  );
}
