import { Dexie, type Table } from 'dexie';
import { refuseNewer } from '../migrations/refuse-newer.ts';
import type { VaultRow } from '../migrations/vault-row.ts';
import { generateDeviceKey } from './wrapping.ts';

interface ProfileRow {
  readonly id: 'profile';
  readonly salt: Uint8Array<ArrayBuffer>;
}

interface DeviceRow {
  readonly id: 'device';
  readonly key: CryptoKey;
}

export interface VaultDatabase {
  /** A salted hash of the professional's id, under which the row of the vault lies. */
  ownerHash(professionalId: string): Promise<string>;
  /** As it lies on disk: its shape is not known yet. */
  read(owner: string): Promise<unknown>;
  /** Writes the first row of this owner. False when another tab was first: nothing is written then. */
  add(row: VaultRow): Promise<boolean>;
  put(row: VaultRow): Promise<void>;
  remove(owner: string): Promise<void>;
  deviceKey(): Promise<CryptoKey>;
  close(): void;
}

/** `rinnalla-vault`, on disk before a write is answered (strict durability): without its rows nothing opens. */
export function openVaultDatabase(name: string): VaultDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ vaults: 'owner', profile: 'id', device: 'id' });
  refuseNewer(database, 1);
  const vaults: Table<VaultRow, string> = database.table('vaults');
  const profile: Table<ProfileRow, string> = database.table('profile');
  const device: Table<DeviceRow, string> = database.table('device');

  /** Two tabs may start at once: the first to write wins, and both use its row. */
  async function agree<Row extends { readonly id: string }>(
    tableName: 'profile' | 'device',
    fresh: Row,
  ): Promise<Row> {
    const table: Table<Row, string> = database.table(tableName);
    return database.transaction('rw', tableName, async () => {
      const first = await table.get(fresh.id);
      if (first === undefined) await table.add(fresh);
      return first ?? fresh;
    });
  }

  return {
    async ownerHash(professionalId) {
      const salt =
        (await profile.get('profile'))?.salt ??
        (
          await agree<ProfileRow>('profile', {
            id: 'profile',
            salt: crypto.getRandomValues(new Uint8Array(32)),
          })
        ).salt;
      const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, [
        'sign',
      ]);
      const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(professionalId));
      return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    read: (owner) => vaults.get(owner),
    add: (row) =>
      database.transaction('rw', vaults, async () => {
        if ((await vaults.get(row.owner)) !== undefined) return false;
        await vaults.add(row);
        return true;
      }),
    async put(row) {
      await vaults.put(row);
    },
    remove: (owner) => vaults.delete(owner),
    async deviceKey() {
      const kept = await device.get('device');
      if (kept !== undefined) return kept.key;
      // Made before the transaction: IndexedDB ends one that waits for anything else.
      return (await agree<DeviceRow>('device', { id: 'device', key: await generateDeviceKey() })).key;
    },
    close: () => database.close(),
  };
}
