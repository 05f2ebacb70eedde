import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDraftStore } from '#lib/adapters/store/draft-store.ts';
import { createSealer, generateSealerKeys, type Sealer } from '#lib/adapters/store/sealer.ts';
import { LockedError } from '#lib/adapters/store/vault/locked-error.ts';

const tiina = createSealer(await generateSealerKeys());
const anna = createSealer(await generateSealerKeys());
const larisa = 'urn:oid:1.2.246.21|140368-9990';
const reino = 'urn:oid:1.2.246.21|020944-999X';
const savedAt = '2026-11-18T07:41:00.000Z';

let databases = 0;
function newStore(openSealer: () => Promise<Sealer> = async () => tiina) {
  databases += 1;
  const databaseName = `drafts-${databases}`;
  return { databaseName, store: createDraftStore({ openSealer, databaseName }) };
}
const draft = (content: unknown, basedOn = 0, form = 'plan', clientKey = larisa) => ({
  clientKey,
  form,
  content,
  savedAt,
  basedOn,
});

async function table<Value>(name: string, use: (rows: Dexie.Table) => Promise<Value>): Promise<Value> {
  const opened = await new Dexie(name).open();
  try {
    return await use(opened.table('drafts'));
  } finally {
    opened.close();
  }
}
async function changeRows(name: string, change: (row: Record<string, unknown>) => object): Promise<void> {
  await table(name, async (rows) => rows.bulkPut((await rows.toArray()).map(change)));
}

afterEach(() => vi.restoreAllMocks());

