import { Line, LinePath } from '@visx/shape';
import { useWords } from '#components/app/WordsProvider.tsx';
import { createLinearScale } from '#components/summary/timeline/linear-scale.ts';
import { createTimeScale } from '#components/summary/timeline/time-scale.ts';
import styles from './EvidencePlot.module.css';
import type { MeasurementSeries } from './measurement-series.ts';
import { placeLabels } from './place-labels.ts';

/* Pixels from the top: between these the values are drawn; below them stand the dates. */
const top = 20;
const foot = 48;
const datesY = 68;
const height = 72;
/** Room at the sides for half a date. */
const side = 28;

/** The last values with their dates, and the limit as a dashed line with its number. */
export function ValuePlot({ series, width }: { series: MeasurementSeries; width: number }) {
  const { t, format } = useWords();
  const { measures, points, limit } = series;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const time = createTimeScale({ from: first.date, today: last.date, horizon: last.date }, width - 2 * side);
  const x = (date: string) => side + time(date);
  const values = [...points.map(({ value }) => value), ...(limit === undefined ? [] : [limit])];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const y = createLinearScale(lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest], [
    foot,
    top,
  ]);
  const labelled = [last, first, ...points.slice(1, -1)];
  const valueLabels = placeLabels(
    labelled.map((point) => ({ x: x(point.date), text: format.number(point.value, 1), point })),
    width,
  );
  const dates = placeLabels(
    labelled.map(({ date }) => ({ x: x(date), text: format.date(date) })),
    width,
  );
  return (
    <figure>
      <figcaption className={styles.caption}>
        {t(`terms.measure.${measures}`)}
        {limit !== undefined && ` · ${t('findings.plot.limit', { limit: format.number(limit, 2) })}`}
      </figcaption>
      <svg className={styles.plot} width={width} height={height} aria-hidden="true" focusable="false">
        {limit !== undefined && (
          <Line from={{ x: 0, y: y(limit) }} to={{ x: width, y: y(limit) }} className={styles.limit ?? ''} />
        )}
        <LinePath
          data={[...points]}
          x={({ date }) => x(date)}
          y={({ value }) => y(value)}
          className={styles.path ?? ''}
        />
        {points.map(({ date, value }) => (
          <circle key={`${date} ${value}`} cx={x(date)} cy={y(value)} r="3" className={styles.dot} />
        ))}
        {valueLabels.map(({ x: at, text, point }) => (
          <text
            key={`${point.date} ${text}`}
            x={at}
            y={y(point.value) - 7}
            textAnchor="middle"
            className={point === last ? styles.bold : styles.strong}
          >
            {text}
          </text>
        ))}
        {dates.map(({ x: at, text }) => (
          <text key={text} x={at} y={datesY} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
