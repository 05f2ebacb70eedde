import { expect } from '@playwright/test';
import { signInTokens } from '#demo/identity/demo-tokens.ts';
import type { FhirServers } from '#demo/servers/start-fhir-servers.ts';
import { demoSettings } from '#demo/settings.ts';
import { tokenKey } from '#lib/adapters/auth/token-set.ts';
import { type KillableBrowser, startKillable } from './killable-browser.ts';
import type { OutboxUnderTest } from './outbox-page/main.ts';

interface Area {
  set(values: object): Promise<void>;
}
declare const chrome: { readonly storage: { readonly local: Area; readonly session: Area } };

const endedToken = 'ended-before-its-time';

/**
 * A browser in which the nurse has signed in anew: what a sign-in leaves goes with the browser. With `ended`, the server
 * does not know the access token any more that looks good to the extension: a real 401, and a real renewal.
 */
export async function startSignedIn(
  profile: string,
  servers: FhirServers,
  { ended } = { ended: false },
): Promise<KillableBrowser> {
  const settings = demoSettings(servers);
  const tokens = await signInTokens(settings);
  if (ended) {
    const refused = await fetch(`${servers.healthUrl}/Task`, {
      headers: { authorization: `Bearer ${endedToken}` },
    });
    expect(refused.status).toBe(401);
    const health = tokenKey('health');
    Object.assign(tokens, { [health]: { ...tokens[health], accessToken: endedToken } });
  }
  const started = await startKillable(profile);
  await started.page.evaluate(
    async (given) => {
      await chrome.storage.session.set(given.tokens);
      await chrome.storage.local.set({ settings: given.settings });
    },
    { settings, tokens },
  );
  // A Chromium that has just started takes seconds to say whether a policy sets anything.
  const isOpen = () => (globalThis as unknown as OutboxUnderTest).outboxUnderTest.isOpen();
  await expect.poll(() => started.page.evaluate(isOpen), { timeout: 20_000 }).toBe(true);
  return started;
}
