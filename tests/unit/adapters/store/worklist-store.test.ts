import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { LockedError } from '#lib/adapters/store/vault/locked-error.ts';
import { createWorklistStore } from '#lib/adapters/store/worklist-store.ts';
import type { WorklistStore } from '#lib/ports/worklist-store.ts';

interface Row {
  readonly clientKey: string;
  readonly name: string;
  readonly readAt: string;
}
const sealer = createSealer(await generateSealerKeys());
const readAt = '2026-11-18T07:00:00.000Z';
let databases = 0;

function rowOf(number: number, said: Partial<Row> = {}): Row {
  return {
    clientKey: `urn:oid:1.2.246.21|010190-9${number}X`,
    name: `Tervahauta ${number}`,
    readAt,
    ...said,
  };
}

function newName(): string {
  databases += 1;
  return `worklist-${databases}`;
}

function newStore(openSealer = async () => sealer, name = newName()) {
  const store = createWorklistStore<Row>({ openSealer, readAtOf: (row) => row.readAt, databaseName: name });
  const write = (rows: readonly Row[]) => store.write(rows.map((row) => ({ clientKey: row.clientKey, row })));
  return { name, store, write };
}

async function readAll(store: WorklistStore<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const portion of store.read()) if (portion.ok) rows.push(...portion.value);
  return rows;
}
const namesIn = async (store: WorklistStore<Row>) =>
  (await readAll(store)).map(({ name }) => name).toSorted();

async function onDisk(database: string, table = 'portions'): Promise<readonly Record<string, unknown>[]> {
  const opened = await new Dexie(database).open();
  const rows: readonly Record<string, unknown>[] = await opened.table(table).toArray();
  opened.close();
  return rows;
}
/** Everything that lies there, the sealed bytes as text. */
async function textOnDisk(database: string): Promise<string> {
  const all = [await onDisk(database), await onDisk(database, 'progress')];
  return JSON.stringify(all, (_, value: unknown) =>
    value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
  );
}
async function changeOnDisk(database: string, change: (row: Record<string, unknown>) => object) {
  const rows = await onDisk(database);
  const opened = await new Dexie(database).open();
  await opened.table('portions').bulkPut(rows.map(change));
  opened.close();
}

describe('the rows of the worklist', () => {
  it('come back as they were written, portion by portion', async () => {
    const { name, store, write } = newStore();
    const rows = Array.from({ length: 600 }, (_, number) => rowOf(number));
    expect(await write(rows)).toEqual({ ok: true, value: undefined });
    const sizes: number[] = [];
    for await (const portion of store.read()) sizes.push(portion.ok ? portion.value.length : -1);
    expect(sizes.toSorted()).toEqual([100, 250, 250]);
    expect(new Set(await readAll(store))).toEqual(new Set(rows));
    expect(await onDisk(name)).toHaveLength(3);
  });

  it('written a few at a time fill the portions all the same', async () => {
    const { name, store, write } = newStore();
    for (let at = 0; at < 500; at += 50) {
      await write(Array.from({ length: 50 }, (_, place) => rowOf(at + place)));
    }
    expect(await readAll(store)).toHaveLength(500);
    expect((await onDisk(name)).map(({ size }) => size)).toEqual([250, 250]);
  });

  it('leave nothing in clear: no code, no name, no key', async () => {
    const { name, store, write } = newStore();
    await write([rowOf(1)]);
    await store.writeProgress({ startedAt: readAt, done: [rowOf(2).clientKey] });
    const text = await textOnDisk(name);
    expect(text).toContain('sealed');
    for (const secret of ['010190', 'Tervahauta', 'urn:oid', 'done']) expect(text).not.toContain(secret);
  });

  it('are gone with their bytes when the client leaves', async () => {
    const { name, store, write } = newStore();
    await write([rowOf(1), rowOf(2)]);
    const [before] = await onDisk(name);
    await store.remove([rowOf(1).clientKey]);
    expect(await namesIn(store)).toEqual(['Tervahauta 2']);
    const after = await onDisk(name);
    expect(after).toHaveLength(1);
    // Another object under another name: the sealed bytes that held both are there no more.
    expect(after[0]?.name).not.toBe(before?.name);
    expect(await textOnDisk(name)).not.toContain(String(before?.name));
    expect(after[0]?.clients).toHaveLength(1);
  });

  it('replace one another, and an old version lies nowhere', async () => {
    const { name, store, write } = newStore();
    await write([rowOf(1), rowOf(2)]);
    await write([rowOf(1, { name: 'Uusi Nimi' })]);
    expect(await namesIn(store)).toEqual(['Tervahauta 2', 'Uusi Nimi']);
    expect((await onDisk(name)).flatMap(({ clients }) => clients as string[])).toHaveLength(2);
  });

  it('behave as a map, whatever is written and removed in which order', async () => {
    const step = fc.record({
      kind: fc.constantFrom('write', 'write', 'remove'),
      keys: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { name, store, write } = newStore();
        const model = new Map<string, string>();
        for (const [turn, { kind, keys }] of steps.entries()) {
          const rows = keys.map((key) => rowOf(key, { name: `Nimi ${key} ${turn}` }));
          if (kind === 'write') await write(rows);
          else await store.remove(rows.map(({ clientKey }) => clientKey));
          for (const row of rows) {
            if (kind === 'write') model.set(row.clientKey, row.name);
            else model.delete(row.clientKey);
          }
        }
        expect(await namesIn(store)).toEqual([...model.values()].toSorted());
        expect((await onDisk(name)).flatMap(({ clients }) => clients as string[])).toHaveLength(model.size);
      }),
      { numRuns: 25 },
    );
  });

  it('of two tabs do not undo each other', async () => {
    const one = newStore();
    const other = newStore(undefined, one.name);
    await one.write(Array.from({ length: 100 }, (_, number) => rowOf(number)));
    await Promise.all([
      one.store.remove([rowOf(7).clientKey]),
      other.write([rowOf(200)]),
      one.write([rowOf(8, { name: 'Uusi Nimi' })]),
      other.store.remove([rowOf(9).clientKey]),
    ]);
    const names = await namesIn(one.store);
    expect(names).toHaveLength(99);
    expect(names).toContain('Uusi Nimi');
    for (const gone of ['Tervahauta 7', 'Tervahauta 8', 'Tervahauta 9']) expect(names).not.toContain(gone);
  });

  it('are invisible to another professional, who takes none of them away', async () => {
    const mine = newStore();
    await mine.write([rowOf(1)]);
    await mine.store.writeProgress({ startedAt: readAt, done: [] });
    const key = createSealer(await generateSealerKeys());
    const theirs = newStore(async () => key, mine.name);
    expect(await readAll(theirs.store)).toEqual([]);
    expect(await theirs.store.readProgress()).toEqual({ ok: true, value: undefined });
    await theirs.store.remove([rowOf(1).clientKey]);
    await theirs.write([rowOf(2)]);
    await theirs.store.clear();
    expect(await namesIn(mine.store)).toEqual(['Tervahauta 1']);
  });
});

