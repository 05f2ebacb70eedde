import type { StoreVault, VaultOptions } from './create-vault.ts';
import { dropOpenKey, observeOpenKey, readOpenKey } from './open-key.ts';
import { createOpenSealer } from './open-sealer.ts';

/**
 * The vault as the sidebar holds it all day: while it is open, nothing but the key in memory is needed. Wrapping, passphrases
 * and the vault's own database are loaded when it is not open, or somebody changes it.
 */
export function createLightVault(options: VaultOptions): StoreVault {
  const { owner, session } = options;
  let loaded: Promise<StoreVault> | undefined;
  const whole = () => {
    loaded ??= import('./create-vault.ts').then(({ createVault }) => createVault(options));
    return loaded;
  };
  const isOpen = async () => (await readOpenKey(session, owner.id)) !== undefined;
  const state: StoreVault['state'] = async () =>
    (await isOpen()) ? { kind: 'open' } : (await whole()).state();
  // A vault under a device key opens by itself at its first use.
  const opened = createOpenSealer(session, owner.id, state);

  return {
    state,
    create: async (passphrase) => (await whole()).create(passphrase),
    unlock: async (passphrase) => (await whole()).unlock(passphrase),
    changePassphrase: async (before, next) => (await whole()).changePassphrase(before, next),
    forget: async () => (await whole()).forget(),
    async lock() {
      opened.forget();
      await dropOpenKey(session);
    },
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
      opened.forget();
      void loaded?.then((vault) => vault.close());
    },
  };
}
