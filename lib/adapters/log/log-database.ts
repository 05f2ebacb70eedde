import { Dexie, type Table } from 'dexie';
import type { IsoInstant } from '#lib/base/dates.ts';
import { refuseNewer } from '../store/migrations/refuse-newer.ts';
import type { SealedValue } from '../store/sealer.ts';

/** One event. What it says is sealed; without the key only its owner, place, hash and delivery can be read. */
export interface EventRow {
  /** Keyed hash: whose log it is, without saying who that is. */
  readonly owner: string;
  readonly sequence: number;
  readonly hash: string;
  /** A number because IndexedDB has no index of booleans. */
  readonly delivered: 0 | 1;
  readonly sealed: SealedValue;
}

/** Where the chain of an owner ends. The sealed part is what counts. */
export interface HeadRow {
  readonly owner: string;
  /** Grows with every change of the head: whoever computed from an older one has to compute anew. */
  readonly turn: number;
  readonly sealed: SealedValue;
}

/** How the last delivery went; no client data. */
export interface DeliveryRow {
  readonly owner: string;
  readonly failure: { readonly reason: string; readonly at: IsoInstant };
  /** Failures in a row. */
  readonly attempts: number;
  /** Not before this time, as epoch milliseconds, unless somebody presses for it. */
  readonly next: number;
}

export interface LogDatabase {
  readonly dexie: Dexie;
  readonly events: Table<EventRow, [string, number]>;
  readonly heads: Table<HeadRow, string>;
  readonly deliveries: Table<DeliveryRow, string>;
}

/** `strict`: a finished transaction is on the disk, not only on its way there. */
export function openLogDatabase(name = 'rinnalla-log'): LogDatabase {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({
    events: '[owner+sequence], [owner+delivered+sequence], delivered',
    heads: 'owner',
    deliveries: 'owner',
  });
  refuseNewer(dexie, 1);
  return {
    dexie,
    events: dexie.table('events'),
    heads: dexie.table('heads'),
    deliveries: dexie.table('deliveries'),
  };
}

/** The events of an owner, or those after a place. */
export function eventsOf({ events }: LogDatabase, owner: string, after = Number.NEGATIVE_INFINITY) {
  return events.where('[owner+sequence]').between([owner, after], [owner, Number.POSITIVE_INFINITY], false);
}

/** The events of an owner that the log server has not confirmed, oldest first, after a place. */
export function waitingOf({ events }: LogDatabase, owner: string, after = Number.NEGATIVE_INFINITY) {
  return events
    .where('[owner+delivered+sequence]')
    .between([owner, 0, after], [owner, 0, Number.POSITIVE_INFINITY], false);
}
