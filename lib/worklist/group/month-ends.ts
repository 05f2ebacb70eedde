import { addMonths, type IsoDate } from '#lib/base/dates.ts';

/**
 * The last days of the last months, the newest first: today, a month ago, and so on. A month of a figure ends on one of them
 * and began on the day after the next: the same months as in `RowUse.months`.
 */
export function monthEnds(today: IsoDate, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, back) => addMonths(today, -back));
}

/** In which month from today back a day lies, 0 the newest; undefined when ahead of today or before them all. */
export function createMonthFinder(today: IsoDate, months: number): (day: IsoDate) => number | undefined {
  const ends = monthEnds(today, months + 1);
  const known = new Map<IsoDate, number | undefined>();
  return (day) => {
    if (known.has(day)) return known.get(day);
    const next = ends.findIndex((end) => end < day);
    // Nothing ends before it: too old. The first end before it is today: ahead.
    const month = next <= 0 ? undefined : next - 1;
    known.set(day, month);
    return month;
  };
}
