import { addDays, daysBetween, type IsoDate, type IsoInstant, todayIn } from '#lib/base/dates.ts';
import { clockIn, instantAt } from '#lib/base/local-time.ts';
import type { Consultation, Urgency } from '#lib/model/consultation.ts';
import type { InboxItem } from './inbox-item.ts';
import { isOpen, phaseOf } from './phase.ts';

/*
 * When an answer is needed. There is no source for these hours: they are the organisation's choice, in the local time of the
 * asker. Public holidays are not looked at: the times say what was asked for, not who is at work.
 */

const hourInMs = 3_600_000;
/** `today` ends at the first of these that leaves two hours, else at the last. */
const endsOfToday = ['16:00', '20:00'] as const;
const endOfDay = '23:59';
const leastHoursOfToday = 2;
const endOfWeek = '16:00';
/** From then on Friday's end is too near: the answer is needed on Wednesday of the next week. */
const lateOnFriday = '12:00';
/** How long sections stay open after the answer was needed; no source, see `openUntilOf`. */
const openDays = 14;

const later = (instant: IsoInstant, ms: number): IsoInstant =>
  new Date(Date.parse(instant) + ms).toISOString();

/** Monday is 0. */
function weekdayOf(date: IsoDate): number {
  // 5 January 1970 was a Monday.
  return ((daysBetween('1970-01-05', date) % 7) + 7) % 7;
}

function endOfToday(now: IsoInstant, day: IsoDate, timeZone: string): IsoInstant {
  const least = Date.parse(now) + leastHoursOfToday * hourInMs;
  const ends = endsOfToday.map((clock) => instantAt(day, clock, timeZone));
  const found = ends.find((end) => end !== undefined && Date.parse(end) >= least);
  const soonest = later(now, hourInMs);
  const last = found ?? instantAt(day, endOfDay, timeZone) ?? soonest;
  // In the last hour of the day `today` would be sooner than `now`.
  return Date.parse(last) < Date.parse(soonest) ? soonest : last;
}

function endOfThisWeek(now: IsoInstant, day: IsoDate, timeZone: string): IsoInstant {
  const weekday = weekdayOf(day);
  const isLate = weekday > 4 || (weekday === 4 && clockIn(now, timeZone) >= lateOnFriday);
  const end = addDays(day, isLate ? 9 - weekday : 4 - weekday);
  return instantAt(end, endOfWeek, timeZone) ?? later(now, hourInMs);
}

/** By when an answer is needed to a question that is asked now. Always at least an hour ahead. */
export function dueAtOf(urgency: Urgency, now: IsoInstant, timeZone: string): IsoInstant {
  const day = todayIn(new Date(now), timeZone);
  if (urgency === 'now') return later(now, hourInMs);
  return urgency === 'today' ? endOfToday(now, day, timeZone) : endOfThisWeek(now, day, timeZone);
}

/** Until when the attached sections are open to the recipient: the same time of day so many days after the answer was due. */
export function openUntilOf(dueAt: IsoInstant, timeZone: string, days = openDays): IsoInstant {
  const day = todayIn(new Date(dueAt), timeZone);
  return (
    instantAt(addDays(day, days), clockIn(dueAt, timeZone), timeZone) ?? later(dueAt, days * 24 * hourInMs)
  );
}

/**
 * How the time stands for the recipient's side. `late` from the due moment on, `soon` when less than a quarter of the time
 * is left. While the asker is waited for, or more is asked after an answer, no time runs.
 */
export function timeOf(consultation: Consultation, now: IsoInstant): InboxItem['time'] {
  if (!isOpen(consultation)) return 'over';
  if (phaseOf(consultation) === 'askedBack' || consultation.answer !== undefined) return 'inTime';
  const due = Date.parse(consultation.dueAt);
  const left = due - Date.parse(now);
  if (left <= 0) return 'late';
  return left < (due - Date.parse(consultation.askedAt)) / 4 ? 'soon' : 'inTime';
}
