import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { PrintTable } from '#lib/worklist/list/print-table.ts';
import styles from './print.module.css';

export interface Printed {
  readonly table: PrintTable;
  readonly team: string | undefined;
  readonly by: string;
  readonly purpose: string;
  /** When it was printed, and of when its data are. */
  readonly at: string;
  readonly view: string;
  /** A name for each row, in their order. */
  readonly keys: readonly string[];
}

/** Columns with more to say than the others, and those of one short word or number. */
const widths: Readonly<Record<string, string | undefined>> = {
  name: styles.wide,
  finding: styles.wide,
  segment: styles.narrow,
  use: styles.narrow,
  phase: styles.narrow,
  daysWithoutOwner: styles.narrow,
};

/** The whole filtered list on paper: what it is, of when, who printed it and for what. It is in the page only while it is printed. */
export function PrintedList({ printed, onDone }: { printed: Printed; onDone: () => void }) {
  const { t, format } = useWords();
  useEffect(() => {
    addEventListener('afterprint', onDone);
    print();
    return () => removeEventListener('afterprint', onDone);
  }, [onDone]);
  const { table, team, by, purpose, at, view, keys } = printed;
  return createPortal(
    <section className={styles.sheet} data-printed="">
      <h1>{[t('worklist.title'), team].filter((part) => part !== undefined).join(' · ')}</h1>
      <p>
        {view} · {t('worklist.foundClients', { count: table.rows.length })} ·{' '}
        {t('worklist.print.by', { by, at: format.dayAndTime(at) })} ·{' '}
        {t('worklist.print.purpose', { purpose })}
      </p>
      <table>
        <thead>
          <tr>
            {table.heads.map((head, place) => (
              <th key={head} scope="col" className={widths[table.ids[place] ?? '']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowAt) => (
            <tr key={keys[rowAt]}>
              {row.map((cell, place) => (
                <td key={table.heads[place]}>
                  <span className={styles.first}>{cell.first}</span>
                  {cell.rest !== '' && <span className={styles.rest}>{cell.rest}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('worklist.print.keep')}</p>
    </section>,
    document.body,
  );
}
