import type { TimeSpan } from '#components/summary/timeline/time-scale.ts';
import { addDays, daysBetween, type IsoDate, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { ContactEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { LanePoint } from '#lib/summary/views.ts';
import { entriesOf } from '../evidence-entry.ts';
import { hasLeaf } from '../leaves-of.ts';

/** Contacts on a line of time, oldest first. */
export interface ContactPicture {
  readonly span: TimeSpan;
  readonly points: readonly LanePoint[];
  readonly registerOf: ReadonlyMap<string, Register>;
  /** Days between one contact and the next; none where the rule does not ask about gaps. */
  readonly gaps: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly days: number }[];
  /** From the newest contact to the last day on which another would belong to the same chain. */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
}

/** Share of the span that is kept free at its ends, so that the outermost marks have room for their dates. */
const room = 0.06;

function pointOf(entry: ContactEntry, timeZone: string): LanePoint | undefined {
  const date = localDate(entry.start, timeZone);
  if (entry.status === 'cancelled' || !isIsoDate(date)) return undefined;
  const end = entry.end === undefined ? undefined : localDate(entry.end, timeZone);
  return {
    entryId: `${entry.provenance.sourceId} ${entry.id}`,
    date,
    channel: entry.channel,
    status: entry.status,
    ...(end === undefined || !isIsoDate(end) ? {} : { end }),
  };
}

/** Undefined where there are not two contacts to see between. */
export function contactPicture(
  finding: Finding,
  today: IsoDate,
  timeZone: string,
): ContactPicture | undefined {
  const contacts = entriesOf(finding.evidence).filter((entry) => entry.kind === 'contact');
  const registerOf = new Map<string, Register>();
  const points = contacts
    .flatMap((entry) => {
      const point = pointOf(entry, timeZone);
      if (point !== undefined) registerOf.set(point.entryId, entry.provenance.register);
      return point ?? [];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [oldest] = points;
  const newest = points.at(-1);
  if (oldest === undefined || newest === undefined || points.length < 2) return undefined;
  const isRepeat = hasLeaf(finding.rule.when, 'repeat');
  const last = finding.clearsOn === undefined ? undefined : addDays(finding.clearsOn, -1);
  const window =
    isRepeat && last !== undefined && last > newest.date ? { from: newest.date, to: last } : undefined;
  const end = [today, newest.date, ...(window === undefined ? [] : [window.to])].toSorted().at(-1) ?? today;
  const margin = Math.max(2, Math.round(daysBetween(oldest.date, end) * room));
  const gaps = isRepeat
    ? points.slice(1).map((point, index) => {
        const from = points[index]?.date ?? point.date;
        return { from, to: point.date, days: daysBetween(from, point.date) };
      })
    : [];
  return {
    span: { from: addDays(oldest.date, -margin), today, horizon: addDays(end, margin) },
    points,
    registerOf,
    gaps,
    ...(window === undefined ? {} : { window }),
  };
}
