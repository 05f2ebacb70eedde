import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DatasetClient } from '#lib/adapters/sources/embedded/dataset.ts';
import { createDatasetStore } from '#lib/adapters/sources/embedded/dataset-store.ts';
import { createSealer, generateSealerKeys, type Sealer } from '#lib/adapters/store/sealer.ts';
import { identityCode } from '../read-resource.ts';

const clientOf = (id: string): DatasetClient => ({
  id,
  patient: { resourceType: 'Patient', id, identifier: [identityCode] },
  resources: [{ resourceType: 'Condition', id: '1', code: { text: 'Astma' } }],
});

let databases = 0;
async function open(sealer?: Sealer) {
  const by = sealer ?? createSealer(await generateSealerKeys());
  databases += 1;
  const name = `datasets-${databases}`;
  const store = createDatasetStore('tuotu', async () => by, name);
  return { store, name, sealer: by };
}

describe('a dataset store', () => {
  it('gives back what was put in it', async () => {
    const { store } = await open();
    expect(await store.replace([clientOf('a'), clientOf('b')])).toEqual({ ok: true, value: undefined });
    expect(await store.readClient('b')).toEqual({ ok: true, value: clientOf('b') });
    expect(await store.readIndex()).toEqual({
      ok: true,
      value: [
        { id: 'a', identifiers: [identityCode] },
        { id: 'b', identifiers: [identityCode] },
      ],
    });
  });

  it('does not mix up an empty dataset and one that was never imported', async () => {
    const { store } = await open();
    expect(await store.readIndex()).toEqual({ ok: false, failure: { reason: 'notFound' } });
    await store.replace([]);
    expect(await store.readIndex()).toEqual({ ok: true, value: [] });
  });

  it('puts a new dataset in the place of the old one, and leaves those of other sources', async () => {
    const { store, name, sealer } = await open();
    const other = createDatasetStore('toinen', async () => sealer, name);
    await other.replace([clientOf('x')]);
    await store.replace([clientOf('a')]);
    await store.replace([clientOf('b')]);
    expect(await store.readClient('a')).toEqual({ ok: true, value: undefined });
    expect(await store.readClient('b')).toMatchObject({ ok: true, value: { id: 'b' } });
    expect(await other.readClient('x')).toMatchObject({ ok: true, value: { id: 'x' } });
  });

  it('has neither identity code, Patient id nor fact on disk in clear', async () => {
    const { store, name } = await open();
    await store.replace([clientOf('patient-id-on-disk')]);
    const rows = await new Dexie(name).open().then((database) => database.table('rows').toArray());
    expect(rows).toHaveLength(2);
    const bytes = rows.map((row) => JSON.stringify(row) + Buffer.from(row.sealed.cipher).toString('latin1'));
    for (const secret of [identityCode.value, 'patient-id-on-disk', 'Astma']) {
      expect(bytes.join()).not.toContain(secret);
    }
  });

  it('that another key has sealed is unreadable, not unknown', async () => {
    const { store, name, sealer } = await open();
    await store.replace([clientOf('a')]);
    const other = createSealer(await generateSealerKeys());
    // The same names, another key: as after a change of passphrase.
    const mixed = { ...other, nameOf: sealer.nameOf };
    const again = createDatasetStore('tuotu', async () => mixed, name);
    const failure = { reason: 'notFhir', detail: 'datasetUnreadable' };
    expect(await again.readIndex()).toEqual({ ok: false, failure });
    expect(await again.readClient('a')).toEqual({ ok: false, failure });
  });

  it('says when the disk is full, and keeps the old dataset', async () => {
    const keys = createSealer(await generateSealerKeys());
    let full = false;
    const { store } = await open({
      ...keys,
      async seal(value, boundTo) {
        if (full) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
        return keys.seal(value, boundTo);
      },
    });
    await store.replace([clientOf('a')]);
    full = true;
    expect(await store.replace([clientOf('b')])).toEqual({ ok: false, failure: { reason: 'full' } });
    expect(await store.readClient('a')).toMatchObject({ ok: true, value: { id: 'a' } });
  });

  it('that cannot be opened is unreachable', async () => {
    const store = createDatasetStore('tuotu', () => Promise.reject(new Error('no key')), 'datasets-none');
    expect(await store.readIndex()).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    expect(await store.replace([])).toEqual({
      ok: false,
      failure: { reason: 'unavailable', detail: 'Error' },
    });
  });
});
