import type { FactKind } from '../criterion.ts';

/*
 * A snapshot is kept in blocks of at most so many clients. A change of one client moves what stands after it in the columns
 * of its block and nothing else (at most about 40,000 rows, 1 MB), so that it takes as long in a snapshot of 130,000 clients
 * as in one of 1,000; there are no dead rows and nothing to compact later. A block's columns also stay in the processor's cache while all rules look at them.
 */
export const clientsPerBlock = 1024;

/** In a column of days: there is none. Before every day, so that what has no day lies in no period. */
export const noDay = -2_147_483_648;
/** In a column of ages. */
export const noAge = -1;
/** Sexes by number; 0 where it is not known. */
export const sexNumbers = { female: 1, male: 2 } as const;

/** The facts of one kind: those of the client in row `r` stand from `start[r]` to before `start[r + 1]`, newest first. */
export interface FactColumns {
  start: Int32Array;
  /** Number in the snapshot's dictionary of shapes. */
  shape: Int32Array;
  /** Days since 1 January 1970, or `noDay`. */
  day: Int32Array;
  endDay: Int32Array;
  dueDay: Int32Array;
  recordedDay: Int32Array;
  /** NaN where there is no number to compare. */
  value: Float64Array;
  /** Which of the client's entries. */
  entry: Int32Array;
}
export const factColumnNames = ['shape', 'day', 'endDay', 'dueDay', 'recordedDay', 'entry'] as const;

/** Targets of the clients' goals, in the same way. */
export interface TargetColumns {
  start: Int32Array;
  /** Number of `targetedName` in the snapshot's dictionary of names. */
  name: Int32Array;
  value: Float64Array;
  /** NaN where the target is no range. */
  upper: Float64Array;
  atLeast: Uint8Array;
}

/** So many clients side by side. A row without a client is free for the next one. */
export interface Block {
  readonly rows: number;
  readonly ids: (string | undefined)[];
  /** Grows with every change: what was worked out from an older one is void. */
  version: number;
  readonly deceased: Uint8Array;
  readonly age: Int16Array;
  readonly sex: Uint8Array;
  /** Number in the snapshot's dictionary of coverages. */
  readonly coverage: Int32Array;
  readonly targets: TargetColumns;
  readonly kinds: Readonly<Record<FactKind, FactColumns>>;
}
