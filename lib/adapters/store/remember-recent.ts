import { ok } from '#lib/base/result.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';

/** Clients kept at the same time: those between whom a professional goes to and fro. Half a megabyte each at most. */
const clientsKept = 6;

/**
 * A store that keeps the records of the last clients in this sidebar's memory, opened and parsed, so that going back to
 * one of them waits for no disk and no decryption. Whatever is written or removed goes through to the store behind it.
 */
export function rememberRecent(store: RecordStore): RecordStore {
  const recent = new Map<string, Map<string, SourceRecord>>();
  /** Grows with every change, so that an answer that was read before it is not kept. */
  let changes = 0;

  function keep(clientKey: string, records: Map<string, SourceRecord>): void {
    // A map keeps the order of insertion: the client used longest ago stands first.
    recent.delete(clientKey);
    recent.set(clientKey, records);
    for (const oldest of recent.keys()) {
      if (recent.size <= clientsKept) break;
      recent.delete(oldest);
    }
  }

  return {
    ...store,
    async readAll(clientKey) {
      const kept = recent.get(clientKey);
      if (kept !== undefined) {
        keep(clientKey, kept);
        return ok([...kept.values()]);
      }
      const before = changes;
      const read = await store.readAll(clientKey);
      if (read.ok && changes === before) {
        keep(clientKey, new Map(read.value.map((record) => [record.sourceId, record])));
      }
      return read;
    },
    write(clientKey, record) {
      changes += 1;
      recent.get(clientKey)?.set(record.sourceId, record);
      return store.write(clientKey, record);
    },
    remove(clientKey, sourceId) {
      changes += 1;
      recent.get(clientKey)?.delete(sourceId);
      return store.remove(clientKey, sourceId);
    },
    purgeOlderThan(limit) {
      changes += 1;
      recent.clear();
      return store.purgeOlderThan(limit);
    },
  };
}
