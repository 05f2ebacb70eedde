import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import type { Format } from './format.ts';

/** When a draft was kept: the time, and its day unless that is today's, since a draft may wait for weeks. */
export function draftMoment(format: Format, savedAt: IsoInstant, now: IsoDate | IsoInstant): string {
  return format.date(savedAt) === format.date(now) ? format.time(savedAt) : format.dayAndTime(savedAt);
}
