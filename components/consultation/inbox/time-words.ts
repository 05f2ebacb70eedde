import type { Words } from '#components/app/WordsProvider.tsx';
import { daysBetween, type IsoInstant, todayIn } from '#lib/base/dates.ts';

type Said = Pick<Words, 't' | 'format' | 'timeZone'>;

const minutesInHour = 60;
const minutesInDay = 24 * minutesInHour;

/** A length of time that needs no arithmetic: `45 min`, `2 h 15 min`, `1 pv 4 h`, `3 pv`. `short`: the largest unit alone. */
export function lengthInWords(t: Words['t'], minutes: number, length: 'whole' | 'short' = 'whole'): string {
  const whole = Math.max(0, Math.round(minutes));
  const days = Math.floor(whole / minutesInDay);
  const hours = Math.floor((whole % minutesInDay) / minutesInHour);
  // From three days on the hours tell nothing.
  if (days > 0 && days < 3 && hours > 0 && length === 'whole') {
    return t('inbox.time.daysHours', { count: days, hours });
  }
  if (days > 0) return t('inbox.time.days', { count: days });
  const rest = whole % minutesInHour;
  if (hours === 0) return t('inbox.time.minutes', { minutes: rest });
  if (rest === 0 || length === 'short') return t('inbox.time.hours', { hours });
  return t('inbox.time.hoursMinutes', { hours, minutes: rest });
}

/** `klo 16` for a full hour, `klo 9.41` otherwise. */
function clockInWords({ format }: Said, instant: IsoInstant): string {
  return format.time(instant).replace(/\.00$/, '');
}

/** `tänään klo 16`, `huomenna klo 9`, `2.12. klo 16`; the year only where it is another. `day`: a day farther off without its clock. */
export function dayAndClock(
  words: Said,
  instant: IsoInstant,
  now: Date,
  length: 'clock' | 'day' = 'clock',
): string {
  const { t, format, timeZone } = words;
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const day = todayIn(new Date(time), timeZone);
  const today = todayIn(now, timeZone);
  const clock = clockInWords(words, instant);
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(daysBetween(today, day))];
  if (near !== undefined) return t(`inbox.time.${near}`, { clock });
  const date = day.slice(0, 4) === today.slice(0, 4) ? format.dayAndMonth(day) : format.date(day);
  return length === 'day' ? date : `${date} ${clock}`;
}

/** Minutes that have passed since the moment. */
export function minutesSince(instant: IsoInstant, now: Date): number {
  return (now.getTime() - Date.parse(instant)) / 60_000;
}
