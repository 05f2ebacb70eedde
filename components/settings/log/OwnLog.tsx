import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import formStyles from '../form.module.css';
import type { SettingsPorts } from '../settings-ports.ts';
import { LogCheck } from './LogCheck.tsx';
import { LogDelivery } from './LogDelivery.tsx';
import { LogExport } from './LogExport.tsx';
import { LogFilterForm } from './LogFilterForm.tsx';
import { LogTable } from './LogTable.tsx';
import styles from './OwnLog.module.css';
import type { OwnLogPort } from './own-log-port.ts';
import { noFilter, useOwnLog } from './use-own-log.ts';

interface OwnLogProps {
  readonly port: OwnLogPort;
  readonly saveFile: SettingsPorts['saveFile'];
}

/** The professional's own log: what was looked at, why, whether it reached the server, and whether it is whole. */
export function OwnLog({ port, saveFile }: OwnLogProps) {
  const { t, timeZone } = useWords();
  const [filter, setFilter] = useState(noFilter);
  const { events, problems, state, reload } = useOwnLog(port, filter, timeZone);

  if (events === undefined || state === undefined) {
    return <Mark icon="waiting" tone="quiet" words={t('log.loading')} />;
  }
  if (!events.ok) {
    const kind = events.failure.reason === 'locked' ? 'locked' : 'unreadable';
    return (
      <div className={styles.block}>
        <Mark
          icon={kind === 'locked' ? 'padlock' : 'warning'}
          tone={kind === 'locked' ? 'quiet' : 'late'}
          words={t(`log.${kind}.title`)}
        />
        <p>{t(`log.${kind}.text`)}</p>
      </div>
    );
  }
  return (
    <div className={styles.log}>
      <p className={formStyles.hint}>{t('log.hint')}</p>
      <section aria-label={t('log.delivery.title')}>
        <LogDelivery state={state} deliverNow={() => port.deliverNow().then(reload)} />
      </section>
      <section aria-label={t('log.check.title')} aria-live="polite">
        <LogCheck problems={problems?.ok === true ? problems.value : undefined} />
      </section>
      <LogFilterForm filter={filter} onChange={setFilter} />
      {events.value.length === 0 ? (
        <p className={styles.quiet}>
          {t(filter === noFilter ? 'log.table.empty' : 'log.table.emptyFiltered')}
        </p>
      ) : (
        <LogTable events={events.value} hasServer={state.hasServer} />
      )}
      <section>
        <h3 className={styles.legend}>{t('log.export.title')}</h3>
        <LogExport events={events.value} port={port} saveFile={saveFile} onExported={reload} />
      </section>
    </div>
  );
}
