import { leastGroup } from '#lib/base/small-groups.ts';

/**
 * A share of contacts. Contacts are no persons, but few persons may stand behind them: it is told when at least five clients
 * had such a contact and at least five had another.
 */
export type ContactShare =
  | { readonly state: 'shown'; readonly part: number; readonly whole: number; readonly percent: number }
  | { readonly state: 'few' | 'nearlyAll' | 'tooFew' };

/** Counts contacts and the clients behind them. */
export interface ContactTally {
  part: number;
  whole: number;
  clientsOfPart: number;
  clientsOfRest: number;
  clients: number;
}

export function emptyContactTally(): ContactTally {
  return { part: 0, whole: 0, clientsOfPart: 0, clientsOfRest: 0, clients: 0 };
}

/** Adds the contacts of one client. */
export function addContacts(tally: ContactTally, part: number, whole: number): void {
  if (whole <= 0) return;
  tally.part += part;
  tally.whole += whole;
  tally.clients += 1;
  if (part > 0) tally.clientsOfPart += 1;
  if (whole > part) tally.clientsOfRest += 1;
}

export function protectContacts(tally: ContactTally): ContactShare {
  const { part, whole, clients, clientsOfPart, clientsOfRest } = tally;
  if (clients < leastGroup) return { state: 'tooFew' };
  if (part > 0 && clientsOfPart < leastGroup) return { state: 'few' };
  if (part < whole && clientsOfRest < leastGroup) return { state: 'nearlyAll' };
  return { state: 'shown', part, whole, percent: Math.round((100 * part) / whole) };
}
