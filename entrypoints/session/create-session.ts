import { browser } from 'wxt/browser';
import { createSignIn } from '#lib/adapters/auth/create-sign-in.ts';
import type { Sealer } from '#lib/adapters/store/sealer.ts';
import { createVault, type StoreVault } from '#lib/adapters/store/vault/create-vault.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';
import { keepSession, type SessionKeeper } from '#lib/workflows/session.ts';

export interface BrowserSession {
  readonly signIn: SignIn;
  readonly session: SessionKeeper<Sealer, StoreVault>;
  /** Calls back when somebody signed in or out, or a vault was opened or locked, in any context. */
  observe(changed: () => void): void;
}

/** Last part of the redirect address that a source has to know: `https://<extension id>.chromiumapp.org/sign-in`. */
const redirectPath = 'sign-in';

/**
 * Sign-in and vault as every context of the extension wires them. `settings` is what is in force at the moment of asking;
 * nothing is kept here that another context would have to be told of.
 */
export function createSession(settings: () => Promise<Settings | undefined>): BrowserSession {
  const area = browser.storage.session;
  let known: Settings = defaultSettings;
  /** Read anew before each question, so that a change of settings holds at once. */
  const readSettings = async () => {
    const current = await settings();
    known = current ?? defaultSettings;
    return current;
  };
  const signIn = createSignIn({
    area,
    sources: () => known.sources,
    professional: () => known.professional,
    flow: {
      fetch: (url, init) => fetch(url, init),
      redirectUri: browser.identity.getRedirectURL(redirectPath),
      launch: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
      now: () => new Date(),
    },
    alone: (name, run) => navigator.locks.request(name, run),
  });
  const session = keepSession<Sealer, StoreVault>({
    readSettings,
    signIn,
    createVault: (id, protection) => createVault({ owner: { id }, protection, session: area }),
  });
  return {
    signIn,
    session,
    observe(changed) {
      area.onChanged.addListener((changes) => {
        const isOurs = (key: string) =>
          key.startsWith('signIn:') || key === 'openVault' || key === 'vaultEnded';
        if (Object.keys(changes).some(isOurs)) changed();
      });
    },
  };
}
