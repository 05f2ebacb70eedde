import type { Result } from '#lib/base/result.ts';
import type { Professional } from '#lib/model/professional.ts';

/**
 * Keeps the data key: wrapped on disk, and in memory (`storage.session`, trusted contexts) while it is open. One per
 * professional and browser profile; another professional's vault opens nothing of mine.
 */
export type VaultState =
  /** No vault of this professional on this device: a passphrase has to be chosen. */
  { readonly kind: 'new' } | { readonly kind: 'locked' } | { readonly kind: 'open' };

export type VaultFailure =
  | { readonly reason: 'wrongPassphrase' }
  | { readonly reason: 'weakPassphrase'; readonly atLeast: number }
  | { readonly reason: 'unavailable'; readonly detail: string };

export interface Vault {
  state(): Promise<VaultState>;
  /** Makes the vault and opens it. */
  create(passphrase: string): Promise<Result<void, VaultFailure>>;
  unlock(passphrase: string): Promise<Result<void, VaultFailure>>;
  /** Forgets the key in every context of the extension. */
  lock(): Promise<void>;
  /** Calls back after every change, in any context. Returns how to stop. */
  observe(changed: (state: VaultState) => void): () => void;
}

/** Which vault is meant. */
export type VaultOwner = Pick<Professional, 'id'>;
