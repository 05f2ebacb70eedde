import { AxisTop, type TickRendererProps } from '@visx/axis';
import { scaleUtc } from '@visx/scale';
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
  const scale = scaleUtc({
    domain: [new Date(span.from), new Date(span.horizon)],
    range: [place(span.from), place(span.horizon)],
  });
  return (
    <svg className={styles.plot} width={width} height={height} aria-hidden="true" focusable="false">
      <AxisTop
        scale={scale}
        top={height}
        tickValues={ticks.map((date) => new Date(date))}
        tickFormat={(value) => formatTick(value instanceof Date ? value.toISOString().slice(0, 10) : '')}
        hideAxisLine
        hideTicks
        tickLength={0}
        tickComponent={Tick}
      />
      <text x={Math.min(today, width - 16)} y={height - 5} className={styles.todayWords} textAnchor="middle">
        {formatToday(span.today)}
      </text>
    </svg>
  );
}

/** Plain text: the library's own measures its width in a node that it leaves in the page. */
function Tick({ x, formattedValue }: TickRendererProps) {
  return (
    <text x={x} y={-5} className={styles.tick} textAnchor="middle">
      {formattedValue}
    </text>
  );
}
