import type { Result } from '#lib/base/result.ts';
import type { Professional } from '#lib/model/professional.ts';

/**
 * Keeps the data key: wrapped on disk, and in memory (`storage.session`, trusted contexts) while it is open. One per
 * professional and browser profile; another professional's vault opens nothing of mine.
 */
export type VaultState =
  /** No vault of this professional on this device: a passphrase has to be chosen. */
  | { readonly kind: 'new' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'open' }
  /** The vault's row cannot be read, or the browser gives no storage. */
  | { readonly kind: 'unusable'; readonly failure: VaultFailure };

export type VaultFailure =
  | { readonly reason: 'wrongPassphrase' }
  | { readonly reason: 'weakPassphrase'; readonly atLeast: number }
  /** The disk is full: nothing was changed. */
  | { readonly reason: 'full' }
  /** A newer version of the extension wrote the vault: it is left as it is. */
  | { readonly reason: 'newer' }
  /** The vault's row is not whole: no passphrase opens it any more. */
  | { readonly reason: 'damaged' }
  | { readonly reason: 'unavailable'; readonly detail: string };

export interface Vault {
  state(): Promise<VaultState>;
  /** Makes the vault and opens it. */
  create(passphrase: string): Promise<Result<void, VaultFailure>>;
  unlock(passphrase: string): Promise<Result<void, VaultFailure>>;
  /** Wraps the same key anew: what it has sealed still opens, and the vault stays as open as it was. */
  changePassphrase(before: string, next: string): Promise<Result<void, VaultFailure>>;
  /** Ends the vault of a forgotten passphrase: what only its key opens is lost for good. The next state is `new`. */
  forget(): Promise<Result<void, VaultFailure>>;
  /** Forgets the key in every context of the extension. */
  lock(): Promise<void>;
  /** Calls back after every change, in any context. Returns how to stop. */
  observe(changed: (state: VaultState) => void): () => void;
}

/** Which vault is meant. */
export type VaultOwner = Pick<Professional, 'id'>;
