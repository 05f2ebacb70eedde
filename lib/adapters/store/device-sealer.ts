import { Dexie, type Table } from 'dexie';
import { createSealer, generateSealerKeys, type Sealer, type SealerKeys } from './sealer.ts';

interface KeyRow extends SealerKeys {
  readonly id: 'device';
}

/**
 * The sealer of this browser profile: its keys are made once and kept in IndexedDB as `CryptoKey` objects that no
 * script can export.
 *
 * Limit: whoever can copy the whole browser profile can use the keys with it. Until the professional's passphrase
 * wraps them, the disk's own encryption has to protect a lost machine. See `docs/decisions/004`.
 */
export async function openDeviceSealer(databaseName = 'rinnalla-keys'): Promise<Sealer> {
  const database = new Dexie(databaseName, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ keys: 'id' });
  const keys: Table<KeyRow, string> = database.table('keys');
  try {
    const kept = await keys.get('device');
    if (kept !== undefined) return createSealer(kept);
    // Generated before the transaction: IndexedDB closes a transaction that waits for anything else.
    const fresh: KeyRow = { id: 'device', ...(await generateSealerKeys()) };
    // Two tabs may start at once: the first to write wins, and both use its keys.
    const agreed = await database.transaction('rw', keys, async () => {
      const first = await keys.get('device');
      if (first !== undefined) return first;
      await keys.add(fresh);
      return fresh;
    });
    return createSealer(agreed);
  } finally {
    database.close();
  }
}
