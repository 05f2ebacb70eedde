import { browser } from 'wxt/browser';
import { createSignIn } from '#lib/adapters/auth/create-sign-in.ts';
import type { Sealer } from '#lib/adapters/store/sealer.ts';
import type { StoreVault } from '#lib/adapters/store/vault/create-vault.ts';
import { createLightVault } from '#lib/adapters/store/vault/light-vault.ts';
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
  const signInNow = createSignIn({
    area,
    sources: () => known.sources,
    professional: () => known.professional,
    flow: {
      fetch: (url, init) => fetch(url, init),
      redirectUri: browser.identity.getRedirectURL(),
      launch: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
      // The real time, even where the settings stop the clock: a token ends by the server's.
      now: () => new Date(),
    },
    alone: (name, run) => navigator.locks.request(name, run),
  });
  const signIn: SignIn = {
    state: (id) => readSettings().then(() => signInNow.state(id)),
    signIn: (id) => readSettings().then(() => signInNow.signIn(id)),
    signOut: (id) => readSettings().then(() => signInNow.signOut(id)),
    accessToken: (id, options) => readSettings().then(() => signInNow.accessToken(id, options)),
    observe: signInNow.observe,
  };
  const session = keepSession<Sealer, StoreVault>({
    readSettings,
    // Asked right after the settings were read.
    signIn: signInNow,
    createVault: (id, protection) => createLightVault({ owner: { id }, protection, session: area }),
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
