import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';
import type { Vault, VaultFailure, VaultOwner, VaultState } from '#lib/ports/vault.ts';
import { type VaultRow, vaultRowShapes } from '../migrations/vault-row.ts';
import type { Sealer } from '../sealer.ts';
import { toStoreFailure } from '../store-failure.ts';
import { createKeyMaterial, type KeyMaterial } from './key-material.ts';
import { leastPassphrase } from './least-passphrase.ts';
import {
  dropOpenKey,
  holdOpenKey,
  observeOpenKey,
  readOpenKey,
  type SessionArea,
  tellEnded,
} from './open-key.ts';
import { createOpenSealer } from './open-sealer.ts';
import { openVaultDatabase } from './vault-database.ts';
import {
  leastRounds,
  unwrapByDevice,
  unwrapByPassphrase,
  type Wrapping,
  wrapByDevice,
  wrapByPassphrase,
} from './wrapping.ts';

/** A vault that gives its key to the local stores. */
export interface StoreVault extends Vault {
  /**
   * Seals and opens under the vault's key; rejects with a `LockedError` while it is locked. The sealer may be kept: after
   * a lock each of its methods rejects with `LockedError`, and works again once the vault is open again.
   */
  openSealer(): Promise<Sealer>;
  /**
   * For drafts: seals and names for a moment after a lock as well, so that what was typed until the field was taken away is kept. It
   * opens nothing then, and knows no key but this professional's.
   */
  openFinishingSealer(): Promise<Sealer>;
  readonly owner: VaultOwner;
  /** Lets go of the database and the key in this context only; the vault stays open elsewhere. */
  close(): void;
}

export interface VaultOptions {
  readonly owner: VaultOwner;
  readonly protection: ProtectionSettings['key'];
  readonly session: SessionArea;
  readonly databaseName?: string;
  /** For tests. */
  readonly rounds?: number;
}

