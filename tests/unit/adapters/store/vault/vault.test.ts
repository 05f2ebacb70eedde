import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createVault } from '#lib/adapters/store/vault/create-vault.ts';
import { leastPassphrase } from '#lib/adapters/store/vault/least-passphrase.ts';
import { dropOpenKey, type SessionArea } from '#lib/adapters/store/vault/open-key.ts';
import { sessionArea } from '#tests/builders/session-area.ts';

const passphrase = 'kolme sinistä kuusta';
const locked = { name: 'LockedError' };
let profiles = 0;

/** A browser profile: one folder of databases. Each call of `vault` is another context, or another start of the browser. */
function newProfile() {
  profiles += 1;
  const databaseName = `vault-${profiles}`;
  const vault = (
    session: SessionArea,
    { id = 'tiina', protection = 'passphrase' as 'passphrase' | 'device' } = {},
  ) => createVault({ owner: { id }, protection, session, databaseName, rounds: 1000 });
  return { databaseName, vault };
}

async function vaultRows(databaseName: string): Promise<readonly Record<string, unknown>[]> {
  const database = await new Dexie(databaseName).open();
  const rows: readonly Record<string, unknown>[] = await database.table('vaults').toArray();
  database.close();
  return rows;
}

afterEach(() => vi.restoreAllMocks());