describe('the draft store', () => {
  it('gives back what was written, by client and form, with a revision that grows by one', async () => {
    const { store } = newStore();
    expect(await store.read(larisa, 'plan')).toEqual({ ok: true, value: undefined });
    const first = await store.write(draft({ text: 'Halu' }));
    expect(first).toMatchObject({ ok: true, value: { revision: 1, content: { text: 'Halu' } } });
    await store.write(draft({ text: 'Haluan' }, 1));
    await store.write(draft({ items: [1] }, 0, 'assessment:generic-7'));
    expect(await store.read(larisa, 'plan')).toEqual({
      ok: true,
      value: { clientKey: larisa, form: 'plan', content: { text: 'Haluan' }, savedAt, revision: 2 },
    });
    expect(await store.read(reino, 'plan')).toEqual({ ok: true, value: undefined });
    const listed = await store.list(larisa);
    expect(listed.ok && new Set(listed.value.map(({ form }) => form))).toEqual(
      new Set(['plan', 'assessment:generic-7']),
    );
    expect(await store.list(reino)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['older than the stored one', 1],
    ['new, when there is one', 0],
    ['ahead of the stored one', 9],
  ])('writes over nothing when the draft is %s', async (_, basedOn) => {
    const { store } = newStore();
    await store.write(draft('yksi'));
    await store.write(draft('kaksi', 1));
    expect(await store.write(draft('minun', basedOn))).toMatchObject({
      ok: false,
      failure: { reason: 'conflict', newer: { content: 'kaksi', revision: 2 } },
    });
    expect(await store.read(larisa, 'plan')).toMatchObject({ ok: true, value: { content: 'kaksi' } });
  });

  it('lets one of two tabs win that write at the same moment, and tells the other', async () => {
    const { store, databaseName } = newStore();
    const other = createDraftStore({ openSealer: async () => tiina, databaseName });
    await store.write(draft('alku'));
    const [one, two] = await Promise.all([store.write(draft('a', 1)), other.write(draft('b', 1))]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    const loser = one.ok ? two : one;
    expect(loser).toMatchObject({ failure: { reason: 'conflict', newer: { revision: 2 } } });
  });

  it('goes on after another tab has recorded or discarded it', async () => {
    const { store } = newStore();
    await store.write(draft('yksi'));
    await store.discard(larisa, 'plan');
    expect(await store.write(draft('lisää', 1))).toMatchObject({ ok: true, value: { revision: 2 } });
  });

  it("shows another professional nothing, and lets nobody write over another's", async () => {
    const { store, databaseName } = newStore();
    await store.write(draft('Tiinan'));
    const theirs = createDraftStore({ openSealer: async () => anna, databaseName });
    expect(await theirs.read(larisa, 'plan')).toEqual({ ok: true, value: undefined });
    expect(await theirs.list(larisa)).toEqual({ ok: true, value: [] });
    await theirs.write(draft('Annan'));
    await theirs.discard(larisa, 'plan');
    expect(await store.read(larisa, 'plan')).toMatchObject({ ok: true, value: { content: 'Tiinan' } });
  });

  it('leaves no content, client or form in clear on the disk', async () => {
    const { store, databaseName } = newStore();
    await store.write(draft({ goal: 'Haluan nukkua yöni' }));
    const readable = await table(databaseName, async (rows) =>
      JSON.stringify(await rows.toArray(), (_, value: unknown) =>
        value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
      ),
    );
    expect(readable.length).toBeGreaterThan(100);
    for (const secret of ['140368', 'nukkua', 'goal', 'plan', '2026-11-18'])
      expect(readable).not.toContain(secret);
  });

  it('removes what it cannot open, says so once, and takes a new draft', async () => {
    const { store, databaseName } = newStore();
    await store.write(draft('yksi'));
    await changeRows(databaseName, (row) => ({
      ...row,
      sealed: { iv: new Uint8Array(12), cipher: new ArrayBuffer(40) },
    }));
    expect(await store.read(larisa, 'plan')).toEqual({ ok: false, failure: { reason: 'unreadable' } });
    expect(await store.read(larisa, 'plan')).toEqual({ ok: true, value: undefined });
    expect(await store.write(draft('kaksi'))).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it("never opens one client's draft under another's name, nor an older one under a newer revision", async () => {
    const { store, databaseName } = newStore();
    await store.write(draft('Larisan'));
    const [mine] = await table(databaseName, (rows) => rows.toArray());
    await store.write(draft('Reinon', 0, 'plan', reino));
    await changeRows(databaseName, (row) => ({ ...row, sealed: mine.sealed }));
    expect(await store.read(reino, 'plan')).toEqual({ ok: false, failure: { reason: 'unreadable' } });
    expect(await store.read(larisa, 'plan')).toMatchObject({ ok: true });
    await changeRows(databaseName, (row) => ({ ...row, revision: 7 }));
    expect(await store.read(larisa, 'plan')).toEqual({ ok: false, failure: { reason: 'unreadable' } });
  });

  it('leaves a draft of a newer shape as it is', async () => {
    const { store, databaseName } = newStore();
    await store.write(draft('uudempi'));
    await changeRows(databaseName, (row) => ({ ...row, shape: 99 }));
    expect(await store.read(larisa, 'plan')).toEqual({ ok: false, failure: { reason: 'newer' } });
    expect(await store.write(draft('vanhempi'))).toEqual({ ok: false, failure: { reason: 'newer' } });
    expect(await table(databaseName, (rows) => rows.count())).toBe(1);
  });

  it('leaves a database of a newer version as it is', async () => {
    const { store, databaseName } = newStore();
    const newer = new Dexie(databaseName);
    newer.version(2).stores({ drafts: 'name, client' });
    await newer.open();
    newer.close();
    expect(await store.write(draft('x'))).toEqual({ ok: false, failure: { reason: 'newer' } });
  });

  it('says that the store is locked, and works again once it is open', async () => {
    let locked = true;
    const { store } = newStore(async () => {
      if (locked) throw new LockedError();
      return tiina;
    });
    const failure = { ok: false, failure: { reason: 'locked' } };
    expect(await store.write(draft('x'))).toEqual(failure);
    expect(await store.read(larisa, 'plan')).toEqual(failure);
    expect(await store.list(larisa)).toEqual(failure);
    expect(await store.discard(larisa, 'plan')).toEqual(failure);
    locked = false;
    expect(await store.write(draft('x'))).toMatchObject({ ok: true });
  });

  it('says that the disk is full, and keeps what was there', async () => {
    const { store } = newStore();
    await store.write(draft('yksi'));
    const full = new Error('full');
    full.name = 'QuotaExceededError';
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    expect(await store.write(draft('kaksi', 1))).toEqual({ ok: false, failure: { reason: 'full' } });
    vi.restoreAllMocks();
    expect(await store.read(larisa, 'plan')).toMatchObject({
      ok: true,
      value: { content: 'yksi', revision: 1 },
    });
  });

  it("tells of changes of this client's drafts in any tab, and of no other's", async () => {
    const { store, databaseName } = newStore();
    const other = createDraftStore({ openSealer: async () => tiina, databaseName });
    const seen: string[] = [];
    const stop = other.observe(larisa, (form) => seen.push(form));
    await store.write(draft('x', 0, 'plan', reino));
    await store.write(draft('x', 0, 'consultation'));
    await store.discard(larisa, 'consultation');
    await vi.waitFor(() => expect(seen).toEqual(['consultation', 'consultation']));
    stop();
    await store.write(draft('x'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(2);
  });
});
