import { addDays, daysBetween, hasTime, type IsoDate, type IsoInstant, todayIn } from '#lib/base/dates.ts';
import { instantAt } from '#lib/base/local-time.ts';
import { type WorkingHours, weekdays } from '#lib/model/colleague.ts';

/** From and to, milliseconds; `to` is not in it any more. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

type OpenHours = WorkingHours['open'][number];
type Away = WorkingHours['away'][number];

const midnight = '00:00';

function at(date: IsoDate, clock: string, timeZone: string): number {
  return Date.parse(instantAt(date, clock.slice(0, 5), timeZone) ?? '');
}

/** Days without times, and times without days, say nothing of when somebody is there. */
function saysWhen({ days, allDay, from, to }: OpenHours): boolean {
  return days.length > 0 && (allDay || from !== undefined || to !== undefined);
}

/** Hours that begin on this day. Those that end at or before their beginning end on the next day. */
function intervalOn(date: IsoDate, { allDay, from, to }: OpenHours, timeZone: string): Interval {
  const [start, end] = allDay ? [midnight, midnight] : [from ?? midnight, to ?? midnight];
  const ends = end <= start ? addDays(date, 1) : date;
  return { from: at(date, start, timeZone), to: at(ends, end, timeZone) };
}

function weekdayOf(date: IsoDate) {
  // 5 January 1970 was a Monday.
  return weekdays[((daysBetween('1970-01-05', date) % 7) + 7) % 7];
}

/** When an absence holds; a date without time is its whole day, a missing end is open. */
export function awayInterval({ from, to }: Away, timeZone: string): Interval {
  const start = (instant: IsoInstant) =>
    hasTime(instant) ? Date.parse(instant) : at(instant, midnight, timeZone);
  const end = (instant: IsoInstant) =>
    hasTime(instant) ? Date.parse(instant) : at(addDays(instant, 1), midnight, timeZone);
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : start(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : end(to),
  };
}

function withoutAway(open: Interval, away: readonly Interval[]): readonly Interval[] {
  return away.reduce<readonly Interval[]>(
    (left, gone) =>
      left.flatMap(({ from, to }) => {
        if (gone.to <= from || gone.from >= to) return [{ from, to }];
        return [
          { from, to: gone.from },
          { from: gone.to, to },
        ].filter((part) => part.from < part.to);
      }),
    [open],
  );
}

/**
 * When somebody is there, from yesterday (hours may go over midnight) to so many days ahead, absences taken out, and hours that
 * touch joined. Undefined where the directory names no hours that can be read.
 */
export function openIntervals(
  hours: WorkingHours,
  now: IsoInstant,
  timeZone: string,
  daysAhead: number,
): readonly Interval[] | undefined {
  const said = hours.open.filter(saysWhen);
  if (said.length === 0) return undefined;
  const today = todayIn(new Date(now), timeZone);
  const dates = Array.from({ length: daysAhead + 2 }, (_, index) => addDays(today, index - 1));
  const found = dates
    .flatMap((date) =>
      said
        .filter(({ days }) => days.some((day) => day === weekdayOf(date)))
        .map((each) => intervalOn(date, each, timeZone)),
    )
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  if (found.length === 0 && !said.some((each) => isReadable(today, each, timeZone))) return undefined;
  const joined: Interval[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last === undefined || last.to < next.from) joined.push(next);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  const away = hours.away.map((each) => awayInterval(each, timeZone));
  return joined.flatMap((open) => withoutAway(open, away));
}

function isReadable(date: IsoDate, hours: OpenHours, timeZone: string): boolean {
  const { from, to } = intervalOn(date, hours, timeZone);
  return !Number.isNaN(from) && !Number.isNaN(to);
}
