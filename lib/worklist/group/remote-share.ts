import { type Denominator, type Persons, protectCount, settleDenominators } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { addContacts, type ContactShare, emptyContactTally, protectContacts } from './contact-share.ts';
import { isUseCounted } from './use-tenths.ts';

/** Of the contacts held in twelve months, those held as a call, message or video. */
export interface RemoteShare {
  readonly share: ContactShare;
  /** Clients with at least one remote contact. */
  readonly clients: Persons;
  readonly of: Denominator | 'tooFew';
}

/** True for a client with a remote contact among those that are counted. */
export function hadRemoteContact(row: WorklistRow): boolean {
  return isUseCounted(row) && row.use.now > 0 && row.use.remote > 0;
}

export function remoteShare(rows: readonly WorklistRow[]): RemoteShare {
  const tally = emptyContactTally();
  let counted = 0;
  for (const row of rows) {
    if (!isUseCounted(row)) continue;
    counted += 1;
    addContacts(tally, row.use.remote, row.use.now);
  }
  const [of = 'tooFew'] = settleDenominators(rows.length, [counted]);
  return { share: protectContacts(tally), clients: protectCount(tally.clientsOfPart, rows.length), of };
}
