import type { IsoInstant } from '#lib/base/dates.ts';
import type { WorkingHours } from '#lib/model/colleague.ts';
import { awayInterval, openIntervals } from './open-intervals.ts';

/** Whether a colleague can be reached now. */
export type Presence =
  /** On duty, until then where the directory says so. */
  | { readonly state: 'present'; readonly until?: IsoInstant }
  /** Off duty; back then. */
  | { readonly state: 'absent'; readonly next?: IsoInstant }
  /** On leave, ill: somebody else may answer meanwhile. */
  | {
      readonly state: 'away';
      readonly until?: IsoInstant;
      readonly reason?: string;
      readonly substitute?: { readonly reference: string; readonly name: string };
    }
  /** The directory does not say. */
  | { readonly state: 'unknown' };

/** How long answers have taken of late; nothing is said of fewer than five. */
export interface UsualAnswer {
  readonly medianMinutes: number;
  readonly count: number;
  /** Days looked back. */
  readonly days: number;
}

/** Days ahead in which the next opening is looked for. */
const daysAhead = 14;
const instantOf = (time: number): IsoInstant => new Date(time).toISOString();

/** The absence that holds now; of several the one that ends last, an open end after all. */
function awayNow(hours: WorkingHours, now: number, timeZone: string): Presence | undefined {
  const holding = hours.away
    .map((away) => ({ away, ...awayInterval(away, timeZone) }))
    .filter(({ from, to }) => from <= now && now < to)
    .sort((a, b) => (a.to === b.to ? 0 : b.to - a.to))[0];
  if (holding === undefined) return undefined;
  const { away, to } = holding;
  return {
    state: 'away',
    ...(Number.isFinite(to) ? { until: instantOf(to) } : {}),
    ...(away.reason === undefined ? {} : { reason: away.reason }),
    ...(away.substitute === undefined ? {} : { substitute: away.substitute }),
  };
}

/**
 * Whether somebody can be reached now, by the hours of the directory in the local time of the unit. An absence counts more than
 * hours. Where the directory says nothing that can be read, nothing is claimed.
 */
export function presenceOf(hours: WorkingHours | undefined, now: IsoInstant, timeZone: string): Presence {
  if (hours === undefined) return { state: 'unknown' };
  const time = Date.parse(now);
  const away = awayNow(hours, time, timeZone);
  if (away !== undefined) return away;
  const intervals = openIntervals(hours, now, timeZone, daysAhead);
  if (intervals === undefined) return { state: 'unknown' };
  const horizon = time + daysAhead * 86_400_000;
  const current = intervals.find(({ from, to }) => from <= time && time < to);
  // Open without an end within the days that were looked at: always there, as far as it says.
  if (current !== undefined)
    return { state: 'present', ...(current.to < horizon ? { until: instantOf(current.to) } : {}) };
  const next = intervals.find(({ from }) => from > time && from <= horizon);
  return { state: 'absent', ...(next === undefined ? {} : { next: instantOf(next.from) }) };
}
