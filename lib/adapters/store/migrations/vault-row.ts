import type { Wrapping } from '../vault/wrapping.ts';
import { defineShapes } from './shapes.ts';

/** One professional's vault in this browser profile. */
export interface VaultRow {
  /** Salted hash of the professional's id. */
  readonly owner: string;
  readonly shape: number;
  readonly wrapping: Wrapping;
}

/** The versions of a vault's row. Version 1 is the first: the keys before it were the device sealer's. */
export const vaultRowShapes = defineShapes<VaultRow>({}, readVaultRow);

function readVaultRow(value: unknown): VaultRow | undefined {
  if (!isRecord(value) || typeof value.owner !== 'string' || typeof value.shape !== 'number')
    return undefined;
  const wrapping = readWrapping(value.wrapping);
  return wrapping === undefined ? undefined : { owner: value.owner, shape: value.shape, wrapping };
}

function readWrapping(value: unknown): Wrapping | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, iv, cipher, salt, rounds } = value;
  if (!isBytes(iv) || !isBuffer(cipher)) return undefined;
  if (kind === 'device') return { kind, iv, cipher };
  if (kind !== 'passphrase' || !isBytes(salt) || typeof rounds !== 'number') return undefined;
  return { kind, salt, rounds, iv, cipher };
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** By tag, since what comes from IndexedDB may belong to another realm. */
function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
