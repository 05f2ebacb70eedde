import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { toStoreFailure } from '#lib/adapters/store/store-failure.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';

const sealer = createSealer(await generateSealerKeys());
const larisa = 'urn:oid:1.2.246.21|140368-9990';
const reino = 'urn:oid:1.2.246.21|020944-999X';

function recordOf(sourceId: string, fetchedAt: string, name = 'Tervahauta Larisa'): SourceRecord {
  const register = sourceId === 'social' ? 'social' : 'health';
  const provenance = { sourceId, register, controller: 'Kainuu', reference: 'Patient/1' } as const;
  return {
    sourceId,
    register,
    fetchedAt,
    client: {
      id: '1',
      provenance,
      identifiers: [],
      name,
      given: [],
      deceased: false,
      interpreterNeeded: false,
      protectionOrder: false,
    },
    entries: [],
    searches: {},
    unread: [],
  };
}

let databases = 0;
function newStore(openSealer = async () => sealer) {
  databases += 1;
  const name = `records-${databases}`;
  return { name, store: createRecordStore(openSealer, name) };
}

async function rowsOf(database: string, table = 'records'): Promise<readonly Record<string, unknown>[]> {
  const opened = await new Dexie(database).open();
  const rows: readonly Record<string, unknown>[] = await opened.table(table).toArray();
  opened.close();
  return rows;
}

/** Changes every stored row, as a fault on the disk or another version of the extension would. */
async function changeRows(database: string, change: (row: Record<string, unknown>) => object): Promise<void> {
  const rows = await rowsOf(database);
  const opened = await new Dexie(database).open();
  await opened.table('records').bulkPut(rows.map(change));
  opened.close();
}

afterEach(() => vi.restoreAllMocks());

