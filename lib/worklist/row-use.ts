import { addDays, addMonths, type IsoDate } from '#lib/base/dates.ts';
import { registers } from '#lib/model/register.ts';
import { contactPeriods, isIn, type Period } from '#lib/summary/contact-periods.ts';
import { type DatedContact, isEmergencyVisit, isRemote } from '#lib/summary/dated-contacts.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import { heldIn } from '#lib/summary/service-lanes.ts';
import { repeatedContacts } from './failure-demand.ts';
import type { RowView } from './row-view.ts';
import type { RowContext } from './team-client.ts';
import type { RowUse } from './worklist-row.ts';

const months = 12;

/**
 * Twelve months, the oldest first: those that end today, or the twelve before. Together they are the period that use is counted
 * over. All are counted back from today, so that two months meet whatever their lengths are.
 */
export function monthsUntil(today: IsoDate, yearsBack: 0 | 1 = 0): readonly Period[] {
  return Array.from({ length: months }, (_, place) => {
    const back = place - months * (yearsBack + 1);
    return { from: addDays(addMonths(today, back), 1), to: addMonths(today, back + 1) };
  });
}

/**
 * Use of services over twelve months against the twelve before, in the registers that the gate opens and that answered. The
 * months of the year before are kept of a client whose loop was closed alone: nobody else's are compared with anything.
 */
export function rowUse(
  contacts: readonly DatedContact[],
  view: RowView,
  context: RowContext,
  isLoopClosed: boolean,
): RowUse {
  const periods = contactPeriods(context.today);
  const now = heldIn(contacts, periods.now);
  const previous = heldIn(contacts, periods.previous);
  const ofMonths = monthsUntil(context.today);
  const repeated = repeatedContacts(contacts, context);
  const perMonth = (counted: readonly DatedContact[], each = ofMonths) =>
    each.map((month) => counted.filter(({ day }) => isIn(month, day)).length);
  const counted = view
    .recordFor('service-use')
    .sources.filter(({ result }) => shownRecord(result) !== undefined);
  return {
    now: now.length,
    previous: previous.length,
    months: perMonth(now),
    ...(isLoopClosed ? { previousMonths: perMonth(previous, monthsUntil(context.today, 1)) } : {}),
    repeats: perMonth(now.filter((contact) => repeated.has(contact))),
    emergency: {
      now: now.filter(isEmergencyVisit).length,
      previous: previous.filter(isEmergencyVisit).length,
    },
    remote: now.filter(isRemote).length,
    registers: registers.filter((register) => counted.some(({ source }) => source.register === register)),
  };
}
