import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { FigureCells } from './FigureCells.tsx';
import styles from './Figures.module.css';
import { type Figures, figureColumns } from './figure-row.ts';

export interface FiguresTableProps {
  readonly figures: Figures;
  /** The last day is in it. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  /** Sources whose consultations are missing from every figure. */
  readonly failures?: readonly { readonly sourceName: string; readonly failure: SourceFailure }[];
}

/** How soon each profession answers, and what comes of it: a table, because a handful of numbers is read faster than drawn. */
export function FiguresTable({ figures, period, failures = [] }: FiguresTableProps) {
  const { t, format } = useWords();
  const { total, professions } = figures;
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
      {professions.length === 0 ? (
        <p className={styles.nothing}>
          <Mark icon="notRecorded" tone="quiet" words={t('inbox.figures.none')} />
        </p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('inbox.figures.profession')}</th>
                {figureColumns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`inbox.figures.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {professions.map((row) => (
                <tr key={row.profession ?? ''}>
                  <th scope="row">{row.profession ?? t('inbox.figures.noProfession')}</th>
                  <FigureCells row={row} />
                </tr>
              ))}
              <tr className={styles.total}>
                <th scope="row">{t('inbox.figures.total')}</th>
                <FigureCells row={total} />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
