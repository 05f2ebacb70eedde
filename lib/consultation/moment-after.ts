import type { IsoInstant } from '#lib/base/dates.ts';

/**
 * The moment of something that follows something else: now, or a millisecond after it where this device's clock is behind the
 * other's. What was done later is then never shown as earlier, and an act on its way is newer than what it changes.
 */
export function momentAfter(previous: IsoInstant | undefined, now: IsoInstant): IsoInstant {
  const before = Date.parse(previous ?? '');
  return Number.isNaN(before) || before < Date.parse(now) ? now : new Date(before + 1).toISOString();
}
