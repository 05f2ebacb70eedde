import type { IsoDate } from '#lib/base/dates.ts';
import { type Denominator, leastGroup, settleDenominators } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { addContacts, type ContactShare, emptyContactTally, protectContacts } from './contact-share.ts';
import type { GroupContext } from './group-context.ts';
import { monthEnds } from './month-ends.ts';
import { isUseCounted } from './use-tenths.ts';

/** Contacts for a reason that had brought the client within the 14 days before, of all contacts (häiriökysyntä). */
export interface FailureDemand {
  /** Twelve months, the oldest first. A month with under five repeats, or under five clients behind them, is a gap. */
  readonly months: readonly { readonly endsOn: IsoDate; readonly percent?: number }[];
  /** The newest month that can be told. */
  readonly latest?: { readonly endsOn: IsoDate; readonly percent: number };
  /** All twelve months together. */
  readonly year: ContactShare;
  readonly of: Denominator | 'tooFew';
}

const year = 12;

export function failureDemand(
  rows: readonly WorklistRow[],
  { today }: Pick<GroupContext, 'today'>,
): FailureDemand {
  const tallies = Array.from({ length: year }, emptyContactTally);
  const whole = emptyContactTally();
  let counted = 0;
  for (const row of rows) {
    if (!isUseCounted(row)) continue;
    counted += 1;
    const { months, repeats } = row.use;
    let sum = 0;
    let repeated = 0;
    for (let month = 0; month < year; month += 1) {
      const contacts = months[month] ?? 0;
      const tally = tallies[month];
      if (contacts === 0 || tally === undefined) continue;
      const again = repeats[month] ?? 0;
      addContacts(tally, again, contacts);
      sum += contacts;
      repeated += again;
    }
    addContacts(whole, repeated, sum);
  }
  const ends = [...monthEnds(today, year)].reverse();
  const months = tallies.map((tally, month) => {
    const endsOn = ends[month] ?? today;
    const share = protectContacts(tally);
    return share.state === 'shown' && share.part >= leastGroup
      ? { endsOn, percent: share.percent }
      : { endsOn };
  });
  const latest = months.findLast((month) => month.percent !== undefined);
  const [of = 'tooFew'] = settleDenominators(rows.length, [counted]);
  return {
    months,
    ...(latest?.percent === undefined ? {} : { latest: { endsOn: latest.endsOn, percent: latest.percent } }),
    year: protectContacts(whole),
    of,
  };
}
