import { expect, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { openBrowser } from '#demo/browser.ts';
import { bundleStore } from '#tests/builders/bundle-store.ts';
import type * as storeEntry from '#tests/builders/store-entry.ts';
import { extensionDir } from '../extension.ts';

/** In a page of the extension. */
declare const chrome: typeof browser;
declare const rinnallaStore: typeof storeEntry;

test("a database of a newer version is left as it is, in Chromium's own IndexedDB", async () => {
  const chromium = await openBrowser({ extensionDir, headless: true });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await page.evaluate(await bundleStore());
    expect(await page.evaluate(openNewer)).toEqual({
      state: { kind: 'unusable', failure: { reason: 'newer' } },
      created: { ok: false, failure: { reason: 'newer' } },
      version: 20,
    });
  } finally {
    await chromium.close();
  }
});

/** Runs in a page of the extension: version 20 of the browser's is version 2 of Dexie's. */
async function openNewer() {
  const open = (version?: number) =>
    new Promise<number>((done, failed) => {
      const opening = indexedDB.open('vault-of-the-future', version);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('vaults', { keyPath: 'owner' });
        opening.result.createObjectStore('profile', { keyPath: 'id' });
        opening.result.createObjectStore('device', { keyPath: 'id' });
      };
      opening.onsuccess = () => {
        done(opening.result.version);
        opening.result.close();
      };
      opening.onerror = () => failed(opening.error);
    });
  await open(20);
  const vault = rinnallaStore.createVault({
    owner: { id: 'demo-nurse' },
    protection: 'passphrase',
    session: chrome.storage.session,
    databaseName: 'vault-of-the-future',
  });
  const state = await vault.state();
  const created = await vault.create('kolme sinistä kuusta');
  vault.close();
  return { state, created, version: await open() };
}
