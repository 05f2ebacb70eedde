import { hasTime } from '#lib/base/dates.ts';
import { extensions } from '#lib/fhir/code-systems.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { findExtension } from '#lib/fhir/extension.ts';
import { isObject, type JsonObject, readBoolean, readList, readObjects } from '#lib/fhir/json.ts';
import { readDisplay, referenceText } from '#lib/fhir/reference.ts';
import { readText } from '#lib/fhir/text.ts';
import { type WorkingHours, weekdays } from '#lib/model/colleague.ts';
import { localReference } from './directory-members.ts';

/** `08:00` of `08:00:00`; undefined for what is no time of day. */
function readTime(value: unknown): string | undefined {
  return typeof value === 'string' ? /^(?:[01]\d|2[0-3]):[0-5]\d/.exec(value)?.[0] : undefined;
}

function readOpen(value: unknown): WorkingHours['open'] {
  return readObjects(value).flatMap((each): WorkingHours['open'] => {
    const recorded = readList(each.daysOfWeek);
    const days = weekdays.filter((day) => recorded.includes(day));
    const from = readTime(each.availableStartTime);
    const to = readTime(each.availableEndTime);
    // On which days, or from when until when, has to be said: nobody is there because nothing was written.
    if (days.length === 0) return [];
    if (readBoolean(each.allDay) === true) return [{ days, allDay: true }];
    return from === undefined || to === undefined ? [] : [{ days, allDay: false, from, to }];
  });
}

/** A day without a time is over when it has ended everywhere in Finland. */
function isOver(to: string, now: Date): boolean {
  return hasTime(to) ? Date.parse(to) < now.getTime() : to < now.toISOString().slice(0, to.length);
}

/** What is over by now tells nothing any more. */
function readAway(value: unknown, now: Date, baseUrl: string): WorkingHours['away'] {
  return readObjects(value).flatMap((each): WorkingHours['away'] => {
    const during = isObject(each.during) ? each.during : {};
    const from = parseInstant(during.start);
    const to = parseInstant(during.end);
    if (to !== undefined && isOver(to, now)) return [];
    const reason = readText(each.description);
    const meant = findExtension(each, extensions.substitute)?.valueReference;
    const reference = localReference(meant, baseUrl) ?? referenceText(meant);
    const name = readDisplay(meant);
    return [
      {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(reason === undefined ? {} : { reason }),
        ...(reference === undefined || name === undefined ? {} : { substitute: { reference, name } }),
      },
    ];
  });
}

/** When a PractitionerRole or HealthcareService can be reached; undefined where it does not say. */
export function readHours(resource: JsonObject, now: Date, baseUrl: string): WorkingHours | undefined {
  const open = readOpen(resource.availableTime);
  const away = readAway(resource.notAvailable, now, baseUrl);
  return open.length === 0 && away.length === 0 ? undefined : { open, away };
}

/** The hours of somebody with several roles. */
export function joinHours(
  one: WorkingHours | undefined,
  other: WorkingHours | undefined,
): WorkingHours | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { open: [...one.open, ...other.open], away: [...one.away, ...other.away] };
}
