import { Dexie, type Table } from 'dexie';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import type { RecordStore, StoreFailure } from '#lib/ports/record-store.ts';
import { refuseNewer } from './migrations/refuse-newer.ts';
import type { SealedValue, Sealer } from './sealer.ts';
import { attempt } from './store-failure.ts';

/** One client at one source. Only the times are readable without the key. */
interface RecordRow {
  /** Keyed hash of client and source. */
  readonly name: string;
  /** Keyed hash of the client alone, to find all sources' records of one client in one read. */
  readonly client: string;
  /** In clear, as epoch milliseconds: old records are removed without opening them. */
  readonly fetchedAt: number;
  readonly shape: number;
  readonly sealed: SealedValue;
}

interface LookRow {
  /** Keyed hash of client and professional. */
  readonly name: string;
  readonly at: string;
}

/** What decides over access to one client, as one source told it. Only the times are readable without the key. */
interface FactsRow {
  /** Keyed hash of client and source. */
  readonly name: string;
  /** Keyed hash of the client alone. */
  readonly client: string;
  /** In clear, as epoch milliseconds, for removing old ones. */
  readonly checkedAt: number;
  readonly shape: number;
  readonly sealed: SealedValue;
}

/** Grows when `AccessFacts` changes shape. */
const factsShape = 1;

/** Grows when `SourceRecord` changes shape: records of another shape are removed and asked for anew. */
const recordShape = 2;

/**
 * The cache of records in IndexedDB: one encrypted object per client and source. `openSealer` is called once, at the
 * first use. Every failure is a value; the cache can always be lost without losing anything but time.
 */
export function createRecordStore(
  openSealer: () => Promise<Sealer>,
  databaseName = 'rinnalla-records',
): RecordStore {
  const database = new Dexie(databaseName);
  database.version(1).stores({ records: 'name, client, fetchedAt', looks: 'name' });
  database.version(2).stores({ facts: 'name, client, checkedAt' });
  refuseNewer(database, 2);
  const records: Table<RecordRow, string> = database.table('records');
  const looks: Table<LookRow, string> = database.table('looks');
  const facts: Table<FactsRow, string> = database.table('facts');

  let opened: Promise<Sealer> | undefined;
  async function sealer(): Promise<Sealer> {
    opened ??= openSealer();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  }

  /** Opens a row; what cannot be opened is removed, because it never will be. */
  async function openRow(row: RecordRow, by: Sealer): Promise<SourceRecord | undefined> {
    const content = row.shape === recordShape ? await by.open(row.sealed, row.name) : undefined;
    if (content?.ok) return content.value as SourceRecord;
    await records.delete(row.name);
    return undefined;
  }

  async function openFacts(row: FactsRow, by: Sealer): Promise<AccessFacts | undefined> {
    const content = row.shape === factsShape ? await by.open(row.sealed, row.name) : undefined;
    if (content?.ok) return content.value as AccessFacts;
    await facts.delete(row.name);
    return undefined;
  }

  return {
    read: (clientKey, sourceId) =>
      attempt(async (): Promise<Result<SourceRecord | undefined, StoreFailure>> => {
        const by = await sealer();
        const row = await records.get(await by.nameOf('record', clientKey, sourceId));
        if (row === undefined) return ok(undefined);
        const record = await openRow(row, by);
        return record === undefined ? fail({ reason: 'unreadable' }) : ok(record);
      }),

    readAll: (clientKey) =>
      attempt(async () => {
        const by = await sealer();
        const rows = await records
          .where('client')
          .equals(await by.nameOf('client', clientKey))
          .toArray();
        const opened = await Promise.all(rows.map((row) => openRow(row, by)));
        return ok(opened.filter((record) => record !== undefined));
      }),

    write: (clientKey, record) =>
      attempt(async () => {
        const by = await sealer();
        const [name, client] = await Promise.all([
          by.nameOf('record', clientKey, record.sourceId),
          by.nameOf('client', clientKey),
        ]);
        const sealed = await by.seal(record, name);
        // A time that cannot be read is not a valid key: such a record goes at the next purge.
        const fetchedAt = Date.parse(record.fetchedAt) || 0;
        await records.put({ name, client, fetchedAt, shape: recordShape, sealed });
        return ok(undefined);
      }),

    remove: (clientKey, sourceId) =>
      attempt(async () => {
        const by = await sealer();
        await records.delete(await by.nameOf('record', clientKey, sourceId));
        return ok(undefined);
      }),

    readAccessFacts: (clientKey) =>
      attempt(async () => {
        const by = await sealer();
        const rows = await facts
          .where('client')
          .equals(await by.nameOf('client', clientKey))
          .toArray();
        const opened = await Promise.all(rows.map((row) => openFacts(row, by)));
        return ok(opened.filter((each) => each !== undefined));
      }),

    writeAccessFacts: (clientKey, told) =>
      attempt(async () => {
        const by = await sealer();
        const [name, client] = await Promise.all([
          by.nameOf('facts', clientKey, told.sourceId),
          by.nameOf('client', clientKey),
        ]);
        const sealed = await by.seal(told, name);
        const checkedAt = Date.parse(told.checkedAt) || 0;
        await facts.put({ name, client, checkedAt, shape: factsShape, sealed });
        return ok(undefined);
      }),

    purgeOlderThan: (limit) =>
      attempt(async () => {
        const before = Date.parse(limit);
        const [oldRecords, oldFacts] = await Promise.all([
          records.where('fetchedAt').below(before).delete(),
          facts.where('checkedAt').below(before).delete(),
        ]);
        return ok(oldRecords + oldFacts);
      }),

    readLastLook: (clientKey, professionalId) =>
      attempt(async () => {
        const by = await sealer();
        const look = await looks.get(await by.nameOf('look', clientKey, professionalId));
        return ok(look?.at);
      }),

    writeLastLook: (clientKey, professionalId, at) =>
      attempt(async () => {
        const by = await sealer();
        await looks.put({ name: await by.nameOf('look', clientKey, professionalId), at });
        return ok(undefined);
      }),
  };
}
