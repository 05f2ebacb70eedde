import type { IsoDate } from '#lib/base/dates.ts';
import styles from './Plot.module.css';
import { createTimeScale, quarterStarts, type TimeSpan } from './time-scale.ts';

interface AxisPlotProps {
  readonly span: TimeSpan;
  readonly width: number;
  readonly formatTick: (date: IsoDate) => string;
  readonly formatToday: (date: IsoDate) => string;
}

const height = 20;
/** Room that the words at today's line take to their left. */
const todayRoom = 38;

/** Quarters, and today in bold; a quarter whose words would touch today's has none. */
export function AxisPlot({ span, width, formatTick, formatToday }: AxisPlotProps) {
  const place = createTimeScale(span, width);
  const today = place(span.today);
  const ticks = quarterStarts(span).filter((date) => {
    const x = place(date);
    return x < today - todayRoom && x > 12;
  });
  return (
    <svg className={styles.plot} width={width} height={height} aria-hidden="true" focusable="false">
      {ticks.map((date) => (
        <text key={date} x={place(date)} y={height - 5} className={styles.tick} textAnchor="middle">
          {formatTick(date)}
        </text>
      ))}
      <text x={Math.min(today, width - 16)} y={height - 5} className={styles.todayWords} textAnchor="middle">
        {formatToday(span.today)}
      </text>
    </svg>
  );
}
