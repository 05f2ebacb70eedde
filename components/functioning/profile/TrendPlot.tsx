import { Line, LinePath } from '@visx/shape';
import { useWords } from '#components/app/WordsProvider.tsx';
import { placeLabels } from '#components/findings/plot/place-labels.ts';
import { createLinearScale } from '#components/summary/timeline/linear-scale.ts';
import { createTimeScale } from '#components/summary/timeline/time-scale.ts';
import { type IsoDate, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { Trend, TrendPoint } from '#lib/functioning/change/trend.ts';
import { qualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import { steps } from '../icf/rows.ts';
import styles from './Profile.module.css';

/* Pixels from the top: no problem stands above, so that a line that falls is a decline. */
const top = 8;
const foot = 72;
const datesY = 92;
const height = 96;
/** Room at the left for the digits, and at both sides for half a date. */
const side = 34;

interface Drawn {
  readonly day: IsoDate;
  readonly value: number;
}

/** The professional's ratings as a line of dots, the client's as diamonds. Words (8, 9) stand in the list alone. */
export function TrendPlot({ trend, width }: { trend: Trend; width: number }) {
  const { format, timeZone } = useWords();
  const drawn = (points: readonly TrendPoint[]) =>
    points.flatMap(({ date, value }): readonly Drawn[] => {
      const day = localDate(date, timeZone);
      return typeof value === 'number' && isIsoDate(day) ? [{ day, value }] : [];
    });
  const [rated, own] = [drawn(trend.performance), drawn(trend.own)];
  const days = [...new Set([...rated, ...own].map(({ day }) => day))].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const time = createTimeScale({ from: first, today: last, horizon: last }, width - 2 * side);
  const x = (day: IsoDate) => (first === last ? width / 2 : side + time(day));
  const y = createLinearScale([0, 4], [top, foot]);
  const labels = placeLabels(
    [last, first, ...days.slice(1, -1)].map((day) => ({ x: x(day), text: format.date(day) })),
    width,
  );
  return (
    <svg className={styles.line} width={width} height={height} aria-hidden="true" focusable="false">
      {steps.map((step) => (
        <g key={step}>
          <Line
            from={{ x: side / 2, y: y(step) }}
            to={{ x: width, y: y(step) }}
            className={styles.grid ?? ''}
          />
          <text x={0} y={y(step) + 4}>
            {qualifierDigit(step)}
          </text>
        </g>
      ))}
      <LinePath
        data={[...rated]}
        x={({ day }) => x(day)}
        y={({ value }) => y(value)}
        className={styles.move ?? ''}
        fill="none"
      />
      {own.map(({ day, value }, place) => (
        <path
          key={`${day} ${String(place)}`}
          d={`M${x(day)} ${y(value) - 8}l8 8-8 8-8-8z`}
          className={styles.own}
        />
      ))}
      {rated.map(({ day, value }, place) => (
        <circle key={`${day} ${String(place)}`} cx={x(day)} cy={y(value)} r="4" className={styles.now} />
      ))}
      {labels.map(({ x: at, text }) => (
        <text key={text} x={at} y={datesY} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}
