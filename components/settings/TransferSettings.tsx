import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { parseSettingsText } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { exportSettings } from '#lib/workflows/transfer-settings.ts';
import { FileButton } from './FileButton.tsx';
import { Button } from './fields.tsx';
import formStyles from './form.module.css';
import { useLibrary } from './forms/use-library.ts';
import { ProblemList } from './ProblemList.tsx';
import type { SettingsPorts } from './settings-ports.ts';
import type { LoadedSettings } from './use-settings.ts';

interface TransferSettingsProps {
  /** Undefined while the stored settings cannot be read: then there is nothing to take out. */
  readonly settings: Settings | undefined;
  readonly save: LoadedSettings['save'];
  readonly ports: Pick<SettingsPorts, 'saveFile' | 'forms'>;
}

type Outcome =
  | { readonly kind: 'taken'; readonly sources: number; readonly hosts: number }
  | { readonly kind: 'wrong'; readonly problems: readonly SettingsProblem[] };

export function TransferSettings({ settings, save, ports }: TransferSettingsProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  // Imported forms and titles are larger than settings may be, and lie beside them.
  const { forms, codeLists } = useLibrary(ports.forms.library);
  const left = forms.length + codeLists.length;

  async function take(file: File | undefined) {
    const read = parseSettingsText((await file?.text()) ?? '');
    const problems = read.ok ? await save(read.value) : read.failure;
    setOutcome(
      read.ok && problems.length === 0
        ? { kind: 'taken', sources: read.value.sources.length, hosts: read.value.hosts.length }
        : { kind: 'wrong', problems },
    );
  }

  return (
    <div className={formStyles.form}>
      <p className={formStyles.hint}>{t('settings.transfer.hint')}</p>
      {left > 0 && <p className={formStyles.hint}>{t('forms.transfer.left', { count: left })}</p>}
      <div className={formStyles.buttons}>
        {settings !== undefined && (
          <Button onPress={() => ports.saveFile('rinnalla-settings.json', exportSettings(settings))}>
            {t('settings.transfer.export')}
          </Button>
        )}
        <FileButton
          words={t('settings.transfer.import')}
          accept=".json,application/json"
          onFiles={([file]) => void take(file)}
        />
      </div>
      <div role="status">
        {outcome?.kind === 'taken' && (
          <Mark
            icon="check"
            tone="answered"
            words={t('settings.transfer.taken')}
            more={t('settings.transfer.counts', { sources: outcome.sources, hosts: outcome.hosts })}
          />
        )}
        {outcome?.kind === 'wrong' && (
          <>
            <Mark
              icon="warning"
              tone="late"
              words={t('settings.transfer.notTaken', { count: outcome.problems.length })}
              more={t('settings.transfer.unchanged')}
            />
            <ProblemList problems={outcome.problems} />
          </>
        )}
      </div>
    </div>
  );
}
