import { memo } from 'react';
import styles from './table.module.css';

const width = 40;
const height = 16;
const inset = 2;

/** Twelve months of contacts, the last one a dot. The two numbers beside it say the same in words. */
export const Sparkline = memo(function Sparkline({ months }: { months: readonly number[] }) {
  const last = months.length - 1;
  if (last < 1) return null;
  const most = Math.max(1, ...months);
  const points = months.map((count, at) => {
    const x = inset + (at / last) * (width - 2 * inset);
    const y = height - inset - (count / most) * (height - 2 * inset);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
  });
  const [endX, endY] = points[last] ?? [0, 0];
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="1.25" />
      <circle cx={endX} cy={endY} r="2" fill="currentColor" />
    </svg>
  );
});
