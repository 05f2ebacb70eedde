import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { lengthInWords } from '../inbox/time-words.ts';
import styles from './Figures.module.css';
import type { FigureRow, TimeFigure } from './figure-row.ts';

export interface FiguresTableProps {
  readonly rows: readonly FigureRow[];
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  /** Sources whose consultations are missing from every figure. */
  readonly failures?: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
}

const columns = ['asked', 'firstAnswer', 'closure', 'withoutVisit', 'takenOver', 'declined'] as const;

/** How soon each profession answers, and what comes of it: a table, because a handful of numbers is read faster than drawn. */
export function FiguresTable({ rows, period, failures = [] }: FiguresTableProps) {
  const { t, format } = useWords();
  return (
    <section className={styles.figures} aria-labelledby="consultation-figures" data-consultation-figures="">
      <h2 className={styles.title} id="consultation-figures">
        {t('inbox.figures.title')}{' '}
        <span className={styles.meta}>
          {format.range(period.from, period.to)} · {t('inbox.figures.hiddenRule')}
        </span>
      </h2>
      {failures.length > 0 && (
        <ul className={styles.gaps}>
          {failures.map(({ sourceName, failure }) => (
            <li key={sourceName}>
              <Mark
                icon={failure.reason === 'forbidden' ? 'padlock' : 'warning'}
                size="detail"
                words={t('inbox.figures.missing', { source: sourceName })}
                more={t(`terms.failure.${failure.reason}`, { ...failure } as never)}
              />
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <p className={styles.nothing}>
          <Mark icon="notRecorded" tone="quiet" words={t('inbox.figures.none')} />
        </p>
      ) : (
        // Narrower than its columns the table scrolls by itself.
        <section className={styles.scroll} aria-label={t('inbox.figures.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('inbox.figures.profession')}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`inbox.figures.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <OneRow key={row.profession} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function OneRow({ row }: { row: FigureRow }) {
  const { t, format } = useWords();
  if ('hidden' in row) {
    return (
      <tr>
        <th scope="row">{row.profession}</th>
        <td colSpan={columns.length} className={styles.hidden}>
          {t('inbox.figures.hidden')}
        </td>
      </tr>
    );
  }
  const name = (column: (typeof columns)[number]) => t(`inbox.figures.${column}`);
  const share = (count: number) =>
    row.asked === 0 || count === 0 ? '' : format.percent((100 * count) / row.asked);
  return (
    <tr>
      <th scope="row">{row.profession}</th>
      <td data-name={name('asked')}>{row.asked}</td>
      <TimeCell name={name('firstAnswer')} figure={row.firstAnswer} />
      <TimeCell name={name('closure')} figure={row.closure} />
      <td data-name={name('withoutVisit')}>
        {row.withoutVisitPercent === undefined
          ? t('inbox.figures.notYet')
          : format.percent(row.withoutVisitPercent)}
      </td>
      <td data-name={name('takenOver')}>
        {row.takenOver} <span className={styles.meta}>{share(row.takenOver)}</span>
      </td>
      <td data-name={name('declined')}>
        {row.declined} <span className={styles.meta}>{share(row.declined)}</span>
      </td>
    </tr>
  );
}

function TimeCell({ name, figure }: { name: string; figure: TimeFigure | undefined }) {
  const { t } = useWords();
  if (figure === undefined) return <td data-name={name}>{t('inbox.figures.notYet')}</td>;
  return (
    <td data-name={name}>
      {lengthInWords(t, figure.medianMinutes)}
      <span className={styles.second}>
        {t('inbox.figures.p90', { length: lengthInWords(t, figure.p90Minutes) })}
      </span>
    </td>
  );
}