describe('age', () => {
  it.each([
    ['2026-11-18T06:59:59.999Z', 0],
    ['2026-11-18T07:00:00.000Z', 1],
    ['yesterday', 0],
  ])('a row of %s: %i left beside a younger one', async (age, left) => {
    const { name, store, write } = newStore();
    await write([rowOf(1, { readAt: age }), rowOf(2, { readAt: '2026-11-18T09:00:00Z' })]);
    expect(await store.purgeOlderThan(readAt)).toEqual({ ok: true, value: 1 - left });
    expect(await readAll(store)).toHaveLength(1 + left);
    expect((await onDisk(name)).flatMap(({ clients }) => clients as string[])).toHaveLength(1 + left);
  });

  it('takes whole portions of anybody without the key', async () => {
    const { name, write } = newStore();
    await write([rowOf(1), rowOf(2)]);
    const locked = newStore(async () => Promise.reject(new LockedError()), name);
    expect(await locked.store.purgeOlderThan('2026-11-19T07:00:00Z')).toEqual({ ok: true, value: 2 });
    expect(await onDisk(name)).toEqual([]);
  });
});

describe('progress', () => {
  it('is kept, replaced and taken away', async () => {
    const { store } = newStore();
    expect(await store.readProgress()).toEqual({ ok: true, value: undefined });
    const reached = { startedAt: readAt, completedAt: readAt, done: ['a', 'b'] };
    await store.writeProgress({ startedAt: readAt, done: [] });
    await store.writeProgress(reached);
    expect(await store.readProgress()).toEqual({ ok: true, value: reached });
    await store.writeProgress(undefined);
    expect(await store.readProgress()).toEqual({ ok: true, value: undefined });
  });
});

describe('what goes wrong', () => {
  it('a portion that cannot be opened is said once and taken away; the others stay', async () => {
    const { name, store, write } = newStore();
    await write(Array.from({ length: 300 }, (_, number) => rowOf(number)));
    let changed = 0;
    await changeOnDisk(name, (row) => {
      changed += 1;
      return changed > 1 ? row : { ...row, sealed: { iv: new Uint8Array(12), cipher: new ArrayBuffer(40) } };
    });
    const answers: unknown[] = [];
    for await (const portion of store.read()) answers.push(portion.ok ? 'rows' : portion.failure);
    expect(answers).toHaveLength(2);
    expect(answers).toContainEqual({ reason: 'unreadable' });
    expect(await onDisk(name)).toHaveLength(1);
  });

  it('a portion put under another name, or with other hashes, opens nothing', async () => {
    const { name, store, write } = newStore();
    await write([rowOf(1)]);
    await changeOnDisk(name, (row) => ({ ...row, clients: ['0'.repeat(64)] }));
    expect(await readAll(store)).toEqual([]);
  });

  it('a locked vault is told as that', async () => {
    const { store, write } = newStore(async () => Promise.reject(new LockedError()));
    const locked = { ok: false, failure: { reason: 'locked' } };
    const read: unknown[] = [];
    for await (const portion of store.read()) read.push(portion);
    expect(read).toEqual([locked]);
    expect(await write([rowOf(1)])).toEqual(locked);
    expect(await store.readProgress()).toEqual(locked);
    expect(await store.clear()).toEqual(locked);
  });

  it('a database of a newer version is left as it is', async () => {
    const { name } = newStore();
    const newer = new Dexie(name);
    newer.version(7).stores({
      portions: 'name, owner, [owner+size], *clients, oldest, newest',
      progress: 'name, startedAt',
    });
    await newer.open();
    newer.close();
    const { store, write } = newStore(undefined, name);
    expect(await write([rowOf(1)])).toEqual({ ok: false, failure: { reason: 'newer' } });
    expect(await store.readProgress()).toEqual({ ok: false, failure: { reason: 'newer' } });
  });

  it('a full disk is told as that, and what was there stays', async () => {
    const { store, write } = newStore();
    await write([rowOf(1)]);
    const put = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await write([rowOf(1, { name: 'Uusi Nimi' })])).toEqual({
        ok: false,
        failure: { reason: 'full' },
      });
    } finally {
      IDBObjectStore.prototype.add = put;
    }
    expect(await namesIn(store)).toEqual(['Tervahauta 1']);
  });
});
