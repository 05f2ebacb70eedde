import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { GroupFilter } from '#lib/worklist/group/group-filter.ts';
import styles from './Bars.module.css';
import { useGroup } from './GroupContext.tsx';

/** How a part is drawn: tiers differ by pattern and not by colour alone; `hidden` is a group that is not told. */
export type BarLook = 'plain' | 'quiet' | 'first' | 'check' | 'rest' | 'hidden';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Sizes in the unit of `most`; they stand one after another. */
  readonly parts: readonly { readonly size: number; readonly look: BarLook }[];
  /** Where it stood before, as a line across the bar. */
  readonly marker?: number | undefined;
  /** What the list is narrowed to; a bar that is not told of cannot be pressed. */
  readonly filter?: GroupFilter | undefined;
  /** Where pressing does not narrow to those who are drawn. */
  readonly deed?: string;
}

interface BarsProps {
  readonly rows: readonly BarRow[];
  /** The size of a full bar. */
  readonly most: number;
  readonly compact: boolean;
  /** The full bar is drawn behind, for shares. */
  readonly onTrack?: boolean;
}

const height = 12;

/** Bars with their names and numbers, each a button that narrows the list. */
export function Bars({ rows, most, compact, onTrack = false }: BarsProps) {
  return (
    <ul className={classNames(styles.bars, compact && styles.compact)}>
      {rows.map((row) => (
        <li key={row.key}>
          <OneBar row={row} most={most} onTrack={onTrack} />
        </li>
      ))}
    </ul>
  );
}

function OneBar({ row, most, onTrack }: { row: BarRow; most: number; onTrack: boolean }) {
  const { t } = useWords();
  const { isPressed, press } = useGroup();
  const { label, value, filter, deed } = row;
  const inside = (
    <>
      <span className={styles.label}>{label}</span> <BarPlot row={row} most={most} onTrack={onTrack} />
      <span className={styles.value}>{value}</span>
      {filter !== undefined && <VisuallyHidden>, {deed ?? t('group.filterTo')}</VisuallyHidden>}
    </>
  );
  if (filter === undefined) return <div className={styles.row}>{inside}</div>;
  const pressed = isPressed(filter);
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={pressed}
      data-bar={`${filter.column} ${filter.value}`}
      onClick={() => press(filter)}
    >
      {inside}
    </button>
  );
}

function BarPlot({ row: { parts, marker }, most, onTrack }: { row: BarRow; most: number; onTrack: boolean }) {
  const hatch = useId();
  const scale = scaleLinear<number>({ domain: [0, Math.max(1, most)], range: [0, 100] });
  let from = 0;
  const placed = parts
    .filter(({ size }) => size > 0)
    .map(({ size, look }) => {
      const x = scale(from);
      from += size;
      return { look, x, width: scale(from) - x };
    });
  return (
    <svg className={styles.plot} width="100%" height={height} aria-hidden="true" focusable="false">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.ground} />
        <rect width="2.5" height="5" className={styles.hatchLine} />
      </pattern>
      <Group>
        {onTrack && <Bar x={0} y={2} width="100%" height={height - 4} className={styles.track ?? ''} />}
        {placed.map(({ look, x, width }) => (
          <Bar
            key={`${look} ${x}`}
            x={`${x}%`}
            y={onTrack ? 2 : 0.5}
            width={`${width}%`}
            height={onTrack ? height - 4 : height - 1}
            className={styles[look] ?? ''}
            {...(look === 'check' ? { fill: `url(#${hatch})` } : {})}
          />
        ))}
        {marker !== undefined && (
          <Bar
            x={`calc(${scale(marker)}% - 1px)`}
            y={0}
            width={2}
            height={height}
            className={styles.marker ?? ''}
          />
        )}
      </Group>
    </svg>
  );
}
