import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';

describe('the device sealer', () => {
  it('opens after a restart what was sealed before it', async () => {
    const before = await openDeviceSealer('restart');
    const sealed = await before.seal({ fact: 'kept' }, 'name');
    const after = await openDeviceSealer('restart');
    expect(await after.open(sealed, 'name')).toEqual({ ok: true, value: { fact: 'kept' } });
  });

  it('agrees on one pair of keys when several tabs start at once', async () => {
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, () => openDeviceSealer('together')),
    );
    const names = await Promise.all([first, ...others].map((sealer) => sealer?.nameOf('client')));
    expect(new Set(names).size).toBe(1);
  });

  it('keeps keys that no script can export', async () => {
    await openDeviceSealer('export');
    const database = await new Dexie('export').open();
    const row: unknown = await database.table('keys').get('device');
    database.close();
    const { encryption, naming } = row as { encryption: CryptoKey; naming: CryptoKey };
    expect([encryption.extractable, naming.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('raw', encryption)).rejects.toThrow();
  });
});
