import { type IsoDate, isInForce, isIsoDate } from '#lib/base/dates.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';

/** Whether the permission or refusal is about data that go from one register to another. */
export function isDirection(entry: PermissionEntry, from: Register, to: Register): boolean {
  return (entry.from === from || entry.from === 'any') && (entry.to === to || entry.to === 'any');
}

/** Both ends included; an absent end is open. Ask `hasReadablePeriod` first: an unreadable end counts as absent here. */
export function isInForceOn({ validFrom, validTo }: PermissionEntry, today: IsoDate): boolean {
  return isInForce(
    {
      ...(validFrom === undefined ? {} : { from: validFrom }),
      ...(validTo === undefined ? {} : { to: validTo }),
    },
    today,
  );
}

export function hasReadablePeriod({ validFrom, validTo }: PermissionEntry): boolean {
  return [validFrom, validTo].every((date) => date === undefined || isReadableDate(date));
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an instant that begins with such a day. */
export function isReadableDate(date: string): boolean {
  const day = date.slice(0, 10);
  return /^\d{4}$/.test(day) || (/^\d{4}-\d{2}$/.test(day) && isIsoDate(`${day}-01`)) || isIsoDate(day);
}
