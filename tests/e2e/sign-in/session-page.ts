import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { DemoBrowser } from '#demo/browser.ts';
import { type TokenSet, tokenKey } from '#lib/adapters/auth/token-set.ts';

/** Inside the extension's service worker. */
declare const chrome: typeof browser;

/** What the extension keeps of the sign-in at a source; undefined when signed out. */
export async function readKept(chromium: DemoBrowser, sourceId: string): Promise<TokenSet | undefined> {
  const key = tokenKey(sourceId);
  const found = await chromium.serviceWorker.evaluate((name) => chrome.storage.session.get(name), key);
  return found[key] as TokenSet | undefined;
}

/** Lets the access tokens end now, as the clock would in a while. */
export function endAccessTokens(chromium: DemoBrowser): Promise<void> {
  return chromium.serviceWorker.evaluate(async () => {
    const all = await chrome.storage.session.get(null);
    const ended = Object.entries(all)
      .filter(([key]) => key.startsWith('signIn:'))
      .map(([key, tokens]) => [key, { ...(tokens as object), expiresAt: Date.now() - 1000 }]);
    await chrome.storage.session.set(Object.fromEntries(ended));
  });
}

/** The server ends a session: as an administrator would, or a sign-out elsewhere. */
export async function revokeAtServer({ server, clientId, refreshToken = '' }: TokenSet): Promise<number> {
  const body = new URLSearchParams({ token: refreshToken, client_id: clientId });
  return (await fetch(server.revocation_endpoint ?? '', { method: 'POST', body })).status;
}

/** What a register answers to a search with this token. */
export async function statusWith(baseUrl: string, accessToken: string): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}` };
  return (await fetch(`${baseUrl}/Patient?_count=1`, { headers })).status;
}

/** The extension's own settings page, at its sign-ins. */
export async function openOptions(chromium: DemoBrowser): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  return page;
}
