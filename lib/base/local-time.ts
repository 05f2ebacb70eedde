import { type IsoDate, type IsoInstant, isIsoDate } from './dates.ts';

/** Wall-clock times of a zone, and the instants that they are. Every instant made here is in UTC, to the millisecond. */

const wallFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes `2026-11-18 09:48:00`; one formatter per zone, because making one costs a thousand uses. */
function wallFormatIn(timeZone: string): Intl.DateTimeFormat {
  let format = wallFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    wallFormats.set(timeZone, format);
  }
  return format;
}

/** What the clock on the wall says then, as if it were UTC; milliseconds. */
function wallTime(time: number, timeZone: string): number {
  return Date.parse(`${wallFormatIn(timeZone).format(time).replace(' ', 'T')}Z`);
}

/** Hours and minutes on the wall clock of the zone: `09:48`. */
export function clockIn(instant: IsoInstant, timeZone: string): string {
  return wallFormatIn(timeZone).format(Date.parse(instant)).slice(11, 16);
}

/**
 * The instant at which the wall clock of the zone says this. Of a time that comes twice (clocks set back) the first; a time
 * that never comes (clocks set forward) is as much later as the clocks jump. Undefined for a text that is no day or no time.
 */
export function instantAt(date: IsoDate, clock: string, timeZone: string): IsoInstant | undefined {
  const wall = Date.parse(`${date}T${clock}:00Z`);
  if (!isIsoDate(date) || Number.isNaN(wall)) return undefined;
  const day = 86_400_000;
  // The offset in force is that of the day before or of the day after: no zone changes twice within two days.
  const offsets = [wall - day, wall + day].map((time) => wallTime(time, timeZone) - time);
  const candidates = offsets.map((offset) => wall - offset);
  const met = candidates.filter((time) => wallTime(time, timeZone) === wall);
  const time = met.length > 0 ? Math.min(...met) : (candidates[0] ?? wall);
  return new Date(time).toISOString();
}
