import { type IsoDate, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { WorklistRow } from '../worklist-row.ts';

/** The day on which the present owner accepted, and the day of the finding that it was about. */
export interface Acceptance {
  readonly on: IsoDate;
  /** Absent when the finding is gone from the row, or was not dated. */
  readonly found?: IsoDate;
}

function dayOf(instant: string | undefined, timeZone: string): IsoDate | undefined {
  const day = instant === undefined ? undefined : localDate(instant, timeZone);
  return day !== undefined && isIsoDate(day) ? day : undefined;
}

/** When a loop entry was answered or held; when it was begun where nobody says. */
export function settledOn({ changedAt, at }: LoopEntry, timeZone: string): IsoDate | undefined {
  return dayOf(changedAt ?? at, timeZone);
}

/** The newest acceptance of a named owner: the answer to a request, or else the day from which the owner is recorded. */
export function acceptanceOf(
  { loop, owner, findings }: Pick<WorklistRow, 'loop' | 'owner' | 'findings'>,
  timeZone: string,
): Acceptance | undefined {
  if (owner.state !== 'named') return undefined;
  const request = loop.find(({ step, status }) => step === 'ownerRequest' && status === 'accepted');
  const on = request === undefined ? dayOf(owner.since, timeZone) : settledOn(request, timeZone);
  if (on === undefined) return undefined;
  const about = request?.ruleIds ?? [];
  const own = findings.filter(({ ruleId }) => about.length === 0 || about.includes(ruleId));
  let found: IsoDate | undefined;
  for (const { metOn } of own) {
    if (metOn !== undefined && (found === undefined || metOn < found)) found = metOn;
  }
  return found === undefined ? { on } : { on, found };
}
