import { Line } from '@visx/shape';
import { createLinearScale } from './linear-scale.ts';
import styles from './Plot.module.css';

const width = 48;
const height = 16;
/** Room for the dot of the latest value. */
const inset = 3;

interface TrendProps {
  /** Oldest first; five at most are given. */
  readonly values: readonly number[];
  readonly target: number | undefined;
}

/**
 * The way of the last values, with the target as a dashed line. No axis: value and date stand beside it. Five points need no
 * generator of paths, which is 2 KB of the first load.
 */
export function Trend({ values, target }: TrendProps) {
  const all = target === undefined ? values : [...values, target];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const flat = lowest === highest;
  const y = createLinearScale(flat ? [lowest - 1, highest + 1] : [lowest, highest], [height - inset, inset]);
  const x = createLinearScale([0, Math.max(1, values.length - 1)], [inset, width - inset]);
  const last = values.length - 1;
  return (
    <svg width="3rem" height="1rem" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {target !== undefined && (
        <Line from={{ x: 0, y: y(target) }} to={{ x: width, y: y(target) }} className={styles.target ?? ''} />
      )}
      <polyline
        points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        className={styles.path}
      />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2.5" className={styles.dot} />
    </svg>
  );
}
