import { useWords } from '#components/app/WordsProvider.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { countedText, denominatorText } from '../group-words.ts';
import { LinePlot } from '../LinePlot.tsx';

/** Contacts that came because an earlier one did not solve it, as a share of all, month by month. */
export function FailureFigure({ compact }: { compact: boolean }) {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { months, latest, year, of } = figures.failureDemand();
  const title = t('group.failure.title');
  const notes = [t('group.failure.explained'), countedText(figures.counted(), words)];
  if (latest === undefined) {
    return (
      <FigureFrame title={title} compact={compact} notes={notes}>
        <NoPlot>{t('group.failure.none')}</NoPlot>
      </FigureFrame>
    );
  }
  const ofYear = year.state === 'shown' ? format.percent(year.percent) : undefined;
  return (
    <FigureFrame
      title={title}
      compact={compact}
      sentence={t('group.failure.sentence', {
        latest: format.percent(latest.percent),
        month: format.month(latest.endsOn),
        year: ofYear ?? t('group.failure.unknown'),
        of: denominatorText(of, words),
      })}
      table={{
        head: [t('group.month'), t('group.failure.share')],
        rows: months.map(({ endsOn, percent }) => [
          format.month(endsOn),
          percent === undefined ? t('group.gap') : format.percent(percent),
        ]),
      }}
      notes={notes}
    >
      <LinePlot
        compact={compact}
        months={months.map(({ endsOn, percent }) => ({ endsOn, value: percent }))}
        reference={
          year.state === 'shown' && ofYear !== undefined
            ? { value: year.percent, words: t('group.failure.year', { percent: ofYear }) }
            : undefined
        }
        format={format.percent}
      />
    </FigureFrame>
  );
}
