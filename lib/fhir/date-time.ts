import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';

/** FHIR `date`, `dateTime` and `instant`, with the seconds left out or the offset missing as real servers do. */
const pattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Longest text that can be a dateTime. */
const longest = 40;

interface DateParts {
  /** The recorded text without a time that has no offset: such a time could be any of 26 hours. */
  readonly text: string;
  readonly date: string;
}

/** The recorded moment or date as it stands; `undefined` when there is no such day or time in the calendar. */
export function parseInstant(value: unknown): IsoInstant | undefined {
  return parse(value)?.text;
}

/** The recorded day, month or year; a time of day is left out, in the offset that it was recorded with. */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  return parse(value)?.date;
}

/** A whole day, or `undefined` when only the month or the year is recorded. */
export function parseDay(value: unknown): IsoDate | undefined {
  const date = parse(value)?.date;
  return date?.length === 10 ? date : undefined;
}

function parse(value: unknown): DateParts | undefined {
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const text = value.trim();
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute = '', second, offset] = match;
  if (year === '0000') return undefined;
  if (month !== undefined && !isBetween(month, 1, 12)) return undefined;
  if (day !== undefined && !isBetween(day, 1, daysIn(Number(year), Number(month)))) return undefined;
  const date = text.slice(0, 10);
  if (hour === undefined) return { text, date };
  // A leap second is a second; 24:00 is not allowed in FHIR.
  if (!isBetween(hour, 0, 23) || !isBetween(minute, 0, 59)) return undefined;
  if (second !== undefined && !isBetween(second, 0, 60)) return undefined;
  if (offset === undefined) return { text: date, date };
  if (offset !== 'Z' && !isOffset(offset)) return undefined;
  return { text, date };
}

function isBetween(digits: string, least: number, most: number): boolean {
  const number = Number(digits);
  return number >= least && number <= most;
}

/** Offsets go from -12:00 to +14:00. */
function isOffset(offset: string): boolean {
  return isBetween(offset.slice(1, 3), 0, 14) && isBetween(offset.slice(4), 0, 59);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
