import type { IsoDate } from '#lib/base/dates.ts';
import { type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import type { GroupContext } from './group-context.ts';
import { monthEnds } from './month-ends.ts';
import { acceptanceOf, settledOn } from './owner-acceptance.ts';
import { type SegmentClass, segmentClasses, segmentClassOf } from './row-classes.ts';
import { isUseCounted } from './use-tenths.ts';

/** Whole months that are compared on each side. */
export const monthsAround = 3;

/**
 * Contacts in the months before an owner accepted, and after the loop was closed: a description of closed loops. It is no
 * proof of an effect: whoever is found at a peak uses less afterwards by itself (regression to the mean), and there is
 * nobody to compare with.
 */
export interface UseAroundLoops {
  /** Contacts per client and month, all measured loops together. */
  readonly all?: BeforeAndAfter;
  /** Closed loops whose months on both sides are in the row. */
  readonly measured: Persons;
  /** Closed, but too lately, too long ago, or without the day of an owner's acceptance. */
  readonly notMeasured: Persons;
  readonly groups: readonly (BeforeAndAfter & { readonly segment: SegmentClass; readonly clients: number })[];
}
export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

interface Sums {
  clients: number;
  before: number;
  after: number;
}

export function useAroundLoops(
  rows: readonly WorklistRow[],
  { today, timeZone }: Pick<GroupContext, 'today' | 'timeZone'>,
): UseAroundLoops {
  const ends = monthEnds(today, 25);
  const sums = new Map<SegmentClass, Sums>(
    segmentClasses.map((segment) => [segment, { clients: 0, before: 0, after: 0 }]),
  );
  let notMeasured = 0;
  for (const row of rows) {
    const closing = row.loop.find(({ step, status }) => step === 'closing' && status === 'done');
    if (closing === undefined) continue;
    const closed = settledOn(closing, timeZone);
    const accepted = acceptanceOf(row, timeZone)?.on;
    const around =
      closed === undefined || accepted === undefined || accepted > closed || !isUseCounted(row)
        ? undefined
        : contactsAround(row, accepted, closed, ends);
    const sum = sums.get(segmentClassOf(row));
    if (around === undefined || sum === undefined) {
      notMeasured += 1;
      continue;
    }
    sum.clients += 1;
    sum.before += around.before;
    sum.after += around.after;
  }
  const bySegment = [...sums];
  const whole = bySegment.reduce<Sums>(
    (total, [, { clients, before, after }]) => ({
      clients: total.clients + clients,
      before: total.before + before,
      after: total.after + after,
    }),
    { clients: 0, before: 0, after: 0 },
  );
  const { parts, total } = suppressSmall(bySegment.map(([, { clients }]) => clients));
  // Closed loops that are measured and not, and clients without a closed loop, are the whole team.
  const others = rows.length - whole.clients - notMeasured;
  const [measured = 'small', left = 'small'] = suppressSmall([whole.clients, notMeasured, others]).parts;
  const isTold = measured !== 'small' && total !== 'small' && whole.clients > 0;
  return {
    ...(isTold ? { all: meansOf(whole) } : {}),
    measured,
    notMeasured: left,
    groups: !isTold
      ? []
      : bySegment.flatMap(([segment, sum], index) => {
          const clients = parts[index];
          return typeof clients === 'number' && clients > 0 ? [{ segment, clients, ...meansOf(sum) }] : [];
        }),
  };
}

function meansOf({ clients, before, after }: Sums): BeforeAndAfter {
  const perMonth = (contacts: number) => Math.round((10 * contacts) / (clients * monthsAround)) / 10;
  return { before: perMonth(before), after: perMonth(after) };
}

/** Contacts of whole months that ended before the one day and began after the other; undefined where the row has not all. */
function contactsAround(
  { use }: WorklistRow,
  accepted: IsoDate,
  closed: IsoDate,
  ends: readonly IsoDate[],
): BeforeAndAfter | undefined {
  const months = [...(use.previousMonths ?? []), ...use.months].reverse();
  const lastBefore = ends.findIndex((end) => end < accepted);
  const firstAfter = ends.findLastIndex((end) => end >= closed);
  if (lastBefore < 0 || lastBefore + monthsAround > months.length || firstAfter < monthsAround)
    return undefined;
  const sum = (from: number) =>
    months.slice(from, from + monthsAround).reduce((total, contacts) => total + contacts, 0);
  return { before: sum(lastBefore), after: sum(firstAfter - monthsAround) };
}
