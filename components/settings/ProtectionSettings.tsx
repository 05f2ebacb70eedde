import { useEffect, useState } from 'react';
import { vaultFailureWords } from '#components/access/PassphraseForm.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { VaultFailure, VaultState } from '#lib/ports/vault.ts';
import { FormPanel } from './FormPanel.tsx';
import { Button, SelectField, TextField } from './fields.tsx';
import styles from './form.module.css';
import { problemsWithin } from './problem-words.ts';
import type { SectionProps } from './section-props.ts';
import type { SettingsPorts } from './settings-ports.ts';

const keyKinds = ['passphrase', 'device'] as const;

/** How the local store is locked; and, where the professional's vault is known, its passphrase and its lock. */
export function ProtectionParts({ settings, save, isManaged, ports }: SectionProps) {
  const { t } = useWords();
  const { key = 'passphrase', idleMinutes } = settings.protection ?? {};
  const [draft, setDraft] = useState({ key, minutes: String(idleMinutes ?? 15) });
  return (
    <div className={styles.form}>
      <FormPanel
        name={t('settings.protection.title')}
        saveWords={t('settings.save')}
        disabled={isManaged('protection')}
        onSave={() =>
          save({
            ...settings,
            protection: {
              key: draft.key,
              idleMinutes: draft.minutes.trim() === '' ? Number.NaN : Number(draft.minutes.replace(',', '.')),
            },
          })
        }
      >
        {(problems) => (
          <>
            <SelectField
              label={t('settings.protection.key')}
              hint={t('settings.protection.keyHint')}
              value={draft.key}
              options={keyKinds.map((value) => ({ value, words: t(`settings.protection.${value}`) }))}
              onChange={(next) => setDraft({ ...draft, key: next })}
            />
            {draft.key === 'passphrase' && (
              <TextField
                label={t('settings.protection.idle')}
                hint={t('settings.protection.idleHint')}
                kind="number"
                value={draft.minutes}
                problem={problemsWithin(problems, 'protection').get('idleMinutes')}
                onChange={(minutes) => setDraft({ ...draft, minutes })}
              />
            )}
          </>
        )}
      </FormPanel>
      {key === 'passphrase' && ports.vault !== undefined && <VaultParts vault={ports.vault} />}
    </div>
  );
}

const noPassphrases = { before: '', next: '', again: '' };

function VaultParts({ vault }: { vault: NonNullable<SettingsPorts['vault']> }) {
  const { t } = useWords();
  const [state, setState] = useState<VaultState>();
  const [draft, setDraft] = useState(noPassphrases);
  const [outcome, setOutcome] = useState<VaultFailure | 'differs' | 'changed'>();
  useEffect(() => {
    let isCurrent = true;
    const show = (next: VaultState) => {
      if (isCurrent) setState(next);
    };
    void vault.state().then(show);
    const stop = vault.observe(show);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [vault]);

  async function change(): Promise<void> {
    if (draft.next !== draft.again) {
      setOutcome('differs');
      return;
    }
    const changed = await vault.changePassphrase(draft.before, draft.next);
    setOutcome(changed.ok ? 'changed' : changed.failure);
    if (changed.ok) setDraft(noPassphrases);
  }

  // While it is new or cannot be opened there is no passphrase to change.
  if (state?.kind !== 'open' && state?.kind !== 'locked') return null;
  return (
    <form
      className={styles.form}
      aria-label={t('settings.protection.change')}
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      {(['before', 'next', 'again'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`settings.protection.${field}`)}
          kind="secret"
          value={draft[field]}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <div className={styles.buttons}>
        <Button submits>{t('settings.protection.change')}</Button>
        {state.kind === 'open' && (
          <Button onPress={() => void vault.lock()}>{t('settings.protection.lockNow')}</Button>
        )}
        <span role="status">
          {outcome === 'changed' && (
            <Mark icon="check" tone="answered" words={t('settings.protection.changed')} />
          )}
          {outcome !== undefined && outcome !== 'changed' && (
            <Mark
              icon="warning"
              tone="late"
              words={outcome === 'differs' ? t('session.lock.differs') : vaultFailureWords(t, outcome)}
            />
          )}
        </span>
      </div>
    </form>
  );
}
