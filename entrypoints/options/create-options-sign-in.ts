import { browser } from 'wxt/browser';
import { createSignIn } from '#lib/adapters/auth/create-sign-in.ts';
import type { SessionArea } from '#lib/adapters/auth/token-set.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';

/** Sign-in from the settings page: by the settings in force at the moment of each press. */
export function createOptionsSignIn(store: SettingsStore): SignIn {
  let settings = defaultSettings;
  const readSettings = async () => {
    const read = await store.read();
    if (read.ok) settings = read.value;
  };
  const session: SessionArea = browser.storage.session;
  const signIn = createSignIn({
    area: session,
    sources: () => settings.sources,
    professional: () => settings.professional,
    alone: async (name, run) => await navigator.locks.request(name, run),
    flow: {
      fetch: (input, init) => fetch(input, init),
      redirectUri: browser.identity.getRedirectURL(),
      launch: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
      // The real time, even where the settings stop the clock: a token ends by the server's.
      now: () => new Date(),
    },
  });
  return {
    state: (id) => readSettings().then(() => signIn.state(id)),
    signIn: (id) => readSettings().then(() => signIn.signIn(id)),
    signOut: (id) => readSettings().then(() => signIn.signOut(id)),
    accessToken: (id, options) => readSettings().then(() => signIn.accessToken(id, options)),
    observe: signIn.observe,
  };
}