export function createVault(options: VaultOptions): StoreVault {
  const { owner, protection, session, databaseName = 'rinnalla-vault', rounds = leastRounds } = options;
  const database = openVaultDatabase(databaseName);
  // With a device key there is nobody to ask: it opens at its first use.
  const opened = createOpenSealer(session, owner.id, async () => {
    if (protection === 'device') await state();
  });
  const forgetKeys = opened.forget;

  async function readRow(hash: string): Promise<Result<VaultRow | undefined, VaultFailure>> {
    const row = await database.read(hash);
    if (row === undefined) return ok(undefined);
    const written = typeof row === 'object' && row !== null && 'shape' in row ? row.shape : undefined;
    const newest = vaultRowShapes.toNewest(row, written);
    if (newest.ok) return newest;
    return fail({ reason: newest.failure.reason === 'newer' ? 'newer' : 'damaged' });
  }

  const rowOf = (hash: string, wrapping: Wrapping): VaultRow => ({
    owner: hash,
    shape: vaultRowShapes.newest,
    wrapping,
  });

  async function open(material: KeyMaterial): Promise<void> {
    await holdOpenKey(session, owner.id, material);
    forgetKeys();
  }

  /** With a device key there is nobody to ask: makes the vault when there is none, and opens it. */
  async function openByDevice(row: VaultRow | undefined, hash: string): Promise<Result<void, VaultFailure>> {
    const held = await readOpenKey(session, owner.id);
    const wrapping = row?.wrapping;
    if (wrapping?.kind === 'device') {
      if (held !== undefined) return ok(undefined);
      const material = await unwrapByDevice(wrapping, await database.deviceKey(), hash);
      if (material === undefined) return fail({ reason: 'damaged' });
      await open(material);
      return ok(undefined);
    }
    const material = held ?? createKeyMaterial();
    const byDevice = rowOf(hash, await wrapByDevice(material, await database.deviceKey(), hash));
    if (row !== undefined) await database.put(byDevice);
    else if (!(await database.add(byDevice))) {
      const first = await readRow(hash);
      return first.ok ? openByDevice(first.value, hash) : first;
    }
    if (held === undefined) await open(material);
    return ok(undefined);
  }

  async function state(): Promise<VaultState> {
    try {
      const hash = await database.ownerHash(owner.id);
      const row = await readRow(hash);
      if (!row.ok) return { kind: 'unusable', failure: row.failure };
      const isOpen = (await readOpenKey(session, owner.id)) !== undefined;
      const wrapped = row.value?.wrapping.kind;
      // Under a passphrase it opens by the passphrase once more, and then changes to the device key.
      if (protection === 'device' && (isOpen || wrapped !== 'passphrase')) {
        const opened = await openByDevice(row.value, hash);
        return opened.ok ? { kind: 'open' } : { kind: 'unusable', failure: opened.failure };
      }
      if (wrapped !== 'passphrase') return { kind: 'new' };
      return { kind: isOpen ? 'open' : 'locked' };
    } catch (error) {
      return { kind: 'unusable', failure: toVaultFailure(error) };
    }
  }

  async function unlock(passphrase: string): Promise<Result<void, VaultFailure>> {
    const hash = await database.ownerHash(owner.id);
    const row = await readRow(hash);
    if (!row.ok) return row;
    if (row.value?.wrapping.kind !== 'passphrase') return fail({ reason: 'wrongPassphrase' });
    const material = await unwrapByPassphrase(row.value.wrapping, passphrase, hash);
    if (material === undefined) return fail({ reason: 'wrongPassphrase' });
    await open(material);
    if (protection === 'device') return openByDevice(row.value, hash);
    return ok(undefined);
  }

  return {
    state,
    create: (passphrase) =>
      attempt(async () => {
        if (isShort(passphrase)) return fail({ reason: 'weakPassphrase', atLeast: leastPassphrase });
        const hash = await database.ownerHash(owner.id);
        const row = await readRow(hash);
        if (!row.ok) return row;
        const wrapping = row.value?.wrapping;
        if (wrapping?.kind === 'passphrase') return unlock(passphrase);
        // The key that is open, or that the device kept, goes on: what it has sealed still opens.
        const kept =
          (await readOpenKey(session, owner.id)) ??
          (wrapping && (await unwrapByDevice(wrapping, await database.deviceKey(), hash)));
        if (wrapping !== undefined && kept === undefined) return fail({ reason: 'damaged' });
        const material = kept ?? createKeyMaterial();
        const wrapped = rowOf(hash, await wrapByPassphrase(material, passphrase, hash, rounds));
        if (wrapping !== undefined) await database.put(wrapped);
        else if (!(await database.add(wrapped))) return unlock(passphrase);
        await open(material);
        return ok(undefined);
      }),

    unlock: (passphrase) => attempt(() => unlock(passphrase)),

    changePassphrase: (before, next) =>
      attempt(async () => {
        if (isShort(next)) return fail({ reason: 'weakPassphrase', atLeast: leastPassphrase });
        const hash = await database.ownerHash(owner.id);
        const row = await readRow(hash);
        if (!row.ok) return row;
        const wrapping = row.value?.wrapping;
        if (wrapping?.kind !== 'passphrase') return fail({ reason: 'wrongPassphrase' });
        const material = await unwrapByPassphrase(wrapping, before, hash);
        if (material === undefined) return fail({ reason: 'wrongPassphrase' });
        await database.put(rowOf(hash, await wrapByPassphrase(material, next, hash, rounds)));
        return ok(undefined);
      }),

    async lock() {
      forgetKeys();
      await dropOpenKey(session);
    },

    forget: () =>
      attempt(async () => {
        await database.remove(await database.ownerHash(owner.id));
        forgetKeys();
        await dropOpenKey(session);
        await tellEnded(session);
        return ok(undefined);
      }),

    observe(changed) {
      // One after the other: the last that is told is the last that was read.
      let told = Promise.resolve();
      return observeOpenKey(session, () => {
        told = told.then(state).then(changed);
      });
    },

    async openSealer() {
      await opened.check();
      return opened.sealer;
    },

    async openFinishingSealer() {
      await opened.checkFinishing();
      return opened.finishing;
    },

    owner,

    close() {
      opened.stop();
      forgetKeys();
      database.close();
    },
  };
}

/** Counted as the user counts: a letter outside the basic plane is one. */
function isShort(passphrase: string): boolean {
  return [...passphrase.normalize('NFC')].length < leastPassphrase;
}

function toVaultFailure(error: unknown): VaultFailure {
  const failure = toStoreFailure(error);
  if (failure.reason === 'full' || failure.reason === 'newer' || failure.reason === 'unavailable')
    return failure;
  return { reason: 'damaged' };
}

async function attempt(run: () => Promise<Result<void, VaultFailure>>): Promise<Result<void, VaultFailure>> {
  try {
    return await run();
  } catch (error) {
    return fail(toVaultFailure(error));
  }
}
