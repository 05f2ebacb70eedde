import { describe, expect, it } from 'vitest';
import { rememberRecent } from '#lib/adapters/store/remember-recent.ts';
import { ok } from '#lib/base/result.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import type { RecordStore } from '#lib/ports/record-store.ts';

function record(sourceId: string, fetchedAt = '2026-11-18T07:00:00Z'): SourceRecord {
  return { sourceId, register: 'health', fetchedAt, entries: [], searches: {}, unread: [] };
}

/** A store in memory that counts how often it is read, and answers when it is let go. */
function slowStore(content: Record<string, SourceRecord[]> = {}) {
  let reads = 0;
  let gate: Promise<void> = Promise.resolve();
  const store: RecordStore = {
    read: async () => ok(undefined),
    async readAll(clientKey) {
      reads += 1;
      const found = [...(content[clientKey] ?? [])];
      await gate;
      return ok(found);
    },
    async write(clientKey, written) {
      const others = (content[clientKey] ?? []).filter(({ sourceId }) => sourceId !== written.sourceId);
      content[clientKey] = [...others, written];
      return ok(undefined);
    },
    async remove(clientKey, sourceId) {
      content[clientKey] = (content[clientKey] ?? []).filter((each) => each.sourceId !== sourceId);
      return ok(undefined);
    },
    readAccessFacts: async () => ok([]),
    writeAccessFacts: async () => ok(undefined),
    purgeOlderThan: async () => ok(0),
    readLastLook: async () => ok(undefined),
    writeLastLook: async () => ok(undefined),
  };
  return {
    store,
    content,
    reads: () => reads,
    hold() {
      let letGo = () => {};
      gate = new Promise((done) => {
        letGo = done;
      });
      return () => letGo();
    },
  };
}

const recordsOf = async (read: ReturnType<RecordStore['readAll']>) => {
  const result = await read;
  return result.ok ? result.value : undefined;
};

describe('recent clients', () => {
  it('are read from the store once', async () => {
    const behind = slowStore({ a: [record('health')] });
    const store = rememberRecent(behind.store);
    expect(await recordsOf(store.readAll('a'))).toEqual([record('health')]);
    expect(await recordsOf(store.readAll('a'))).toEqual([record('health')]);
    expect(behind.reads()).toBe(1);
  });

  it('show what was written since', async () => {
    const behind = slowStore({ a: [record('health', '2026-11-17T07:00:00Z')] });
    const store = rememberRecent(behind.store);
    await store.readAll('a');
    await store.write('a', record('health'));
    await store.write('a', record('social'));
    expect(await recordsOf(store.readAll('a'))).toEqual([record('health'), record('social')]);
    expect(behind.content.a).toEqual([record('health'), record('social')]);
  });

  it('show nothing that was removed, here and in the store', async () => {
    const behind = slowStore({ a: [record('health'), record('social')] });
    const store = rememberRecent(behind.store);
    await store.readAll('a');
    await store.remove('a', 'social');
    expect(await recordsOf(store.readAll('a'))).toEqual([record('health')]);
    expect(behind.content.a).toEqual([record('health')]);
  });

  it('are never an answer from before a change', async () => {
    const behind = slowStore({ a: [record('social')] });
    const store = rememberRecent(behind.store);
    const letGo = behind.hold();
    const reading = store.readAll('a');
    await store.remove('a', 'social');
    letGo();
    await reading;
    expect(await recordsOf(store.readAll('a'))).toEqual([]);
  });

  it('are six: the one used longest ago is read from the store again', async () => {
    const behind = slowStore();
    const store = rememberRecent(behind.store);
    for (const client of ['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g']) await store.readAll(client);
    expect(behind.reads()).toBe(7);
    await store.readAll('a');
    expect(behind.reads()).toBe(7);
    await store.readAll('b');
    expect(behind.reads()).toBe(8);
  });

  it('are forgotten when old records are purged', async () => {
    const behind = slowStore({ a: [record('health')] });
    const store = rememberRecent(behind.store);
    await store.readAll('a');
    behind.content.a = [];
    await store.purgeOlderThan('2026-11-18T08:00:00Z');
    expect(await recordsOf(store.readAll('a'))).toEqual([]);
  });
});