describe('the record store', () => {
  it('gives back what was written, by client and source', async () => {
    const { store } = newStore();
    const health = recordOf('health', '2026-11-18T07:00:00Z');
    const social = recordOf('social', '2026-11-18T07:00:01Z');
    await store.write(larisa, health);
    await store.write(larisa, social);
    await store.write(reino, recordOf('health', '2026-11-18T07:00:02Z', 'Ahosalmi Reino'));

    expect(await store.read(larisa, 'health')).toEqual({ ok: true, value: health });
    expect(await store.read(larisa, 'other')).toEqual({ ok: true, value: undefined });
    const all = await store.readAll(larisa);
    expect(all.ok && new Set(all.value)).toEqual(new Set([health, social]));
    expect(await store.readAll('nobody')).toEqual({ ok: true, value: [] });
  });

  it('keeps one object per client and source: the newest', async () => {
    const { name, store } = newStore();
    await store.write(larisa, recordOf('health', '2026-11-17T07:00:00Z'));
    const newest = recordOf('health', '2026-11-18T07:00:00Z');
    await store.write(larisa, newest);
    expect(await store.readAll(larisa)).toEqual({ ok: true, value: [newest] });
    expect(await rowsOf(name)).toHaveLength(1);
  });

  it('leaves no identity code, name or source in clear on the disk', async () => {
    const { name, store } = newStore();
    await store.write(larisa, recordOf('kainuu-health', '2026-11-18T07:00:00Z'));
    const [row] = await rowsOf(name);
    const readable = JSON.stringify(row, (_, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    );
    for (const secret of ['140368', 'Tervahauta', 'kainuu-health']) expect(readable).not.toContain(secret);
  });

  it('removes what it cannot open and says so once', async () => {
    const { name, store } = newStore();
    await store.write(larisa, recordOf('health', '2026-11-18T07:00:00Z'));
    await changeRows(name, (row) => ({
      ...row,
      sealed: { iv: new Uint8Array(12), cipher: new ArrayBuffer(40) },
    }));
    expect(await store.read(larisa, 'health')).toEqual({ ok: false, failure: { reason: 'unreadable' } });
    expect(await store.read(larisa, 'health')).toEqual({ ok: true, value: undefined });
  });

  it("never opens one client's object under another's name", async () => {
    const { name, store } = newStore();
    await store.write(larisa, recordOf('health', '2026-11-18T07:00:00Z'));
    const [larisaRow] = await rowsOf(name);
    await store.write(reino, recordOf('health', '2026-11-18T07:00:00Z', 'Ahosalmi Reino'));
    await changeRows(name, (row) => ({ ...row, sealed: larisaRow?.sealed }));
    expect(await store.readAll(reino)).toEqual({ ok: true, value: [] });
    expect((await store.readAll(larisa)).ok).toBe(true);
  });

  it('keeps the readable records of a client when one cannot be opened', async () => {
    const { name, store } = newStore();
    await store.write(larisa, recordOf('health', '2026-11-18T07:00:00Z'));
    await changeRows(name, (row) => ({ ...row, shape: 0 }));
    const social = recordOf('social', '2026-11-18T07:00:01Z');
    await store.write(larisa, social);
    expect(await store.readAll(larisa)).toEqual({ ok: true, value: [social] });
    expect(await rowsOf(name)).toHaveLength(1);
  });

  it.each([
    ['one millisecond older than the limit', '2026-11-18T06:59:59.999Z', 1],
    ['as old as the limit', '2026-11-18T07:00:00.000Z', 0],
    ['older, written with an offset', '2026-11-18T08:59:00+02:00', 1],
    ['newer, written with an offset', '2026-11-18T09:01:00+02:00', 0],
    ['of a time that cannot be read', 'yesterday', 1],
  ])('purges a record %s: %s -> %i removed', async (_, fetchedAt, removed) => {
    const { store } = newStore();
    await store.write(larisa, recordOf('health', fetchedAt));
    expect(await store.purgeOlderThan('2026-11-18T07:00:00Z')).toEqual({ ok: true, value: removed });
    const left = await store.readAll(larisa);
    expect(left.ok && left.value.length).toBe(1 - removed);
  });

  it('removes one record and leaves the others', async () => {
    const { store } = newStore();
    await store.write(larisa, recordOf('health', '2026-11-18T07:00:00Z'));
    await store.write(larisa, recordOf('social', '2026-11-18T07:00:00Z'));
    expect(await store.remove(larisa, 'social')).toEqual({ ok: true, value: undefined });
    const left = await store.readAll(larisa);
    expect(left.ok && left.value.map(({ sourceId }) => sourceId)).toEqual(['health']);
  });

  describe('what decides over access', () => {
    const checkedAt = '2026-11-18T07:00:00Z';
    const factsOf = (sourceId: string, at = checkedAt): AccessFacts => ({
      sourceId,
      register: 'health',
      checkedAt: at,
      permissions: 'unknown',
      relationships: [{ type: 'team', reference: 'CareTeam/1', people: ['Practitioner/tiina'], teams: [] }],
    });

    it('is kept by client and source, the newest of each', async () => {
      const { store } = newStore();
      await store.writeAccessFacts(larisa, factsOf('health', '2026-11-17T07:00:00Z'));
      await store.writeAccessFacts(larisa, factsOf('health'));
      await store.writeAccessFacts(larisa, factsOf('social'));
      await store.writeAccessFacts(reino, factsOf('health'));
      const read = await store.readAccessFacts(larisa);
      expect(read.ok && new Set(read.value)).toEqual(new Set([factsOf('health'), factsOf('social')]));
      expect(await store.readAccessFacts('nobody')).toEqual({ ok: true, value: [] });
    });

    it('is sealed: neither a client nor a professional can be read on disk', async () => {
      const { name, store } = newStore();
      await store.writeAccessFacts(larisa, factsOf('health'));
      const rows = await rowsOf(name, 'facts');
      expect(rows).toHaveLength(1);
      for (const row of rows) {
        const { cipher } = row.sealed as { cipher: ArrayBuffer };
        const text = JSON.stringify(row) + new TextDecoder('latin1').decode(cipher);
        for (const secret of ['140368', 'tiina', 'CareTeam', 'health']) expect(text).not.toContain(secret);
      }
    });

    it.each([
      ['2026-11-18T06:59:59.999Z', 0],
      ['2026-11-18T07:00:00.000Z', 1],
      ['yesterday', 0],
    ])('asked for at %s leaves %i when what is older than seven is purged', async (at, left) => {
      const { store } = newStore();
      await store.writeAccessFacts(larisa, factsOf('health', at));
      expect(await store.purgeOlderThan(checkedAt)).toEqual({ ok: true, value: 1 - left });
      const read = await store.readAccessFacts(larisa);
      expect(read.ok && read.value).toHaveLength(left);
    });

    it('is not there for one who cannot open it, and stays when a record is removed', async () => {
      const { name, store } = newStore();
      await store.writeAccessFacts(larisa, factsOf('health'));
      await store.remove(larisa, 'health');
      expect(await store.readAccessFacts(larisa)).toEqual({ ok: true, value: [factsOf('health')] });
      const other = createSealer(await generateSealerKeys());
      const mixed = { ...other, nameOf: sealer.nameOf };
      const second = createRecordStore(async () => mixed, name);
      expect(await second.readAccessFacts(larisa)).toEqual({ ok: true, value: [] });
    });
  });

  it('opens a database of the first version, and asks anew for records that do not tell what is specially protected', async () => {
    const { name } = newStore();
    const first = new Dexie(name);
    first.version(1).stores({ records: 'name, client, fetchedAt', looks: 'name' });
    const old = recordOf('health', '2026-11-18T07:00:00Z');
    const row = await sealer.nameOf('record', larisa, 'health');
    await first.table('records').put({
      name: row,
      client: await sealer.nameOf('client', larisa),
      fetchedAt: Date.parse(old.fetchedAt),
      shape: 1,
      sealed: await sealer.seal(old, row),
    });
    first.close();
    const store = createRecordStore(async () => sealer, name);
    expect(await store.read(larisa, 'health')).toEqual({ ok: false, failure: { reason: 'unreadable' } });
    expect(await store.readAll(larisa)).toEqual({ ok: true, value: [] });
    expect(await store.readAccessFacts(larisa)).toEqual({ ok: true, value: [] });
  });

  it('remembers the last look of each professional apart', async () => {
    const { store } = newStore();
    expect(await store.readLastLook(larisa, 'nurse')).toEqual({ ok: true, value: undefined });
    await store.writeLastLook(larisa, 'nurse', '2026-11-03T07:00:00Z');
    await store.writeLastLook(larisa, 'nurse', '2026-11-18T07:00:00Z');
    expect(await store.readLastLook(larisa, 'nurse')).toEqual({ ok: true, value: '2026-11-18T07:00:00Z' });
    expect(await store.readLastLook(larisa, 'physician')).toEqual({ ok: true, value: undefined });
    expect(await store.readLastLook(reino, 'nurse')).toEqual({ ok: true, value: undefined });
  });

  it('says that it is unavailable when the keys are, and tries them again later', async () => {
    let broken = true;
    const { store } = newStore(async () => {
      if (broken) throw new DOMException('private window', 'InvalidStateError');
      return sealer;
    });
    const failure = { ok: false, failure: { reason: 'unavailable', detail: 'InvalidStateError' } };
    expect(await store.readAll(larisa)).toEqual(failure);
    broken = false;
    expect(await store.readAll(larisa)).toEqual({ ok: true, value: [] });
  });

  it('says that the disk is full', async () => {
    const { store } = newStore();
    await store.readAll(larisa);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.write(larisa, recordOf('health', '2026-11-18T07:00:00Z'))).toEqual({
      ok: false,
      failure: { reason: 'full' },
    });
  });
});

describe('what an exception of the store means', () => {
  const full = new DOMException('no room', 'QuotaExceededError');
  it.each([
    [full, { reason: 'full' }],
    [Object.assign(new Error('aborted'), { name: 'AbortError', inner: full }), { reason: 'full' }],
    [new Error('wrapped', { cause: full }), { reason: 'full' }],
    [new TypeError('x'), { reason: 'unavailable', detail: 'TypeError' }],
    ['text', { reason: 'unavailable', detail: 'unknown' }],
  ])('%s -> %o', (cause, failure) => {
    expect(toStoreFailure(cause)).toEqual(failure);
  });
});
