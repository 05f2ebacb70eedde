import { useWords } from '#components/app/WordsProvider.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { LinePlot } from '../LinePlot.tsx';
import styles from './CoverageFigure.module.css';

/** The way of each risk factor's coverage over twelve months, for the present clients. */
export function CoverageTrends() {
  const { t, format } = useWords();
  const { figures } = useGroup();
  const { factors } = figures.coverage();
  const shown = factors.filter(
    ({ asked, months }) => asked === 'everyone' && months.some(({ percent }) => percent !== undefined),
  );
  return (
    <FigureFrame
      title={`${t('group.coverage.title')}: ${t('group.coverage.monthsTable').toLocaleLowerCase()}`}
      compact={false}
    >
      {shown.length === 0 && <NoPlot>{t('group.notShownLong')}</NoPlot>}
      <ul className={styles.trends}>
        {shown.map(({ measures, months, before }) => (
          <li key={measures} className={styles.trend}>
            <span className={styles.name}>{t(`terms.measure.${measures}`)}</span>
            <LinePlot
              compact={false}
              months={months.map(({ endsOn, percent }) => ({ endsOn, value: percent }))}
              reference={
                before.state === 'shown'
                  ? {
                      value: before.percent,
                      words: `${t('group.coverage.before')} ${format.percent(before.percent)}`,
                    }
                  : undefined
              }
              format={format.percent}
            />
          </li>
        ))}
      </ul>
    </FigureFrame>
  );
}
