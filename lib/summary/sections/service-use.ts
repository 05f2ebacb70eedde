import { todayIn } from '#lib/base/dates.ts';
import { contactPeriods, isIn, type Period } from '../contact-periods.ts';
import {
  type DatedContact,
  datedContacts,
  entryIdOf,
  isEmergencyVisit,
  isRemote,
  lastHeld,
  nextBooked,
  toContactLine,
} from '../dated-contacts.ts';
import { entriesOfKind, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import { heldIn, noShowsIn, serviceLanes, staysOf } from '../service-lanes.ts';
import type { Compared, ServiceUseView } from '../views.ts';
import { wardDays } from '../ward-days.ts';

function remoteShare(contacts: readonly DatedContact[]): number | undefined {
  if (contacts.length === 0) return undefined;
  return Math.round((100 * contacts.filter(isRemote).length) / contacts.length);
}

/**
 * Use of services over twelve months in both registers, against the twelve before. Contacts are held contacts; ward
 * stays count as days, and neither no-shows nor bookings are contacts. `last` and `next` look over all time.
 */
export const definition: SectionDefinition<'service-use', ServiceUseView> = {
  id: 'service-use',
  searches: ['contacts', 'appointments'],
  compose({ entries, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const periods = contactPeriods(today);
    const contacts = datedContacts(entriesOfKind(entries, 'contact'), timeZone);
    const stays = staysOf(contacts, timeZone);
    const held = { now: heldIn(contacts, periods.now), previous: heldIn(contacts, periods.previous) };
    const compared = (count: (contacts: readonly DatedContact[]) => number): Compared => ({
      now: count(held.now),
      previous: count(held.previous),
    });
    const ofPeriod = (count: (period: Period) => number): Compared => ({
      now: count(periods.now),
      previous: count(periods.previous),
    });
    const lanes = serviceLanes(contacts, periods, timeZone);
    const plotted = new Set(lanes.flatMap(({ points }) => points.map((point) => point.entryId)));
    const last = lastHeld(contacts, now);
    const next = nextBooked(contacts, { now, today });
    return {
      period: periods.now,
      previousPeriod: periods.previous,
      horizon: periods.horizon,
      figures: {
        contacts: compared((each) => each.length),
        emergencyVisits: compared((each) => each.filter(isEmergencyVisit).length),
        wardDays: ofPeriod((period) => wardDays(stays, period, today)),
        noShows: ofPeriod((period) => noShowsIn(contacts, period)),
        remoteShare: present({ now: remoteShare(held.now), previous: remoteShare(held.previous) }),
      },
      lanes,
      ...present({
        last: last === undefined ? undefined : toContactLine(last),
        next: next === undefined ? undefined : toContactLine(next),
      }),
      contacts: contacts
        .filter(({ entry, day }) => isIn(periods.now, day) || day > today || plotted.has(entryIdOf(entry)))
        .map(toContactLine),
    };
  },
  hasFacts: ({ lanes, contacts, last }) => lanes.length + contacts.length > 0 || last !== undefined,
};
