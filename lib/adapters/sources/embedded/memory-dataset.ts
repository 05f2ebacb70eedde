import { ok } from '#lib/base/result.ts';
import type { DatasetClient, DatasetStore } from './dataset.ts';
import { indexRowOf } from './dataset-store.ts';

/** A dataset that is gone with the page: for looking at a file without keeping it. */
export function createMemoryDataset(first: readonly DatasetClient[] = []): DatasetStore {
  let clients = first;
  return {
    readIndex: async () => ok(clients.map(indexRowOf)),
    readClient: async (id) => ok(clients.find((client) => client.id === id)),
    async replace(next) {
      clients = next;
      return ok(undefined);
    },
  };
}
