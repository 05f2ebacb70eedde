import { ok } from '#lib/base/result.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';

/**
 * The store as a list of clients uses it: whole records of everybody are neither taken from it nor left in it, only rows are
 * kept of a list. What the gate closes goes from it all the same.
 */
export function storeOfNothing(store: RecordStore): RecordStore {
  return {
    read: async () => ok(undefined),
    readAll: async () => ok([]),
    write: async () => ok(undefined),
    remove: (clientKey, sourceId) => store.remove(clientKey, sourceId),
    readAccessFacts: async () => ok([]),
    writeAccessFacts: async () => ok(undefined),
    purgeOlderThan: async () => ok(0),
    readLastLook: (clientKey, professionalId) => store.readLastLook(clientKey, professionalId),
    writeLastLook: async () => ok(undefined),
  };
}
