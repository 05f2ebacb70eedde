import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Result } from '#lib/base/result.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { FileButton } from './FileButton.tsx';
import styles from './rows.module.css';
import type { DatasetReport, SettingsPorts } from './settings-ports.ts';

/** Lines of unread entries that are listed; a broken file can have a million. */
const longestList = 100;

interface DatasetImportProps {
  readonly source: SourceSettings;
  readonly ports: Pick<SettingsPorts, 'importDataset'>;
}

/** Brings files into the local store; what could not be read is counted and listed. */
export function DatasetImport({ source, ports }: DatasetImportProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Result<DatasetReport, StoreFailure> | 'reading'>();

  async function take(files: readonly File[]) {
    setOutcome('reading');
    setOutcome(await ports.importDataset(source, files));
  }

  return (
    <div className={styles.outcome}>
      <div>
        <FileButton
          words={t('settings.dataset.choose')}
          label={t('settings.dataset.chooseNamed', { name: source.name })}
          accept=".json,.ndjson,.jsonl,.gz,application/json,application/fhir+json"
          multiple
          onFiles={(files) => void take(files)}
        />
      </div>
      <p className={styles.details}>{t('settings.dataset.hint')}</p>
      <div role="status">{outcome !== undefined && <Outcome outcome={outcome} />}</div>
    </div>
  );
}

function Outcome({ outcome }: { outcome: Result<DatasetReport, StoreFailure> | 'reading' }) {
  const { t } = useWords();
  if (outcome === 'reading') {
    return <Mark icon="waiting" tone="quiet" words={t('settings.dataset.reading')} size="detail" />;
  }
  if (!outcome.ok) {
    const why = t(`settings.storeFailure.${outcome.failure.reason}`);
    return <Mark icon="warning" tone="late" words={t('settings.dataset.failed')} more={why} size="detail" />;
  }
  const { clients, entries, unread } = outcome.value;
  // The same complaint about the same entry says nothing more the second time.
  const lines = [...new Set(unread.map(({ reference, reason }) => `${reference}: ${reason}`))];
  const read = t('settings.dataset.entries', { count: entries });
  return (
    <>
      <Mark
        icon={clients > 0 ? 'check' : 'warning'}
        tone={clients > 0 ? 'answered' : 'late'}
        words={t('settings.dataset.clients', { count: clients })}
        more={read}
        size="detail"
      />
      {unread.length > 0 && (
        <Disclosure label={t('settings.dataset.unread', { count: unread.length })}>
          <ul className={styles.details}>
            {lines.slice(0, longestList).map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
            {lines.length > longestList && (
              <li>{t('settings.dataset.more', { count: lines.length - longestList })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
