import { useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { useWidth } from '#components/summary/timeline/use-width.ts';
import type { Trend } from '#lib/functioning/change/trend.ts';
import { changeWords } from '../icf/change-words.ts';
import { qualifierWords, rowName } from '../icf/qualifier-words.ts';
import styles from './Profile.module.css';
import { TrendPlot } from './TrendPlot.tsx';

interface TrendPanelProps {
  readonly trend: Trend;
  readonly label: string;
}

/** One category in the course of time: drawn, and each rating with its day, its rater and its register. */
export function TrendPanel({ trend, label }: TrendPanelProps) {
  const { t, format } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const points = [
    ...trend.performance.map((point, place) => ({
      ...point,
      side: 'performance' as const,
      change: changeWords(t, trend.performance[place - 1]?.value, point.value),
    })),
    ...trend.own.map((point) => ({ ...point, side: 'own' as const, change: undefined })),
  ].toSorted((one, other) => other.date.localeCompare(one.date));
  return (
    <div ref={box} className={styles.trend} data-trend={trend.code}>
      {width > 0 && points.length > 1 && <TrendPlot trend={trend} width={width} />}
      <ul aria-label={t('functioning.trend.of', { label })} className={styles.points}>
        {points.map((point) => (
          <li key={`${point.side} ${point.date} ${point.provenance.reference}`} className={styles.point}>
            <span className={styles.pointWords}>
              {rowName(t, point.side)} {qualifierWords(t, point.value)}
              {point.change !== undefined && ` · ${point.change}`}
              {point.provenance.author !== undefined && (
                <span className={styles.code}> {point.provenance.author}</span>
              )}
            </span>
            <span className={styles.meta}>{format.day(point.date)}</span>
            <RegisterTag register={point.provenance.register} />
          </li>
        ))}
      </ul>
    </div>
  );
}
