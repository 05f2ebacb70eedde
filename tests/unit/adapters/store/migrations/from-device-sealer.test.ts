import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDatasetStore } from '#lib/adapters/sources/embedded/dataset-store.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
import { moveFromDeviceSealer } from '#lib/adapters/store/migrations/from-device-sealer.ts';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';

const sealer = createSealer(await generateSealerKeys());
const clients = ['1', '2'].map((id) => ({
  id,
  patient: { resourceType: 'Patient', id },
  resources: [{ resourceType: 'Flag', id: `flag-${id}` }],
}));
let profiles = 0;

/** A profile as the first version left it. */
async function oldProfile() {
  profiles += 1;
  const names = {
    keys: `keys-${profiles}`,
    records: `records-${profiles}`,
    datasets: `datasets-${profiles}`,
  };
  const old = () => openDeviceSealer(names.keys);
  await createDatasetStore('kainuu', old, names.datasets).replace(clients);
  await createRecordStore(old, names.records).writeLastLook('client', 'tm', '2026-11-18T07:00:00Z');
  const dataset = createDatasetStore('kainuu', async () => sealer, names.datasets);
  return { names, dataset };
}

afterEach(() => vi.restoreAllMocks());

describe('moving a profile of the first version under the vault', () => {
  it('keeps the imported datasets, drops the cache and deletes the old keys', async () => {
    const { names, dataset } = await oldProfile();
    expect(await dataset.readIndex()).toMatchObject({ ok: false });
    const options = { sealer, datasetSourceIds: ['kainuu'], names };
    expect(await moveFromDeviceSealer(options)).toEqual({ ok: true, value: { moved: 3 } });
    expect(await dataset.readIndex()).toMatchObject({ ok: true, value: [{ id: '1' }, { id: '2' }] });
    expect(await dataset.readClient('2')).toEqual({ ok: true, value: clients[1] });
    expect(await Dexie.exists(names.keys)).toBe(false);
    const records = await new Dexie(names.records).open();
    expect(await records.table('looks').count()).toBe(0);
    records.close();
    expect(await moveFromDeviceSealer(options)).toEqual({ ok: true, value: { moved: 0 } });
  });

  it('loses nothing when the disk is full in the middle, and starts over', async () => {
    const { names, dataset } = await oldProfile();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const options = { sealer, datasetSourceIds: ['kainuu'], names };
    expect(await moveFromDeviceSealer(options)).toMatchObject({ ok: false, failure: { reason: 'full' } });
    put.mockRestore();
    expect(await Dexie.exists(names.keys)).toBe(true);
    expect(await moveFromDeviceSealer(options)).toEqual({ ok: true, value: { moved: 3 } });
    expect(await dataset.readClient('1')).toEqual({ ok: true, value: clients[0] });
  });
});
