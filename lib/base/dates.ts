import { UTCDate } from '@date-fns/utc';
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  differenceInCalendarMonths,
} from 'date-fns';

/**
 * Dates as text, the way FHIR records them. A partial date stays partial: `2019` never becomes 1 January 2019.
 * Times are instants with an offset or `Z`. Comparison of full ISO dates is comparison of text.
 */

/** `YYYY-MM-DD`. */
export type IsoDate = string & { readonly isoDate?: never };
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string & { readonly partialDate?: never };
/** An instant, e.g. `2026-11-18T09:41:00+02:00` or `...Z`; a FHIR dateTime without time is kept as its date. */
export type IsoInstant = string & { readonly isoInstant?: never };

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes dates as ISO does; one formatter per zone, because making one costs a thousand uses. */
function dayFormatIn(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(timeZone, format);
  }
  return format;
}

/** True for a text with a time of day; a date alone, full or partial, has none. */
export function hasTime(date: IsoInstant | PartialDate): boolean {
  return date.includes('T');
}

/** True for `YYYY-MM-DD` of a day that exists in the calendar. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day in the zone at this moment. */
export function todayIn(now: Date, timeZone: string): IsoDate {
  return dayFormatIn(timeZone).format(now);
}

/**
 * The day in the zone on which the instant falls. A date without time is the day that was written, whatever the zone,
 * and stays partial when it is; a text that is no date comes back as it was.
 */
export function localDate(instant: IsoInstant, timeZone: string): PartialDate {
  if (!hasTime(instant)) return instant;
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : dayFormatIn(timeZone).format(time);
}

/** Midnight in UTC: a date without time has no zone, and a day there always has 24 hours. */
function inUtc(date: IsoDate): UTCDate {
  return new UTCDate(date);
}

function toIsoDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(addDaysTo(inUtc(date), days));
}

/**
 * The same day of the month so many months later, or earlier when negative; the last day of that month when it has no
 * such day (31 May less three months is 28 or 29 February). The rule of Act 150/1930, section 3 (recalled, unverified).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return toIsoDate(addMonthsTo(inUtc(date), months));
}

/** The same day so many years later or earlier; 28 February for 29 February where there is none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** Whole days from one date to another; negative when `to` is earlier. Hours and daylight saving have no part in it. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // Full dates are midnights in UTC, whose days all have 24 hours: a worklist asks this for thousands of rows at once.
  if (from.length === 10 && to.length === 10) return (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return differenceInCalendarDays(inUtc(to), inUtc(from));
}

/** Days that have gone past the due date, or undefined when the due date is today, ahead or not a full date. */
export function lateDays(due: IsoDate, today: IsoDate): number | undefined {
  if (!isIsoDate(due)) return undefined;
  const days = daysBetween(due, today);
  return days > 0 ? days : undefined;
}

/** Whole calendar months from one date to another, by the rule of `addMonths`. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = differenceInCalendarMonths(inUtc(to), inUtc(from));
  return addMonths(from, months) <= to ? months : months - 1;
}

/** The first and the last day that a partial date can mean. */
function boundsOf(date: PartialDate): { readonly first: IsoDate; readonly last: IsoDate } | undefined {
  const first = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  if (!isIsoDate(first)) return undefined;
  const months = date.length === 4 ? 12 : date.length === 7 ? 1 : 0;
  return { first, last: months === 0 ? first : addDays(addMonths(first, months), -1) };
}

/**
 * Age in whole years and in the whole months since birth. A person born on 29 February turns a year older on
 * 28 February of a common year. A partial birth date gives an age only where every day it can mean gives the same
 * years; then the months are the fewest of them. Undefined when the age is not known or the birth is ahead.
 */
export function ageOn(
  birthDate: PartialDate,
  on: IsoDate,
): { readonly years: number; readonly months: number } | undefined {
  const bounds = boundsOf(birthDate);
  if (bounds === undefined || bounds.last > on) return undefined;
  const most = monthsBetween(bounds.first, on);
  const fewest = monthsBetween(bounds.last, on);
  const years = Math.floor(fewest / 12);
  return years === Math.floor(most / 12) ? { years, months: fewest } : undefined;
}

/**
 * True when something with this period is in force on the day, both ends included; a missing end is open. A partial
 * date counts from its first day at the start and to its last day at the end.
 */
export function isInForce(
  period: { readonly from?: PartialDate; readonly to?: PartialDate },
  on: IsoDate,
): boolean {
  const from = period.from === undefined ? undefined : boundsOf(period.from.slice(0, 10));
  const to = period.to === undefined ? undefined : boundsOf(period.to.slice(0, 10));
  return (from === undefined || from.first <= on) && (to === undefined || to.last >= on);
}
