import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { lengthInWords } from '../inbox/time-words.ts';
import styles from './Figures.module.css';
import { type FigureRow, figureColumns, type ShareFigure, type TimeFigure } from './figure-row.ts';

/** One row's figures. What is told of too few clients says so in its place; a row of such says it once. */
export function FigureCells({ row }: { row: FigureRow }) {
  const { t, format } = useWords();
  const { asked, open, firstAnswer, closure, withoutVisit, takenOver, declined } = row;
  const hidden = <span className={styles.hidden}>{t('inbox.figures.hidden')}</span>;
  const time = (figure: TimeFigure | undefined): ReactNode =>
    figure === undefined ? (
      hidden
    ) : (
      <>
        {lengthInWords(t, figure.median)}
        {figure.p90 !== undefined && (
          <span className={styles.second}>
            {t('inbox.figures.p90', { length: lengthInWords(t, figure.p90) })}
          </span>
        )}
      </>
    );
  const share = (figure: ShareFigure): ReactNode => {
    if (figure.state === 'hidden') return hidden;
    if (figure.state === 'none') return t('inbox.figures.notYet');
    return (
      <>
        {format.percent(figure.percent)}
        <span className={styles.second}>
          {t('inbox.figures.outOf', { part: figure.part, whole: figure.whole })}
        </span>
      </>
    );
  };
  if (asked === 'hidden') {
    return <td colSpan={figureColumns.length}>{hidden}</td>;
  }
  const cells: Readonly<Record<(typeof figureColumns)[number], ReactNode>> = {
    asked,
    open: share(open),
    firstAnswer: time(firstAnswer),
    closure: time(closure),
    withoutVisit: share(withoutVisit),
    takenOver: share(takenOver),
    declined: share(declined),
  };
  return figureColumns.map((column) => (
    <td key={column} data-name={t(`inbox.figures.${column}`)}>
      {cells[column]}
    </td>
  ));
}
