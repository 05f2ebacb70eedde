import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import type { LoggedEvent } from '#lib/ports/access-log.ts';
import { Button } from '../fields.tsx';
import { clientCode, sectionWords } from './log-words.ts';
import styles from './OwnLog.module.css';

/** Rows at first, and more at each press: a quarter of a year may be 20,000. */
const step = 100;

interface LogTableProps {
  readonly events: readonly LoggedEvent[];
  readonly hasServer: boolean;
}

/** Newest first. Three columns, so that it fits 360 px without scrolling sideways. */
export function LogTable({ events, hasServer }: LogTableProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(step);
  const left = events.length - shown;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {t('log.table.caption')} · {t('log.table.count', { count: events.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('log.table.time')}</th>
            <th scope="col">{t('log.table.what')}</th>
            <th scope="col">{t('log.table.why')}</th>
          </tr>
        </thead>
        <tbody>
          {events.slice(0, shown).map((logged) => (
            <LogRow key={logged.sequence} logged={logged} hasServer={hasServer} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button onPress={() => setShown(shown + step)}>
          {t('log.table.more', { count: Math.min(step, left) })}
        </Button>
      )}
    </>
  );
}

function LogRow({ logged, hasServer }: { logged: LoggedEvent; hasServer: boolean }) {
  const { t, format } = useWords();
  const { event, delivered } = logged;
  const { client, source, basis, recipient } = event;
  const place = delivered ? 'delivered' : hasServer ? 'waiting' : 'stays';
  const permission =
    basis.permission === undefined ? undefined : t('log.permission', { reference: basis.permission });
  return (
    <tr>
      <td>
        <time dateTime={event.at}>{format.dayAndTime(event.at)}</time>
        <span className={styles.quiet}>{t(`log.table.${place}`)}</span>
      </td>
      <td>
        <strong>{client.name}</strong>
        <span>{clientCode(event)}</span>
        <span>
          <RegisterTag register={source.register} /> {source.name}
        </span>
        <span>
          {t(`log.action.${event.action}`)}: {sectionWords(t, event.sections)}
        </span>
        {recipient !== undefined && (
          <strong>{t('log.table.disclosedTo', { recipient: recipient.controller })}</strong>
        )}
      </td>
      <td>
        <span>{t(`log.purpose.${event.purpose}`)}</span>
        <span>{t(`log.basis.${basis.kind}`)}</span>
        {[basis.reference, permission, basis.reason?.code, basis.reason?.text].map(
          (text) =>
            text !== undefined &&
            text !== '' && (
              <span key={text} className={styles.quiet}>
                {text}
              </span>
            ),
        )}
      </td>
    </tr>
  );
}
