import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { matchesSelector } from '#lib/risk/facts/matches-selector.ts';
import { reasonGroupOf } from '#lib/risk/reference/reason-groups.ts';
import { contactForReason } from '#lib/risk/reference/selectors.ts';
import { rule } from '#lib/risk/rules/repeated-reason.ts';
import type { DatedContact } from '#lib/summary/dated-contacts.ts';
import type { RowContext } from './team-client.ts';

/** Days within which the same reason says that the last contact did not solve it: the rule's own number, 14. */
const gapDays = rule.parameters?.gapDays?.value ?? 14;

function reasonsOf({ entry }: DatedContact): ReadonlySet<string> {
  return new Set(
    entry.reasons.flatMap(({ codings }) => codings.flatMap((coding) => reasonGroupOf(coding) ?? [])),
  );
}

/**
 * Contacts for a reason that had brought the client within the two weeks before (häiriökysyntä): the same contacts, reasons
 * and days as the rule `repeated-reason` looks at (lib/risk/rules/repeated-reason.ts). Contacts without a coded reason, and
 * those of services that come in an agreed series, are none.
 */
export function repeatedContacts(
  newestFirst: readonly DatedContact[],
  { timeZone, today }: Pick<RowContext, 'timeZone' | 'today'>,
): ReadonlySet<DatedContact> {
  const latest = new Map<string, number>();
  const repeated = new Set<DatedContact>();
  for (const contact of newestFirst.toReversed()) {
    const reasons = reasonsOf(contact);
    const day = dayNumberOf(contact.day);
    if (reasons.size === 0 || day === undefined || contact.day > today) continue;
    const [fact] = factsOfEntries([contact.entry], { timeZone, today });
    if (fact === undefined || !matchesSelector(contactForReason, fact.shape)) continue;
    for (const reason of reasons) {
      const before = latest.get(reason);
      if (before !== undefined && day - before <= gapDays) repeated.add(contact);
      latest.set(reason, day);
    }
  }
  return repeated;
}