describe('a vault under a passphrase', () => {
  it('is new, open when made, locked after a restart, and opens what it sealed', async () => {
    const { vault } = newProfile();
    const morning = vault(sessionArea());
    expect(await morning.state()).toEqual({ kind: 'new' });
    await expect(morning.openSealer()).rejects.toMatchObject(locked);
    expect((await morning.create(passphrase)).ok).toBe(true);
    expect(await morning.state()).toEqual({ kind: 'open' });
    const sealed = await (await morning.openSealer()).seal('luonnos', 'name');

    const afternoon = vault(sessionArea());
    expect(await afternoon.state()).toEqual({ kind: 'locked' });
    await expect(afternoon.openSealer()).rejects.toMatchObject(locked);
    expect(await afternoon.unlock('kolme punaista kuusta')).toEqual({
      ok: false,
      failure: { reason: 'wrongPassphrase' },
    });
    expect(await afternoon.state()).toEqual({ kind: 'locked' });
    expect((await afternoon.unlock(passphrase)).ok).toBe(true);
    const sealer = await afternoon.openSealer();
    expect(await sealer.open(sealed, 'name')).toEqual({ ok: true, value: 'luonnos' });
  });

  it.each([
    ['a'.repeat(leastPassphrase - 1), false],
    ['a'.repeat(leastPassphrase), true],
    ['😀'.repeat(leastPassphrase - 1), false],
  ])('takes %s: %s', async (chosen, taken) => {
    const made = await newProfile().vault(sessionArea()).create(chosen);
    expect(made).toEqual(
      taken ? { ok: true } : { ok: false, failure: { reason: 'weakPassphrase', atLeast: 12 } },
    );
  });

  it('opens by the same letters, however the keyboard composes them', async () => {
    const { vault } = newProfile();
    await vault(sessionArea()).create('sinisiä pöllöjä'.normalize('NFC'));
    expect((await vault(sessionArea()).unlock('sinisiä pöllöjä'.normalize('NFD'))).ok).toBe(true);
  });

  it('locks every context at once, also one that kept its sealer, and opens them all again', async () => {
    const { vault } = newProfile();
    const session = sessionArea();
    const [one, other] = [vault(session), vault(session)];
    const heard: string[] = [];
    other.observe(({ kind }) => heard.push(kind));
    const hears = (kind: string) => vi.waitFor(() => expect(heard.at(-1)).toBe(kind));
    await one.create(passphrase);
    await hears('open');
    const kept = await other.openSealer();
    const sealed = await kept.seal('luonnos', 'name');
    await one.lock();
    await expect(kept.open(sealed, 'name')).rejects.toMatchObject(locked);
    await expect(kept.seal('x', 'name')).rejects.toMatchObject(locked);
    await expect(kept.nameOf('x')).rejects.toMatchObject(locked);
    expect(session.values()).toBe('[]');
    await hears('locked');
    await one.unlock(passphrase);
    expect(await kept.open(sealed, 'name')).toEqual({ ok: true, value: 'luonnos' });
    await hears('open');
    await dropOpenKey(session);
    await hears('locked');
  });

  it("opens nothing of another professional's, nor lies under anybody's id", async () => {
    const { databaseName, vault } = newProfile();
    const session = sessionArea();
    const tiina = vault(session);
    await tiina.create(passphrase);
    const sealed = await (await tiina.openSealer()).seal('luonnos', 'name');
    const reino = vault(session, { id: 'reino' });
    expect(await reino.state()).toEqual({ kind: 'new' });
    await expect(reino.openSealer()).rejects.toMatchObject(locked);
    await reino.create('aivan eri lause');
    expect((await (await reino.openSealer()).open(sealed, 'name')).ok).toBe(false);
    expect(await tiina.state()).toEqual({ kind: 'locked' });
    const rows = JSON.stringify(await vaultRows(databaseName));
    expect(rows).not.toMatch(/tiina|reino/);
    expect(await vaultRows(databaseName)).toHaveLength(2);
  });

  it('is made once when two tabs make it at the same time', async () => {
    const { databaseName, vault } = newProfile();
    const session = sessionArea();
    const tabs = [vault(session), vault(session)] as const;
    const made = await Promise.all([tabs[0].create(passphrase), tabs[1].create('jokin muu lause')]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.find(({ ok }) => !ok)).toEqual({ ok: false, failure: { reason: 'wrongPassphrase' } });
    expect(await vaultRows(databaseName)).toHaveLength(1);
    const names = await Promise.all(tabs.map(async (tab) => (await tab.openSealer()).nameOf('a')));
    expect(names[0]).toBe(names[1]);
  });

  it('changes its passphrase and keeps its key', async () => {
    const { vault } = newProfile();
    const before = vault(sessionArea());
    await before.create(passphrase);
    const sealed = await (await before.openSealer()).seal('luonnos', 'name');
    expect((await before.changePassphrase('väärä lause tämä', 'uusi pitkä lause')).ok).toBe(false);
    expect((await before.changePassphrase(passphrase, 'lyhyt')).ok).toBe(false);
    expect((await before.changePassphrase(passphrase, 'uusi pitkä lause')).ok).toBe(true);
    const after = vault(sessionArea());
    expect((await after.unlock(passphrase)).ok).toBe(false);
    expect((await after.unlock('uusi pitkä lause')).ok).toBe(true);
    expect((await (await after.openSealer()).open(sealed, 'name')).ok).toBe(true);
  });

  it('is ended when its passphrase was forgotten: other contexts hear of it, and nothing of it opens', async () => {
    const { vault } = newProfile();
    const first = vault(sessionArea());
    await first.create(passphrase);
    const sealed = await (await first.openSealer()).seal('luonnos', 'name');
    const session = sessionArea();
    const [one, other] = [vault(session), vault(session)];
    const heard: string[] = [];
    other.observe(({ kind }) => heard.push(kind));
    expect((await one.forget()).ok).toBe(true);
    await vi.waitFor(() => expect(heard).toEqual(['new']));
    await one.create('uusi pitkä lause');
    expect((await (await one.openSealer()).open(sealed, 'name')).ok).toBe(false);
  });

  it('saves what is open when its database is deleted: a new passphrase wraps the same key', async () => {
    const { databaseName, vault } = newProfile();
    const session = sessionArea();
    const before = vault(session);
    await before.create(passphrase);
    const sealed = await (await before.openSealer()).seal('luonnos', 'name');
    before.close();
    await Dexie.delete(databaseName);
    const after = vault(session);
    expect(await after.state()).toEqual({ kind: 'new' });
    await after.create('uusi pitkä lause');
    const restarted = vault(sessionArea());
    await restarted.unlock('uusi pitkä lause');
    expect((await (await restarted.openSealer()).open(sealed, 'name')).ok).toBe(true);
  });
});

