import { type DatedContact, lastHeld, nextBooked } from '#lib/summary/dated-contacts.ts';
import type { RowContext } from './team-client.ts';
import type { RowContact, WorklistRow } from './worklist-row.ts';

function toRowContact({ entry }: DatedContact): RowContact {
  const { start, channel, urgency, service, professional } = entry;
  return {
    at: start,
    channel,
    emergency: urgency === 'emergency',
    service: service.text,
    ...(professional === undefined ? {} : { professional }),
  };
}

/** The last held and the next booked contact, over all time. */
export function rowContacts(
  contacts: readonly DatedContact[],
  context: RowContext,
): Pick<WorklistRow, 'lastContact' | 'nextContact'> {
  const last = lastHeld(contacts, context.now);
  const next = nextBooked(contacts, context);
  return {
    ...(last === undefined ? {} : { lastContact: toRowContact(last) }),
    ...(next === undefined ? {} : { nextContact: toRowContact(next) }),
  };
}
