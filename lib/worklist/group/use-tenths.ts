import { type Denominator, leastGroup, settleDenominators } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';

export const tenths = 10;

/** How the team's contacts of twelve months fall on its clients, ordered by use and cut into ten groups of one size. */
export interface UseTenths {
  /** Per cent of all contacts by tenth, those who use least first; absent when a tenth would be under five clients. */
  readonly percents?: readonly number[];
  /** Why there are none. */
  readonly lacks?: 'clients' | 'contacts';
  readonly contacts: number;
  readonly of: Denominator | 'tooFew';
}

/** True for a client in whose registers at least one was open for counting contacts. */
export function isUseCounted({ use }: WorklistRow): boolean {
  return use.registers.length > 0;
}

const tenthAt = (place: number, count: number) => Math.floor((place * tenths) / count);

/** Clients of equal use, the least first. */
function byUse(
  rows: readonly WorklistRow[],
): readonly (readonly [use: number, clients: readonly string[]])[] {
  const groups = new Map<number, string[]>();
  for (const row of rows) {
    if (!isUseCounted(row)) continue;
    const group = groups.get(row.use.now);
    if (group === undefined) groups.set(row.use.now, [row.clientKey]);
    else group.push(row.clientKey);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/**
 * The tenth of each client, 1 to 10; empty where none may be told. Clients of equal use who do not fit in one tenth are
 * divided by their keys, so that each stays where it was.
 */
export function tenthsOfClients(rows: readonly WorklistRow[]): ReadonlyMap<string, number> {
  const groups = byUse(rows);
  const count = groups.reduce((sum, [, clients]) => sum + clients.length, 0);
  const tenthOf = new Map<string, number>();
  if (count < tenths * leastGroup) return tenthOf;
  let place = 0;
  for (const [, clients] of groups) {
    const isWhole = tenthAt(place, count) === tenthAt(place + clients.length - 1, count);
    for (const client of isWhole ? clients : [...clients].sort()) {
      tenthOf.set(client, tenthAt(place, count) + 1);
      place += 1;
    }
  }
  return tenthOf;
}

export function useTenths(rows: readonly WorklistRow[]): UseTenths {
  const groups = byUse(rows);
  let count = 0;
  let contacts = 0;
  for (const [use, clients] of groups) {
    count += clients.length;
    contacts += use * clients.length;
  }
  const [of = 'tooFew'] = settleDenominators(rows.length, [count]);
  if (count < tenths * leastGroup) return { lacks: 'clients', contacts, of };
  if (contacts === 0) return { lacks: 'contacts', contacts, of };
  const sums = Array.from({ length: tenths }, () => 0);
  let place = 0;
  for (const [use, clients] of groups) {
    for (const end = place + clients.length; place < end; place += 1) {
      const tenth = tenthAt(place, count);
      sums[tenth] = (sums[tenth] ?? 0) + use;
    }
  }
  return { percents: sums.map((sum) => Math.round((100 * sum) / contacts)), contacts, of };
}
