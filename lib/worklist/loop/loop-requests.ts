import type { IsoDate } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { PendingOwner, RowOwner } from '../worklist-row.ts';
import { dayIn } from './loop-days.ts';

/** What has become of the requests to be the owner. */
export interface LoopRequests {
  /** Who was asked and has not answered: responsibility stays where it was. */
  readonly pending?: PendingOwner;
  /** Accepted, and the record does not name them yet. */
  readonly accepted?: { readonly reference: string; readonly name: string; readonly on: IsoDate };
  /** The newest request was declined, and nobody was asked since. */
  readonly declined?: { readonly name: string; readonly on: IsoDate; readonly reason?: string };
}

/** The same person, by reference where both have one, else by name: older records name people in words alone. */
export function isSameProfessional(
  one: { readonly reference?: string; readonly name: string },
  other: { readonly reference?: string; readonly name: string },
): boolean {
  if (one.reference !== undefined && other.reference !== undefined) return one.reference === other.reference;
  return one.name.trim().toLowerCase() === other.name.trim().toLowerCase();
}

/**
 * What has become of the requests to be the owner. Somebody who was asked is never the owner: only acceptance makes one. Of
 * two open requests (two leads at the same time) the newer one stands.
 */
export function requestsOf(
  newestFirst: readonly LoopEntry[],
  owner: RowOwner,
  timeZone: string,
): LoopRequests {
  const requests = newestFirst.filter(({ step }) => step === 'ownerRequest');
  const open = requests.find(({ status }) => status === 'requested');
  const since = dayIn(open?.at, timeZone);
  const newest = requests[0];
  const answeredOn = dayIn(newest?.changedAt ?? newest?.at, timeZone);
  const asked = newest?.owner;
  const isOwner = asked !== undefined && owner.state === 'named' && isSameProfessional(asked, owner);
  return {
    ...(open?.owner === undefined || since === undefined
      ? {}
      : { pending: { ...open.owner, since, by: open.by } }),
    ...(newest?.status === 'accepted' && asked !== undefined && answeredOn !== undefined && !isOwner
      ? { accepted: { ...asked, on: answeredOn } }
      : {}),
    ...(newest?.status === 'declined' && open === undefined && asked !== undefined && answeredOn !== undefined
      ? {
          declined: {
            name: asked.name,
            on: answeredOn,
            ...(newest.reason === undefined ? {} : { reason: newest.reason }),
          },
        }
      : {}),
  };
}
