import type { IsoDate, PartialDate } from '#lib/base/dates.ts';
import type { ClientIdentity } from './client.ts';

type Death = Pick<ClientIdentity, 'deceased' | 'deceasedOn'>;

/** A year or a month that is not over yet is not ahead: the day may have been. */
function isAhead(date: PartialDate, today: IsoDate): boolean {
  const day = date.slice(0, 10);
  return day > today.slice(0, day.length);
}

/**
 * Whether the client has died, as one source records it. A death that is dated ahead has not happened: it is a slip of the pen, and
 * nobody may be left without an owner or a finding because of one.
 */
export function hasDied({ deceased, deceasedOn }: Death, today: IsoDate): boolean {
  return deceased && (deceasedOn === undefined || !isAhead(deceasedOn, today));
}

/** A death that the source dates ahead: said, so that somebody mends it. */
export function deathAhead({ deceased, deceasedOn }: Death, today: IsoDate): PartialDate | undefined {
  return deceased && deceasedOn !== undefined && isAhead(deceasedOn, today) ? deceasedOn : undefined;
}
