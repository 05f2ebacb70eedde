import { Dexie } from 'dexie';

/** The part of `browser.storage.session` that is used here: gone with the browser. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const key = 'storageLogRenewed';
const databaseName = 'rinnalla-filler';
/** Below the size from which Chromium keeps a value in a file of its own. */
const rowBytes = 32 * 1024;
/** Chromium's LevelDB begins a new log after 4 MB; a quarter more, because what it counts is not exactly our bytes. */
const rows = 160;

/**
 * Makes Chromium begin a new log of IndexedDB, once in each run of the browser.
 *
 * A browser that is killed while it writes can leave half a record at the end of the log. The next start reads over it
 * and goes on writing behind it; the start after that takes the log for damaged and deletes every database of the
 * extension: vault, outbox, log. After as many bytes as fill the log the browser moves its content into a table and
 * drops it, and the half record with it. Random bytes, because others would be compressed.
 */
export async function renewStorageLog(area: SessionArea): Promise<void> {
  if ((await area.get(key))[key] === true) return;
  const database = new Dexie(databaseName);
  database.version(1).stores({ rows: '++' });
  try {
    await database
      .table('rows')
      .bulkAdd(Array.from({ length: rows }, () => crypto.getRandomValues(new Uint8Array(rowBytes))));
    await area.set({ [key]: true });
  } catch {
    // No room, or no storage: what needs the storage says so itself.
  } finally {
    await database.delete().catch(() => undefined);
  }
}
