import { Group } from '@visx/group';
import { Bar } from '@visx/shape';
import { Glyph, glyphOf } from './Glyph.tsx';
import { GridLines } from './GridLines.tsx';
import { isStay, type LaneLayout, type PlacedMark, type WeekBundle } from './lane-layout.ts';
import styles from './Plot.module.css';
import { createTimeScale, type TimeSpan } from './time-scale.ts';

interface LanePlotProps {
  readonly layout: LaneLayout;
  readonly span: TimeSpan;
  readonly width: number;
}

const stayHeight = 10;
const columnHeight = 18;

/** The marks of one lane. A picture only: the row says the same in words, and its list holds every contact. */
export function LanePlot({ layout, span, width }: LanePlotProps) {
  const place = createTimeScale(span, width);
  return (
    <svg className={styles.plot} width={width} height="100%" aria-hidden="true" focusable="false">
      <GridLines span={span} place={place} />
      <svg y="50%" overflow="visible" data-lane-layout={layout.kind} aria-hidden="true">
        {layout.kind === 'weeks' && (
          <Weeks weeks={layout.weeks} highest={layout.highest} weekWidth={place(span.today) / 52} />
        )}
        {layout.marks.map((mark) =>
          isStay(mark.point) ? (
            <Stay key={mark.point.entryId} mark={mark} place={place} />
          ) : (
            <Group key={mark.point.entryId} left={mark.x} top={mark.y}>
              <Glyph kind={glyphOf(mark.point)} />
            </Group>
          ),
        )}
      </svg>
    </svg>
  );
}

function Stay({ mark, place }: { mark: PlacedMark; place: (date: string) => number }) {
  const end = place(mark.point.end ?? mark.point.date);
  return (
    <Bar
      x={mark.x}
      y={-stayHeight / 2}
      width={Math.max(4, end - mark.x)}
      height={stayHeight}
      className={styles.stay ?? ''}
    />
  );
}

interface WeeksProps {
  readonly weeks: readonly WeekBundle[];
  readonly highest: number;
  readonly weekWidth: number;
}

function Weeks({ weeks, highest, weekWidth }: WeeksProps) {
  const width = Math.max(1.5, weekWidth - 1);
  const heightOf = (count: number) => (count / highest) * columnHeight;
  const foot = columnHeight / 2;
  return weeks.map((week) => (
    <Group key={week.from} left={week.x}>
      <Bar
        y={foot - heightOf(week.met)}
        width={width}
        height={heightOf(week.met)}
        className={styles.met ?? ''}
      />
      <Bar
        y={foot - heightOf(week.met + week.remote)}
        width={width}
        height={heightOf(week.remote)}
        className={styles.remote ?? ''}
      />
    </Group>
  ));
}
