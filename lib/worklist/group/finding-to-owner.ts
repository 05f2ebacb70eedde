import { daysBetween, type IsoDate } from '#lib/base/dates.ts';
import { type SpreadOfGroup, spreadOfGroup } from '#lib/base/quantiles.ts';
import { type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import type { GroupContext } from './group-context.ts';
import { createMonthFinder, monthEnds } from './month-ends.ts';
import { acceptanceOf } from './owner-acceptance.ts';
import { type OwnerClass, ownerClasses, ownerClassOf } from './row-classes.ts';

/** Days from a finding to the acceptance of an owner; findings that wait are counted beside it, not in it. */
export interface FindingToOwner {
  /** By the month of acceptance, twelve, the oldest first; under five acceptances are a gap. */
  readonly months: readonly { readonly endsOn: IsoDate; readonly days?: SpreadOfGroup }[];
  readonly latest?: { readonly endsOn: IsoDate; readonly days: SpreadOfGroup };
  /** All acceptances of the twelve months. */
  readonly year?: SpreadOfGroup;
  readonly accepted: Persons;
  /** All clients by owner; pending: nobody is the owner, and somebody was asked. */
  readonly owners: readonly { readonly owner: OwnerClass; readonly count: Persons }[];
  /** Days since the request, of those that wait for an answer. */
  readonly pending?: SpreadOfGroup;
  /** Days since the oldest finding, of clients without an owner, pending included. */
  readonly withoutOwner?: SpreadOfGroup;
}

const year = 12;

/**
 * Who had an owner before the finding is not in the days: nothing was waited for. Nor is a finding that is gone from the
 * row, whose day is no longer known.
 */
export function findingToOwner(rows: readonly WorklistRow[], context: GroupContext): FindingToOwner {
  const { today, timeZone } = context;
  const monthOf = createMonthFinder(today, year);
  const byMonth = Array.from({ length: year }, (): number[] => []);
  const owners: Record<OwnerClass, number> = {
    named: 0,
    pending: 0,
    none: 0,
    notPermitted: 0,
    unanswered: 0,
  };
  const pending: number[] = [];
  const withoutOwner: number[] = [];
  for (const row of rows) {
    const loop = context.loopOf(row);
    const owner = ownerClassOf(row, loop);
    owners[owner] += 1;
    if (owner === 'pending' && loop.pending !== undefined)
      pending.push(daysBetween(loop.pending.since, today));
    if (loop.daysWithoutOwner !== undefined && (owner === 'none' || owner === 'pending')) {
      withoutOwner.push(loop.daysWithoutOwner);
    }
    const accepted = acceptanceOf(row, timeZone);
    if (accepted?.found === undefined || accepted.found > accepted.on) continue;
    const month = monthOf(accepted.on);
    if (month !== undefined) byMonth[month]?.push(daysBetween(accepted.found, accepted.on));
  }
  const ends = monthEnds(today, year);
  const months = byMonth
    .map((days, month) => {
      const told = spreadOfGroup(days);
      const endsOn = ends[month] ?? today;
      return told === undefined ? { endsOn } : { endsOn, days: told };
    })
    .reverse();
  const all = byMonth.flat();
  const latest = months.findLast(({ days }) => days !== undefined);
  const told = suppressSmall(ownerClasses.map((owner) => owners[owner]));
  // The named whose days are not counted are what is left of the named.
  const named = suppressSmall([all.length, owners.named - all.length]);
  const whole = {
    year: spreadOfGroup(all),
    pending: spreadOfGroup(pending),
    withoutOwner: spreadOfGroup(withoutOwner),
  };
  return {
    months,
    ...(latest?.days === undefined ? {} : { latest: { endsOn: latest.endsOn, days: latest.days } }),
    ...(whole.year === undefined ? {} : { year: whole.year }),
    accepted: told.parts[0] === 'small' ? 'small' : (named.parts[0] ?? 'small'),
    owners: ownerClasses.map((owner, index) => ({ owner, count: told.parts[index] ?? 'small' })),
    ...(whole.pending === undefined ? {} : { pending: whole.pending }),
    ...(whole.withoutOwner === undefined ? {} : { withoutOwner: whole.withoutOwner }),
  };
}
