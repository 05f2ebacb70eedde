import { type IsoDate, type IsoInstant, isIsoDate, localDate, type PartialDate } from '#lib/base/dates.ts';

/** The zone's own day of an instant; undefined for what is no date. A date without time is the day that was written. */
export function dayIn(instant: IsoInstant | PartialDate | undefined, timeZone: string): IsoDate | undefined {
  if (instant === undefined) return undefined;
  const day = localDate(instant, timeZone);
  return isIsoDate(day) ? day : undefined;
}

/** The first day that a recorded date can mean: the loop says "since" of a month or a year no later than it may have been. */
export function firstDayIn(date: PartialDate | undefined, timeZone: string): IsoDate | undefined {
  if (date === undefined) return undefined;
  const whole = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  return dayIn(whole, timeZone);
}

/** The earliest of those that are known. */
export function earliestOf(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  let earliest: IsoDate | undefined;
  for (const day of days) if (day !== undefined && (earliest === undefined || day < earliest)) earliest = day;
  return earliest;
}
