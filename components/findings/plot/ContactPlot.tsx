import { Group } from '@visx/group';
import { Bar, Line } from '@visx/shape';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Glyph, glyphOf } from '#components/summary/timeline/Glyph.tsx';
import { isStay } from '#components/summary/timeline/lane-layout.ts';
import { createTimeScale } from '#components/summary/timeline/time-scale.ts';
import type { usePlots } from '#components/summary/use-plots.ts';
import type { ContactPicture } from './contact-picture.ts';
import styles from './EvidencePlot.module.css';
import { placeLabels } from './place-labels.ts';

interface ContactPlotProps {
  readonly picture: ContactPicture;
  readonly width: number;
  readonly plots: NonNullable<ReturnType<typeof usePlots>>;
}

/* Pixels from the top: words of the gaps, their brackets, the line of time, the dates. */
const gapWordsY = 11;
const bracketY = 16;
const lineY = 32;
const datesY = 54;
const height = 58;

/** Contacts on a line, the gaps between them, today, and how long another would still belong to them. */
export function ContactPlot({ picture, width, plots }: ContactPlotProps) {
  const { t, format } = useWords();
  const { span, points, registerOf, gaps, window } = picture;
  const layout = plots.layOut(points, span, width);
  // Too many to be told apart: by week, as the timeline of the summary draws them.
  if (layout.kind === 'weeks') {
    return (
      <>
        <div className={styles.ticks}>
          <plots.AxisPlot
            span={span}
            width={width}
            formatTick={format.month}
            formatToday={format.dayAndMonth}
          />
        </div>
        <div className={styles.lane}>
          <plots.LanePlot layout={layout} span={span} width={width} />
        </div>
      </>
    );
  }
  const place = createTimeScale(span, width);
  const todayX = place(span.today);
  const todayWords = t('findings.plot.today');
  const gapLabels = gaps.map(({ from, to, days }) => ({
    x: (place(from) + place(to)) / 2,
    text: t('findings.plot.days', { count: days }),
  }));
  const above = placeLabels([...gapLabels, { x: todayX, text: todayWords }], width);
  const dates = [...points.map(({ date }) => date), ...(window === undefined ? [] : [window.to])];
  const outermost = [dates[0], dates.at(-1), ...dates.slice(1, -1)].flatMap((date) => date ?? []);
  const below = placeLabels(
    [...new Set(outermost)].map((date) => ({ x: place(date), text: format.dayAndMonth(date) })),
    width,
  );
  return (
    <svg className={styles.plot} width={width} height={height} aria-hidden="true" focusable="false">
      <Line from={{ x: 0, y: lineY }} to={{ x: width, y: lineY }} className={styles.axis ?? ''} />
      {window !== undefined && (
        <Bar
          x={place(window.from)}
          y={lineY - 5.5}
          width={place(window.to) - place(window.from)}
          height={11}
          className={styles.window ?? ''}
        />
      )}
      {gaps.map(({ from, to }, index) => {
        const [left, right] = [place(from) + 2, place(to) - 2];
        return right - left < 4 ? null : (
          <path
            // Two contacts of one day have no gap to draw; the order of the others is their key.
            key={`${from} ${String(index)}`}
            d={`M${left} ${bracketY + 6}V${bracketY}H${right}V${bracketY + 6}`}
            className={styles.bracket}
          />
        );
      })}
      <Line
        from={{ x: todayX, y: bracketY }}
        to={{ x: todayX, y: lineY + 9 }}
        className={styles.today ?? ''}
      />
      {layout.marks.map(({ point, x, y }) => (
        <g key={point.entryId} className={styles[registerOf.get(point.entryId) ?? 'health']}>
          {isStay(point) ? (
            <Bar
              x={x}
              y={lineY - 5}
              width={Math.max(4, place(point.end ?? point.date) - x)}
              height={10}
              className={styles.stay ?? ''}
            />
          ) : (
            <Group left={x} top={lineY + y}>
              <Glyph kind={glyphOf(point)} />
            </Group>
          )}
        </g>
      ))}
      {above.map(({ x, text }) => (
        <text
          key={`${text} ${x}`}
          x={x}
          y={gapWordsY}
          textAnchor="middle"
          className={text === todayWords ? styles.strong : styles.bold}
        >
          {text}
        </text>
      ))}
      {below.map(({ x, text }) => (
        <text key={text} x={x} y={datesY} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}
