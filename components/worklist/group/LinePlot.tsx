import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Line, LinePath } from '@visx/shape';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import styles from './LinePlot.module.css';

export interface MonthPoint {
  readonly endsOn: IsoDate;
  /** Absent in a month that is not told: the line has a gap. */
  readonly value?: number | undefined;
}

interface LinePlotProps {
  readonly months: readonly MonthPoint[];
  /** The value of the whole year, as a dashed line with its words. */
  readonly reference?: { readonly value: number; readonly words: string } | undefined;
  readonly format: (value: number) => string;
  readonly compact: boolean;
}

/* Pixels: the line is drawn between `top` and `foot`; months stand below, words to the right. */
const top = 10;
const foot = 52;
const height = 72;
const wordsWidth = 76;
const leastApart = 15;

/** Twelve months as a line, the newest value in heavier words at its end. */
export function LinePlot({ months, reference, format, compact }: LinePlotProps) {
  const { format: formats } = useWords();
  const width = compact ? 176 : 320;
  const told = months.flatMap(({ value }, index) => (value === undefined ? [] : [{ value, index }]));
  const last = told.at(-1);
  if (last === undefined) return null;
  const values = [...told.map(({ value }) => value), ...(reference === undefined ? [] : [reference.value])];
  const end = width - wordsWidth;
  const x = scaleLinear<number>({ domain: [0, Math.max(1, months.length - 1)], range: [4, end] });
  const y = scaleLinear<number>({ domain: [0, Math.max(1, ...values)], range: [foot, top] });
  const alone = told.filter(
    ({ index }) => months[index - 1]?.value === undefined && months[index + 1]?.value === undefined,
  );
  const lastY = y(last.value);
  const referenceY = reference === undefined ? undefined : wordsBeside(y(reference.value), lastY);
  const [first] = months;
  const newest = months.at(-1);
  return (
    <svg className={styles.plot} width={width} height={height} aria-hidden="true" focusable="false">
      <Group>
        {reference !== undefined && (
          <Line
            from={{ x: 0, y: y(reference.value) }}
            to={{ x: end, y: y(reference.value) }}
            className={styles.reference ?? ''}
          />
        )}
        <LinePath
          data={[...months]}
          x={(_point, index) => x(index)}
          y={({ value }) => y(value ?? 0)}
          defined={({ value }) => value !== undefined}
          className={styles.line ?? ''}
        />
        {alone.map(({ index, value }) => (
          <circle key={index} cx={x(index)} cy={y(value)} r="2" className={styles.dot} />
        ))}
        <circle cx={x(last.index)} cy={lastY} r="3" className={styles.dot} />
        <text x={end + 8} y={lastY + 4} className={styles.latest}>
          {format(last.value)}
        </text>
        {reference !== undefined && (
          <text x={end + 8} y={(referenceY ?? 0) + 4} className={styles.words}>
            {reference.words}
          </text>
        )}
        {first !== undefined && (
          <text x={4} y={height - 3} className={styles.words}>
            {formats.month(first.endsOn)}
          </text>
        )}
        {newest !== undefined && (
          <text x={end} y={height - 3} textAnchor="end" className={styles.words}>
            {formats.month(newest.endsOn)}
          </text>
        )}
      </Group>
    </svg>
  );
}

/** Where the words of the dashed line stand, so that they do not touch those of the newest value. */
function wordsBeside(own: number, other: number): number {
  if (Math.abs(own - other) >= leastApart) return own;
  // Below where there is room for it, above where there is not.
  const below = own >= other ? other + leastApart : other - leastApart;
  if (below > foot) return other - leastApart;
  return below < top - 2 ? other + leastApart : below;
}
