import { addDays, type IsoDate } from './dates.ts';

/**
 * Finnish working days (arkipäivä): Monday to Friday without public holidays. Days in which a time limit cannot end by Act
 * 150/1930, section 5 (Finlex): a holiday, Independence Day, May Day, Christmas or Midsummer Eve, a Saturday.
 */

/** Holidays on the same date every year, as `MM-DD`, with Christmas Eve. */
const fixed: ReadonlySet<string> = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day. The other movable ones fall on weekends. */
const fromEaster: readonly number[] = [-2, 1, 39];

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's rule; Nature 1876;13:487). */
function easterOf(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`;
}

const weekdayOf = (date: IsoDate) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Midsummer Eve is the Friday from 19 to 25 June. */
function isMidsummerEve(date: IsoDate): boolean {
  const day = date.slice(5);
  return weekdayOf(date) === 5 && day >= '06-19' && day <= '06-25';
}

/** True for a day on which offices are open in Finland. */
export function isWorkingDay(date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6 || fixed.has(date.slice(5)) || isMidsummerEve(date)) return false;
  const easter = easterOf(Number(date.slice(0, 4)));
  return !fromEaster.some((days) => addDays(easter, days) === date);
}

/** The day itself when it is a working day, else the next one: where a time limit ends that would end on a holiday. */
export function workingDayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The so-manieth working day after the date. The day itself is never counted (Act 150/1930, section 2). */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1));
  return day;
}
