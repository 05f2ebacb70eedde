import { type IsoDate, isIsoDate, localDate, type PartialDate } from '#lib/base/dates.ts';
import type { Channel, ContactEntry } from '#lib/model/entries.ts';
import { momentOf, present } from './entries-of-kind.ts';
import type { ContactLine } from './views.ts';

/** A contact with what is asked of it many times over: its local day and its moment, worked out once. */
export interface DatedContact {
  readonly entry: ContactEntry & { readonly status: Exclude<ContactEntry['status'], 'cancelled'> };
  readonly day: PartialDate;
  readonly moment: number;
}

const remoteChannels: ReadonlySet<Channel> = new Set<Channel>(['call', 'message', 'video', 'remote']);

/** Call, message, video and a remote contact of unknown kind. */
export function isRemote({ entry }: DatedContact): boolean {
  return remoteChannels.has(entry.channel);
}

/** A stay on a ward: counted in days, never as a contact. */
export function isWardStay({ entry }: DatedContact): boolean {
  return entry.channel === 'wardStay';
}

/** Held, or going on at this moment. A contact said to be held on a day that has not come is not counted. */
export function isHeld({ entry }: DatedContact): boolean {
  return entry.status === 'held' || entry.status === 'ongoing';
}

/** An emergency visit is one in person: a call to the emergency service is a contact, not a visit. */
export function isEmergencyVisit({ entry }: DatedContact): boolean {
  return entry.urgency === 'emergency' && (entry.channel === 'visit' || entry.channel === 'homeVisit');
}

/** Where an appointment is named as `12` or as `Appointment/12`, both mean the same one of the same source. */
function fulfilledKeys(contacts: readonly ContactEntry[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { fulfils, status, provenance } of contacts) {
    if (fulfils === undefined || status === 'cancelled') continue;
    keys.add(`${provenance.sourceId} ${fulfils}`);
    keys.add(`${provenance.sourceId} Appointment/${fulfils}`);
  }
  return keys;
}

/**
 * The contacts that took place, are booked or were missed, newest first. Cancelled ones are left out, and so is an
 * appointment that a contact fulfilled: it is one contact, not two.
 */
export function datedContacts(contacts: readonly ContactEntry[], timeZone: string): readonly DatedContact[] {
  const fulfilled = fulfilledKeys(contacts);
  return contacts
    .flatMap((entry): readonly DatedContact[] => {
      const { status } = entry;
      if (status === 'cancelled' || fulfilled.has(`${entry.provenance.sourceId} ${entry.id}`)) return [];
      return [
        { entry: { ...entry, status }, day: localDate(entry.start, timeZone), moment: momentOf(entry.start) },
      ];
    })
    .sort((a, b) => (a.moment === b.moment ? 0 : b.moment - a.moment));
}

/** The last contact held up to this moment, over all time. */
export function lastHeld(newestFirst: readonly DatedContact[], now: Date): DatedContact | undefined {
  return newestFirst.find((contact) => isHeld(contact) && contact.moment <= now.getTime());
}

/** The booked contact that comes next; one of today without a time of day is still ahead. */
export function nextBooked(
  newestFirst: readonly DatedContact[],
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): DatedContact | undefined {
  return newestFirst.findLast(
    ({ entry, moment, day }) =>
      entry.status === 'booked' &&
      (moment >= now.getTime() || (day === today && day.length === entry.start.length)),
  );
}

/** The day a stay ended, when it is a day in the calendar. */
export function endDay({ entry }: DatedContact, timeZone: string): string | undefined {
  const end = entry.end === undefined ? undefined : localDate(entry.end, timeZone);
  return end !== undefined && isIsoDate(end) ? end : undefined;
}

/** Names the entry among all sources: an id is unique within its source only. */
export function entryIdOf({ id, provenance }: ContactEntry): string {
  return `${provenance.sourceId}:${id}`;
}

/** One contact as a line of the list. */
export function toContactLine({ entry }: DatedContact): ContactLine {
  const { end, professional, profession } = entry;
  return {
    provenance: entry.provenance,
    entryId: entryIdOf(entry),
    start: entry.start,
    service: entry.service.text,
    channel: entry.channel,
    status: entry.status,
    emergency: entry.urgency === 'emergency',
    reasons: entry.reasons.map(({ text }) => text),
    ...present({ end, professional, profession }),
  };
}
