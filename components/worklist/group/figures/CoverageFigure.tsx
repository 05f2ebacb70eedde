import { useWords, type Words } from '#components/app/WordsProvider.tsx';
import type { AskedOf } from '#lib/worklist/group/recorded-in-time.ts';
import type { FactorCoverage, Percent } from '#lib/worklist/group/recording-coverage.ts';
import { type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { denominatorText } from '../group-words.ts';
import styles from './CoverageFigure.module.css';

/** What the strip has room for: one of the body, two habits and one of the social life. */
const inStrip: readonly string[] = ['bloodPressure', 'smoking', 'auditC', 'loneliness'];

/** How well each risk factor is asked of those of whom it is to be asked: now, and a line where it stood a year ago. */
export function CoverageFigure({ compact, asked = 'everyone' }: { compact: boolean; asked?: AskedOf }) {
  const words = useWords();
  const { t } = words;
  const { figures } = useGroup();
  const { factors, read, isClosed } = figures.coverage();
  const shown = factors.filter(
    (factor) => factor.asked === asked && (!compact || inStrip.includes(factor.measures)),
  );
  const rows = shown.map((factor) => rowOf(factor, words));
  const title = t('group.coverage.title');
  if (rows.length === 0) {
    return (
      <FigureFrame title={title} compact={compact}>
        <NoPlot>{t(isClosed ? 'terms.nothing.notPermitted' : 'group.notShownLong')}</NoPlot>
      </FigureFrame>
    );
  }
  return (
    <FigureFrame
      title={compact ? title : `${title}: ${t(`group.coverage.${asked}`).toLocaleLowerCase()}`}
      legend={
        <span className={styles.legend}>
          <span className={styles.marker} />
          {t('group.coverage.before')}
        </span>
      }
      compact={compact}
      sentence={t('group.coverage.sentence', {
        bars: words.format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [
          t('group.coverage.factor'),
          t('group.coverage.asked'),
          t('group.coverage.ago'),
          t('group.coverage.askedOf'),
          ...(compact ? [] : (shown[0]?.months ?? []).map(({ endsOn }) => words.format.month(endsOn))),
        ],
        rows: shown.map((factor) => [
          t(`terms.measure.${factor.measures}`),
          percentText(factor.now, words),
          percentText(factor.before, words),
          denominatorText(factor.of, words),
          ...(compact
            ? []
            : factor.months.map(({ percent }) =>
                percent === undefined ? t('group.notShown') : words.format.percent(percent),
              )),
        ]),
      }}
      notes={[
        t('group.coverage.notPrevalence'),
        t('group.coverage.read', { of: denominatorText(read, words) }),
      ]}
    >
      <Bars rows={rows} most={100} compact={compact} onTrack />
    </FigureFrame>
  );
}

function percentText(percent: Percent, { t, format }: Words): string {
  return percent.state === 'shown' ? format.percent(percent.percent) : t(`group.coverage.${percent.state}`);
}

function rowOf({ measures, now, before }: FactorCoverage, words: Words): BarRow {
  const { t } = words;
  const isTold = now.state === 'shown';
  return {
    key: measures,
    label: t(`terms.measure.${measures}`),
    value: percentText(now, words),
    parts: isTold ? [{ size: now.percent, look: 'plain' }] : [],
    marker: before.state === 'shown' ? before.percent : undefined,
    // Nobody lacks it: there is nobody to narrow the list to.
    filter: isTold && now.percent < 100 ? { column: 'riskFactorMissing', value: measures } : undefined,
    deed: t('group.coverage.missing'),
  };
}
