import { addDays, addMonths, type IsoDate, isIsoDate, type PartialDate } from '#lib/base/dates.ts';

const msPerDay = 86_400_000;

/** Days since 1 January 1970: days compare and subtract as whole numbers, whatever the zone and daylight saving. */
export type DayNumber = number;

/** A partial date stands at its first day; undefined for a text that is no date. */
export function dayNumberOf(date: PartialDate): DayNumber | undefined {
  const day = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
  return isIsoDate(day) ? Date.parse(day) / msPerDay : undefined;
}

export function isoDateOf(day: DayNumber): IsoDate {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** A length of time with its numbers filled in. */
export interface Length {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** The day so long before (or, negative, after). */
export function before(today: IsoDate, { unit, count }: Length): DayNumber {
  const day = unit === 'days' ? addDays(today, -count) : addMonths(today, -count);
  return dayNumberOf(day) ?? Number.NEGATIVE_INFINITY;
}
