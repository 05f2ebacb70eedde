import { Line } from '@visx/shape';
import type { ProfileRow } from '#lib/functioning/change/profile.ts';
import { steps } from '../icf/rows.ts';
import styles from './Profile.module.css';
import { stepScale } from './step-scale.ts';

const height = 28;
const middle = height / 2;

/** One category: where the problem was, where it is, and where the client sees it. 8 and 9 have no place on the line. */
export function ProfileLine({ row, width }: { row: ProfileRow; width: number }) {
  const x = stepScale(width);
  const { now, before, ownNow } = row;
  const hasMoved = typeof now === 'number' && typeof before === 'number' && now !== before;
  return (
    <svg className={styles.line} width={width} height={height} aria-hidden="true" focusable="false">
      {steps.map((step) => (
        <Line
          key={step}
          from={{ x: x(step), y: 0 }}
          to={{ x: x(step), y: height }}
          className={styles.grid ?? ''}
        />
      ))}
      {hasMoved && (
        <Line
          from={{ x: x(before), y: middle }}
          to={{ x: x(now), y: middle }}
          className={styles.move ?? ''}
        />
      )}
      {typeof ownNow === 'number' && (
        <path d={`M${x(ownNow)} ${middle - 8}l8 8-8 8-8-8z`} className={styles.own} data-mark="own" />
      )}
      {typeof before === 'number' && (
        <circle
          cx={x(before)}
          cy={middle}
          r={now === before ? 6 : 4}
          className={styles.before}
          data-mark="before"
        />
      )}
      {typeof now === 'number' && (
        <circle
          cx={x(now)}
          cy={middle}
          r={now === before ? 3.5 : 4.5}
          className={styles.now}
          data-mark="now"
        />
      )}
    </svg>
  );
}
