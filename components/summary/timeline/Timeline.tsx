import { useMemo, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { registers } from '#lib/model/register.ts';
import type { ServiceLane, ServiceUseView } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { usePlots } from '../use-plots.ts';
import { Legend } from './Legend.tsx';
import type { LaneLayout } from './lane-layout.ts';
import { laneLabel, laneSentence } from './lane-words.ts';
import styles from './Timeline.module.css';
import { useWidth } from './use-width.ts';

interface TimelineProps {
  readonly view: ServiceUseView;
  readonly onLane: (lane: ServiceLane) => void;
}

const noMarks: LaneLayout = { kind: 'marks', marks: [] };

/** More lanes than this push what was agreed and what to check off the first screen. */
const lanesAtFirst = 8;

/** However few they are beside another register's lanes, these stay: no register disappears behind a line. */
const lanesOfRegister = 2;

/** The most used lanes, in the view's own order; a lane with something booked counts as used. */
function mostUsedLanes(lanes: readonly ServiceLane[]): readonly ServiceLane[] {
  if (lanes.length <= lanesAtFirst) return lanes;
  const used = lanes.toSorted((a, b) => b.now + b.points.length - (a.now + a.points.length));
  const assured = registers.flatMap((register) =>
    used.filter((lane) => lane.register === register).slice(0, lanesOfRegister),
  );
  const kept = new Set([...new Set([...assured, ...used])].slice(0, lanesAtFirst));
  return lanes.filter((lane) => kept.has(lane));
}

/** Twelve months and six weeks by service, grouped by register: when, how, and more or less than the year before. */
export function Timeline({ view, onLane }: TimelineProps) {
  const { t, format } = useWords();
  const plots = usePlots();
  const plotColumn = useRef<HTMLDivElement>(null);
  const width = useWidth(plotColumn);
  const [all, setAll] = useState(false);
  const { period, horizon } = view;
  const mostUsed = useMemo(() => mostUsedLanes(view.lanes), [view.lanes]);
  const lanes = all ? view.lanes : mostUsed;
  const rest = view.lanes.length - mostUsed.length;
  const span = useMemo(
    () => ({ from: period.from, today: period.to, horizon }),
    [period.from, period.to, horizon],
  );
  const layouts = useMemo(
    () =>
      plots === undefined || width === 0
        ? undefined
        : new Map(lanes.map((lane) => [lane, plots.layOut(lane.points, span, width)])),
    [plots, lanes, span, width],
  );
  const groups = registers
    .map((register) => ({ register, lanes: lanes.filter((lane) => lane.register === register) }))
    .filter((group) => group.lanes.length > 0);
  if (groups.length === 0) return null;

  return (
    <div className={styles.timeline}>
      {groups.map((group, index) => (
        <div key={group.register} className={styles.group} data-register={group.register}>
          <div className={styles.row}>
            <span className={styles.register}>
              <RegisterTag register={group.register} form="full" />
            </span>
            <div className={styles.plot} ref={index === 0 ? plotColumn : undefined}>
              {plots !== undefined &&
                width > 0 &&
                (index === 0 ? (
                  <plots.AxisPlot
                    span={span}
                    width={width}
                    formatTick={format.month}
                    formatToday={format.dayAndMonth}
                  />
                ) : (
                  <plots.LanePlot layout={noMarks} span={span} width={width} />
                ))}
            </div>
            {index === 0 && (
              <span className={styles.columns} aria-hidden="true">
                {t('summary.use.columns')}
              </span>
            )}
          </div>
          <ul>
            {group.lanes.map((lane) => (
              <li key={lane.service} className={classNames(styles.row, styles.lane)}>
                <button
                  type="button"
                  className={styles.label}
                  aria-label={laneSentence(t, lane)}
                  onClick={() => onLane(lane)}
                >
                  <span className={styles.service} title={lane.service}>
                    {laneLabel(t, lane)}
                  </span>
                </button>
                <div className={classNames(styles.plot, styles[group.register])}>
                  {plots !== undefined && layouts !== undefined && (
                    <plots.LanePlot layout={layouts.get(lane) ?? noMarks} span={span} width={width} />
                  )}
                </div>
                <span className={styles.now} aria-hidden="true">
                  {lane.now}
                </span>
                <span className={styles.previous} aria-hidden="true">
                  ({lane.previous})
                </span>
                <span className={styles.trend}>
                  <Icon name={lane.trend} size={12} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <LinkButton icon={all ? 'chevronDown' : 'chevronRight'} expanded={all} onPress={() => setAll(!all)}>
          {t('summary.use.moreLanes', { count: rest })}
        </LinkButton>
      )}
      <Legend layouts={layouts === undefined ? [] : [...layouts.values()]} />
    </div>
  );
}