describe('a vault under the device key', () => {
  it('opens by itself, also after a lock and a restart', async () => {
    const { vault } = newProfile();
    const device = { protection: 'device' } as const;
    const first = vault(sessionArea(), device);
    const sealed = await (await first.openSealer()).seal('luonnos', 'name');
    await first.lock();
    expect(await first.state()).toEqual({ kind: 'open' });
    const second = vault(sessionArea(), device);
    expect((await (await second.openSealer()).open(sealed, 'name')).ok).toBe(true);
  });

  it('is one vault when many contexts start at once', async () => {
    const { vault } = newProfile();
    const session = sessionArea();
    const names = await Promise.all(
      Array.from({ length: 5 }, async () =>
        (await vault(session, { protection: 'device' }).openSealer()).nameOf('a'),
      ),
    );
    expect(new Set(names).size).toBe(1);
  });

  it('goes under a passphrase and back without losing anything', async () => {
    const { vault } = newProfile();
    const device = vault(sessionArea(), { protection: 'device' });
    const sealed = await (await device.openSealer()).seal('luonnos', 'name');
    const asked = vault(sessionArea());
    expect(await asked.state()).toEqual({ kind: 'new' });
    await asked.create(passphrase);
    expect((await (await asked.openSealer()).open(sealed, 'name')).ok).toBe(true);
    const back = vault(sessionArea(), { protection: 'device' });
    expect(await back.state()).toEqual({ kind: 'locked' });
    await back.unlock(passphrase);
    const restarted = vault(sessionArea(), { protection: 'device' });
    expect((await (await restarted.openSealer()).open(sealed, 'name')).ok).toBe(true);
  });
});

describe('what can go wrong with a vault', () => {
  async function changeRow(databaseName: string, change: (row: Record<string, unknown>) => object) {
    const database = await new Dexie(databaseName).open();
    const [row = {}] = await database.table('vaults').toArray();
    await database.table('vaults').put(change(row));
    database.close();
  }

  it.each([
    ['a row of a newer shape', (row: object) => ({ ...row, shape: 99 }), 'newer'],
    ['a row that is not whole', (row: object) => ({ ...row, wrapping: { kind: 'passphrase' } }), 'damaged'],
    ['a row without a shape', (row: object) => ({ ...row, shape: undefined }), 'damaged'],
  ])('says so of %s and leaves it', async (_, change, reason) => {
    const { databaseName, vault } = newProfile();
    await vault(sessionArea()).create(passphrase);
    await changeRow(databaseName, change);
    const before = await vaultRows(databaseName);
    const opened = vault(sessionArea());
    expect(await opened.state()).toEqual({ kind: 'unusable', failure: { reason } });
    expect(await opened.unlock(passphrase)).toEqual({ ok: false, failure: { reason } });
    expect(await opened.create(passphrase)).toEqual({ ok: false, failure: { reason } });
    expect(await vaultRows(databaseName)).toEqual(before);
  });

  it('refuses a database of a newer version, and the record store does too', async () => {
    const { databaseName, vault } = newProfile();
    const newer = new Dexie(databaseName);
    newer.version(2).stores({ vaults: 'owner', profile: 'id', device: 'id' });
    await newer.open();
    newer.close();
    expect(await vault(sessionArea()).state()).toEqual({
      kind: 'unusable',
      failure: { reason: 'newer' },
    });

    const records = new Dexie(`${databaseName}-records`);
    records.version(2).stores({ records: 'name, client, fetchedAt', looks: 'name' });
    await records.open();
    records.close();
    const other = newProfile().vault(sessionArea());
    await other.create(passphrase);
    const store = createRecordStore(other.openSealer, `${databaseName}-records`);
    expect(await store.readAll('client')).toEqual({ ok: false, failure: { reason: 'newer' } });
  });

  it('says that the disk is full, and that there is no storage', async () => {
    const { vault } = newProfile();
    const one = vault(sessionArea());
    await one.state();
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw full;
    });
    expect(await one.create(passphrase)).toEqual({ ok: false, failure: { reason: 'full' } });
    expect(await one.state()).toEqual({ kind: 'new' });
    vi.restoreAllMocks();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('corrupted', 'UnknownError');
    });
    expect(await newProfile().vault(sessionArea()).state()).toMatchObject({
      kind: 'unusable',
      failure: { reason: 'unavailable' },
    });
  });

  it('is a failure of the record store, in words, while it is locked', async () => {
    const { databaseName, vault } = newProfile();
    const one = vault(sessionArea());
    await one.create(passphrase);
    const store = createRecordStore(one.openSealer, `${databaseName}-records`);
    expect(await store.readAll('client')).toEqual({ ok: true, value: [] });
    await one.lock();
    expect(await store.readAll('client')).toEqual({ ok: false, failure: { reason: 'locked' } });
    await one.unlock(passphrase);
    expect(await store.readAll('client')).toEqual({ ok: true, value: [] });
  });
});
