import { Dexie, type Table } from 'dexie';
import { refuseNewer } from './migrations/refuse-newer.ts';
import type { SealedValue } from './sealer.ts';

/** Rows of many clients, sealed as one object. Only times, counts and keyed hashes are readable without the key. */
export interface PortionRow {
  /** A new name for each content: a portion is put in another's place, never changed. */
  readonly name: string;
  /** Keyed hash, the same for all portions of one professional. */
  readonly owner: string;
  readonly shape: number;
  /** Keyed hashes of the clients, in the order of the sealed rows. */
  readonly clients: readonly string[];
  /** When each row's answers were given, as epoch milliseconds, in the same order. */
  readonly times: readonly number[];
  readonly size: number;
  readonly oldest: number;
  readonly newest: number;
  readonly sealed: SealedValue;
}

/** How far a refresh has come. */
export interface ProgressRow {
  /** Keyed hash. */
  readonly name: string;
  /** In clear, as epoch milliseconds, for removing what nobody goes on with. */
  readonly startedAt: number;
  readonly shape: number;
  readonly sealed: SealedValue;
}

export interface WorklistDatabase {
  readonly dexie: Dexie;
  readonly portions: Table<PortionRow, string>;
  readonly progress: Table<ProgressRow, string>;
}

export function openWorklistDatabase(databaseName = 'rinnalla-worklist'): WorklistDatabase {
  const dexie = new Dexie(databaseName);
  dexie.version(1).stores({
    portions: 'name, owner, [owner+size], *clients, oldest, newest',
    progress: 'name, startedAt',
  });
  refuseNewer(dexie, 1);
  return { dexie, portions: dexie.table('portions'), progress: dexie.table('progress') };
}
