import { tzOffset } from '@date-fns/tz';

/** Stories are written as if today were this day; `createCalendar` moves them so that they end on another one. */
export const storyDay = '2026-11-18';

const dayMs = 86_400_000;
const zone = 'Europe/Helsinki';

/** Dates counted from the day of the demo, and instants in Finnish time. */
export interface Calendar {
  readonly now: Date;
  /** The day of `now` in Finland. */
  readonly today: string;
  /** Days from today: -1 is yesterday. */
  day(offset: number): string;
  /** A date as a story writes it, moved by the days between the story's day and today. */
  date(storyDate: string): string;
  /** `2026-11-12`, `23:40` -> `2026-11-12T23:40:00+02:00`; a year alone stands at its first day. */
  instant(date: string, time: string): string;
  /** Whole years from a birth date to today. */
  ageOn(birthDate: string): number;
}

function toDayNumber(date: string): number {
  return Math.round(Date.parse(date) / dayMs);
}

function fromDayNumber(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function addDaysTo(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days);
}

export function createCalendar(now: Date): Calendar {
  const offsets = new Map<string, string>();
  const offsetOf = (date: string): string => {
    const known = offsets.get(date);
    if (known !== undefined) return known;
    const hours = tzOffset(zone, new Date(`${date}T12:00:00Z`)) / 60;
    const text = `+${String(Math.trunc(hours)).padStart(2, '0')}:00`;
    offsets.set(date, text);
    return text;
  };
  const today = new Date(now.getTime() + tzOffset(zone, now) * 60_000).toISOString().slice(0, 10);
  const shift = toDayNumber(today) - toDayNumber(storyDay);
  return {
    now,
    today,
    day: (offset) => addDaysTo(today, offset),
    date: (storyDate) => (shift === 0 ? storyDate : addDaysTo(storyDate, shift)),
    instant: (date, time) => {
      const whole = date.length === 4 ? `${date}-01-01` : date;
      return `${whole}T${time}:00${offsetOf(whole)}`;
    },
    ageOn: (birthDate) =>
      Number(today.slice(0, 4)) -
      Number(birthDate.slice(0, 4)) -
      (today.slice(5) < birthDate.slice(5) ? 1 : 0),
  };
}
