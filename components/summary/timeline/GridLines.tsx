import { Line } from '@visx/shape';
import type { IsoDate } from '#lib/base/dates.ts';
import styles from './Plot.module.css';
import { quarterStarts, type TimeSpan } from './time-scale.ts';

/** Quarters as hairlines, the turn of the year a little darker, today a black line. */
export function GridLines({ span, place }: { span: TimeSpan; place: (date: IsoDate) => number }) {
  return (
    <>
      {quarterStarts(span).map((date) => (
        <Line
          key={date}
          from={{ x: place(date), y: 0 }}
          to={{ x: place(date), y: 1000 }}
          className={(date.endsWith('01-01') ? styles.year : styles.quarter) ?? ''}
        />
      ))}
      <Line
        from={{ x: place(span.today), y: 0 }}
        to={{ x: place(span.today), y: 1000 }}
        className={styles.today ?? ''}
      />
    </>
  );
}
