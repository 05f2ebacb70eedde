import { addDays, daysBetween, type IsoDate, isIsoDate } from '#lib/base/dates.ts';
import type { Period } from './contact-periods.ts';

/** A ward stay by its local days; `to` is the day of leaving. */
export interface Stay {
  readonly from: IsoDate;
  /** Absent while the stay goes on, or when its end was not recorded. */
  readonly to?: IsoDate;
  readonly ongoing: boolean;
}

function isBefore(day: IsoDate, other: IsoDate): boolean {
  return day < other;
}

/** The days that count: from the day of arrival to the day before leaving; the one day when both are the same. */
function countedDays(stay: Stay, today: IsoDate): Period | undefined {
  if (!isIsoDate(stay.from)) return undefined;
  const end = stay.to ?? (stay.ongoing ? addDays(today, 1) : stay.from);
  if (!isIsoDate(end) || end < stay.from) return { from: stay.from, to: stay.from };
  return { from: stay.from, to: end === stay.from ? stay.from : addDays(end, -1) };
}

/**
 * Ward days in a period. Counted as the national care register counts them (recalled, unverified): the day of leaving
 * is not a day, a stay of one day is one. A stay that goes on counts today. A stay that crosses the edge of the period
 * is cut there, and a day on which two stays overlap is one day: they are days of a person, not of a ward.
 */
export function wardDays(stays: readonly Stay[], period: Period, today: IsoDate): number {
  const spans = stays
    .flatMap((stay) => countedDays(stay, today) ?? [])
    .map(({ from, to }) => ({
      from: isBefore(from, period.from) ? period.from : from,
      to: isBefore(period.to, to) ? period.to : to,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let countedTo: IsoDate | undefined;
  for (const { from, to } of spans) {
    const start = countedTo === undefined || from > countedTo ? from : addDays(countedTo, 1);
    if (start > to) continue;
    days += daysBetween(start, to) + 1;
    countedTo = to;
  }
  return days;
}
