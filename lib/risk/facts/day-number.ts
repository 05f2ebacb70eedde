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

/** Longer than anything that is recorded: a length of more days or months has no first day. */
const longest = { days: 400 * 365, months: 400 * 12 } as const;

/** Rules ask for a few lengths again and again, of one day. */
const known = new Map<string, DayNumber>();
const mostKnown = 500;

/** The day so long before (or, negative, after). A length that is no number has no such day: nothing lies within it. */
export function before(today: IsoDate, length: Length): DayNumber {
  const key = `${today} ${length.count} ${length.unit}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const day = countBack(today, length);
  if (known.size >= mostKnown) known.clear();
  known.set(key, day);
  return day;
}

function countBack(today: IsoDate, { unit, count }: Length): DayNumber {
  if (Number.isNaN(count)) return Number.NaN;
  if (Math.abs(count) > longest[unit]) return count > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const day = unit === 'days' ? addDays(today, -count) : addMonths(today, -count);
  return dayNumberOf(day) ?? Number.NaN;
}

/**
 * The first day from which the given day is a length of time or more away: a year after 29 February is 1 March, because
 * a year before 28 February is still 28 February.
 */
export function whenPast(day: DayNumber, length: Length): DayNumber {
  let first = before(isoDateOf(day), { ...length, count: -length.count });
  if (!Number.isFinite(first)) return first;
  // A month without such a day ends earlier, so that the way back is up to three days shorter than the way there.
  while (before(isoDateOf(first), length) < day) first += 1;
  return first;
}
