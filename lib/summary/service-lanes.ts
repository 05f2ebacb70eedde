import { isIsoDate } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import { registers } from '#lib/model/register.ts';
import { type ContactPeriods, isIn, type Period } from './contact-periods.ts';
import { type DatedContact, endDay, entryIdOf, isHeld, isWardStay } from './dated-contacts.ts';
import { present } from './entries-of-kind.ts';
import type { LanePoint, ServiceLane } from './views.ts';
import { type Stay, wardDays } from './ward-days.ts';

/** The ward stays among the contacts, by their days. */
export function staysOf(contacts: readonly DatedContact[], timeZone: string): readonly Stay[] {
  return contacts
    .filter((contact) => isWardStay(contact) && isHeld(contact))
    .map((contact) => ({
      from: contact.day,
      ongoing: contact.entry.status === 'ongoing',
      ...present({ to: endDay(contact, timeZone) }),
    }));
}

/** Held contacts of the period; ward stays are counted in days instead. */
export function heldIn(contacts: readonly DatedContact[], period: Period): readonly DatedContact[] {
  return contacts.filter((contact) => isHeld(contact) && !isWardStay(contact) && isIn(period, contact.day));
}

/** Booked times in the period that the client did not come to. */
export function noShowsIn(contacts: readonly DatedContact[], period: Period): number {
  return contacts.filter(({ entry, day }) => entry.status === 'noShow' && isIn(period, day)).length;
}

/** Shown on the plot: in the period, booked up to the horizon, and a stay that reaches into the period. */
function pointOf(contact: DatedContact, periods: ContactPeriods, timeZone: string): readonly LanePoint[] {
  const { entry, day } = contact;
  if (!isIsoDate(day)) return [];
  const end = isWardStay(contact) ? endDay(contact, timeZone) : undefined;
  const last = end ?? (entry.status === 'ongoing' ? periods.now.to : day);
  const limit = entry.status === 'booked' ? periods.horizon : periods.now.to;
  if (last < periods.now.from || day > limit) return [];
  return [
    {
      entryId: entryIdOf(entry),
      date: day,
      channel: entry.channel,
      status: entry.status,
      ...present({ end }),
    },
  ];
}

function laneOf(
  contacts: readonly DatedContact[],
  periods: ContactPeriods,
  timeZone: string,
): ServiceLane & { readonly emergency: boolean } {
  const [first] = contacts;
  const ward = first !== undefined && isWardStay(first);
  const count = (period: Period) =>
    ward ? wardDays(staysOf(contacts, timeZone), period, periods.now.to) : heldIn(contacts, period).length;
  const now = count(periods.now);
  const previous = count(periods.previous);
  return {
    service: first?.entry.service.text ?? '',
    register: first?.entry.provenance.register ?? 'health',
    counts: ward ? 'wardDays' : 'contacts',
    points: contacts.flatMap((contact) => pointOf(contact, periods, timeZone)).reverse(),
    now,
    previous,
    trend: now === previous ? 'same' : now > previous ? 'up' : 'down',
    noShows: noShowsIn(contacts, periods.now),
    emergency: contacts.every(({ entry }) => entry.urgency === 'emergency'),
  };
}

/** Emergency service first, ward last, between them the most used first: the order in which a reader asks. */
function rank(lane: ServiceLane & { readonly emergency: boolean }): number {
  if (lane.counts === 'wardDays') return 2;
  return lane.emergency ? 0 : 1;
}

function registerRank(register: Register): number {
  return registers.indexOf(register);
}

/**
 * One lane a service, grouped by register. A service that two registers name alike is two lanes: registers are not
 * merged. A lane with nothing in either period and nothing ahead is left out. Every lane is kept: folding the least
 * used ones is the screen's choice.
 */
export function serviceLanes(
  contacts: readonly DatedContact[],
  periods: ContactPeriods,
  timeZone: string,
): readonly ServiceLane[] {
  const groups = new Map<string, DatedContact[]>();
  for (const contact of contacts) {
    const { provenance, service } = contact.entry;
    const key = `${provenance.register} ${isWardStay(contact) ? 'ward' : 'contact'} ${service.text.trim().toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [contact]);
    else group.push(contact);
  }
  return [...groups.values()]
    .map((group) => laneOf(group, periods, timeZone))
    .filter(({ points, now, previous }) => points.length + now + previous > 0)
    .sort(
      (a, b) =>
        registerRank(a.register) - registerRank(b.register) ||
        rank(a) - rank(b) ||
        b.now - a.now ||
        b.previous - a.previous ||
        a.service.localeCompare(b.service, 'fi'),
    )
    .map(({ emergency: _sortedBy, ...lane }) => lane);
}
