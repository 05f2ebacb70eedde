import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { LoggedEvent } from '#lib/ports/access-log.ts';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import type { SettingsPorts } from '../settings-ports.ts';
import { logToCsv } from './log-csv.ts';
import type { OwnLogPort } from './own-log-port.ts';

interface LogExportProps {
  readonly events: readonly LoggedEvent[];
  readonly port: OwnLogPort;
  readonly saveFile: SettingsPorts['saveFile'];
  /** The log has one event more. */
  readonly onExported: () => void;
}

/** Takes the shown events out. What cannot be written into the log first does not happen. */
export function LogExport({ events, port, saveFile, onExported }: LogExportProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<{ readonly count: number } | 'notRecorded'>();

  async function take(kind: 'csv' | 'fhir') {
    const taken = events;
    const recorded = await port.recordExport(taken);
    if (!recorded.ok) return setOutcome('notRecorded');
    if (kind === 'csv') saveFile('rinnalla-log.csv', logToCsv(taken, t), 'text/csv;charset=utf-8');
    else saveFile('rinnalla-log.ndjson', await port.toNdjson(taken), 'application/fhir+ndjson');
    setOutcome({ count: taken.length });
    onExported();
  }

  return (
    <div className={formStyles.form}>
      <p className={formStyles.hint}>{t('log.export.hint')}</p>
      <div className={formStyles.buttons}>
        <Button onPress={() => void take('csv')} disabled={events.length === 0}>
          {t('log.export.csv')}
        </Button>
        <Button onPress={() => void take('fhir')} disabled={events.length === 0}>
          {t('log.export.fhir')}
        </Button>
      </div>
      <div role="status">
        {outcome === 'notRecorded' && (
          <Mark
            icon="warning"
            tone="late"
            words={t('log.export.notDone')}
            more={t('log.export.notRecorded')}
          />
        )}
        {typeof outcome === 'object' && (
          <Mark icon="check" tone="answered" words={t('log.export.done', { count: outcome.count })} />
        )}
      </div>
    </div>
  );
}
