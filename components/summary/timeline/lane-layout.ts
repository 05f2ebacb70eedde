import type { IsoDate } from '#lib/base/dates.ts';
import type { LanePoint } from '#lib/summary/views.ts';

/*
 * How the marks of one lane find room. While there is room they are drawn one by one: a mark that would cover its
 * neighbour moves up, then down, so that crowded marks stack. Above that nobody can count them any more, and
 * the contacts are bundled by week: a column as high as the week's count, remote contacts light, met ones dark. Missed and
 * booked times stay marks of their own in both, because each of them matters alone.
 */

export interface PlacedMark {
  readonly point: LanePoint;
  readonly x: number;
  /** Offset from the lane's middle. */
  readonly y: number;
}

export interface WeekBundle {
  /** First day of the seven. */
  readonly from: IsoDate;
  readonly x: number;
  readonly met: number;
  readonly remote: number;
}

export type LaneLayout =
  | { readonly kind: 'marks'; readonly marks: readonly PlacedMark[] }
  | {
      readonly kind: 'weeks';
      readonly weeks: readonly WeekBundle[];
      readonly highest: number;
      readonly marks: readonly PlacedMark[];
    };

/** Pixels per mark below which a lane is crowded. */
const roomPerMark = 8;
/** Share of marks that find no free storey above which a lane is crowded, however few they are in all. */
const mostCovered = 0.2;
/** Marks nearer than this to each other cover too much to be told apart, halo and all. */
const nearest = 5;
/** Offsets in the order in which they are tried. */
const storeys = [0, -4, 4];
const remoteChannels: ReadonlySet<LanePoint['channel']> = new Set(['call', 'message', 'video', 'remote']);

export function isRemote(channel: LanePoint['channel']): boolean {
  return remoteChannels.has(channel);
}

/** Ward stays are bars and need no storey. */
export function isStay(point: LanePoint): boolean {
  return point.channel === 'wardStay' && point.status !== 'noShow' && point.status !== 'booked';
}

export function layOutLane(
  points: readonly LanePoint[],
  place: (date: IsoDate) => number,
  width: number,
  today: IsoDate,
): LaneLayout {
  const inOrder = points.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const happened = inOrder.filter((point) => isHappened(point) && !isStay(point));
  const { marks, covered } = placed(inOrder, place);
  if (happened.length * roomPerMark <= width && covered <= marks.length * mostCovered) {
    return { kind: 'marks', marks };
  }
  const weeks = bundledByWeek(happened, place, today);
  return {
    kind: 'weeks',
    weeks,
    highest: Math.max(...weeks.map((week) => week.met + week.remote)),
    marks: placed(
      inOrder.filter((point) => !happened.includes(point)),
      place,
    ).marks,
  };
}

function isHappened({ status }: LanePoint): boolean {
  return status === 'held' || status === 'ongoing';
}

function placed(
  points: readonly LanePoint[],
  place: (date: IsoDate) => number,
): { readonly marks: readonly PlacedMark[]; readonly covered: number } {
  const lastAt = storeys.map(() => Number.NEGATIVE_INFINITY);
  let covered = 0;
  const marks = points.map((point) => {
    const x = place(point.date);
    if (isStay(point)) return { point, x, y: 0 };
    const free = lastAt.findIndex((last) => x - last >= nearest);
    if (free < 0) covered += 1;
    // No storey is free: the one whose last mark is farthest away covers least.
    const storey = free >= 0 ? free : lastAt.indexOf(Math.min(...lastAt));
    lastAt[storey] = x;
    return { point, x, y: storeys[storey] ?? 0 };
  });
  return { marks, covered };
}

const dayInMs = 86_400_000;

function bundledByWeek(
  points: readonly LanePoint[],
  place: (date: IsoDate) => number,
  today: IsoDate,
): readonly WeekBundle[] {
  const end = Date.parse(today);
  const weeks = new Map<number, { met: number; remote: number }>();
  for (const point of points) {
    const ago = Math.floor((end - Date.parse(point.date)) / dayInMs / 7);
    const week = weeks.get(ago) ?? { met: 0, remote: 0 };
    week[isRemote(point.channel) ? 'remote' : 'met'] += 1;
    weeks.set(ago, week);
  }
  return [...weeks]
    .sort(([a], [b]) => b - a)
    .map(([ago, counts]) => {
      const from = new Date(end - (ago * 7 + 6) * dayInMs).toISOString().slice(0, 10);
      return { from, x: place(from), ...counts };
    });
}
