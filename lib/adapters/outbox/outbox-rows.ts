import { Dexie, type Table } from 'dexie';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { NewWrite, OutboxItem, WriteState } from '#lib/ports/outbox.ts';
import { refuseNewer } from '../store/migrations/refuse-newer.ts';
import type { SealedValue, Sealer } from '../store/sealer.ts';

export type RowKind = WriteState['kind'] | 'damaged';

/** One write as it lies on disk. Without the key it tells when, how many and in which state, and nothing of whom or what. */
export interface OutboxRow {
  /** Given by the database: the order of putting over all tabs. Absent until then. */
  readonly sequence?: number;
  /** Keyed hash that is the same for all writes of one professional's key. */
  readonly owner: string;
  /** Keyed hash of the client. */
  readonly client: string;
  /** Keyed hash of the write's id; also what the content is bound to. */
  readonly name: string;
  readonly kind: RowKind;
  /** Epoch milliseconds: when a waiting write is tried next, when a delivered one is removed. */
  readonly next: number;
  readonly sealed: SealedValue;
}
export type StoredRow = OutboxRow & { readonly sequence: number };

interface Content {
  readonly id: string;
  readonly putAt: IsoInstant;
  readonly write: NewWrite;
  readonly state: WriteState;
}

/**
 * Opens the database. Strict durability: a transaction is complete when the disk has it, not when the system's memory
 * has it, so that "saved" also outlives a power cut.
 */
export function openOutboxRows(databaseName: string): Table<StoredRow, number, OutboxRow> {
  const database = new Dexie(databaseName, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ writes: '++sequence, &name, [owner+kind], owner' });
  refuseNewer(database, 1);
  return database.table('writes');
}

/** Everything of a write but its place in the order, sealed. */
export async function sealItem(
  item: Omit<OutboxItem, 'sequence'>,
  by: Sealer,
  next: number,
): Promise<OutboxRow> {
  const [owner, client, name] = await Promise.all([
    by.nameOf('outbox'),
    by.nameOf('outbox', 'client', item.write.clientKey),
    by.nameOf('outbox', 'write', item.id),
  ]);
  const content: Content = { id: item.id, putAt: item.putAt, write: item.write, state: item.state };
  const sealed = await by.seal(content, boundTo(owner, client, name));
  return { owner, client, name, kind: item.state.kind, next, sealed };
}

/** Undefined when the content does not open: bytes were changed, or the row was moved to another client. */
export async function openRow(row: StoredRow, by: Sealer): Promise<OutboxItem | undefined> {
  const opened = await by.open(row.sealed, boundTo(row.owner, row.client, row.name));
  return opened.ok ? { sequence: row.sequence, ...(opened.value as Content) } : undefined;
}

function boundTo(owner: string, client: string, name: string): string {
  return `${owner}/${client}/${name}`;
}
