import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { openBrowser } from '#demo/browser.ts';
import type { PopulationClient } from '#demo/population/population.ts';
import { startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { bundleStore } from '#tests/builders/bundle-store.ts';
import type * as storeEntry from '#tests/builders/store-entry.ts';
import { extensionDir } from '../extension.ts';
import { expectSidebarShows, sidebarFrame } from '../host/record-page.ts';
import { readProfile } from './read-profile.ts';

/** In pages of the extension and in its service worker. */
declare const chrome: typeof browser;
declare const rinnallaStore: typeof storeEntry;

const now = new Date('2026-11-18T09:41:00+02:00');
const opened = [1, 2, 3, 4, 5];
const canary = 'Kanarialintu laulaa selvästi luettavana';
const draft = 'Vapaa teksti luonnoksesta, jota kukaan ei ole lähettänyt';
const passphrase = 'kolme sinistä kuusta';

/**
 * What the browser keeps of the host's own pages, which are not ours: their titles and addresses (`History`, `Sessions` and
 * the lists made of them), and answers of the host's server in the cache of files. Nothing of an extension's store
 * (IndexedDB, Local Extension Settings, Service Worker, Local and Session Storage) is ever left out.
 */
const hostsOwn =
  /^Default\/(?:History|Sessions\/|Top Sites|Shortcuts|Favicons|Visited Links|Network Action Predictor)/;
const fileCache = /^Default\/Cache\//;

/** Free text that professionals wrote: notes, messages, descriptions. */
function freeTexts(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) freeTexts(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const isText = ['contentString', 'valueString', 'description', 'conclusion', 'text'].includes(key);
      if (isText && typeof inner === 'string' && inner.length >= 30) found.add(inner);
      else freeTexts(inner, found);
    }
  }
  return found;
}

/** The product's own sentences ("no known allergies"): where a record says the same, nobody can tell which one lies there. */
const wordsFolder = resolve(import.meta.dirname, '../../../components/app/words/fi');
const ownWords = readdirSync(wordsFolder)
  .map((file) => readFileSync(join(wordsFolder, file), 'utf8'))
  .join('\n');

function secretsOf({ identityCode, name, health, social, notes }: PopulationClient): readonly string[] {
  const texts = freeTexts([health, social, notes], new Set());
  return [
    identityCode,
    `${name.family} ${name.given}`,
    `${name.given} ${name.family}`,
    // Twenty letters of the middle: the beginning of a sentence may be the same for several clients.
    ...[...texts]
      .map((text) => text.slice(5, 25))
      .filter((text) => !ownWords.includes(text))
      .slice(0, 20),
  ];
}

/** As UTF-8, Latin-1 and UTF-16: V8 and LevelDB use all of them. */
const encodings = ['utf8', 'latin1', 'utf16le'] as const;

test('after a working day no identity code, name or free text lies in clear in the profile', async () => {
  test.setTimeout(180_000);
  const output = resolve(import.meta.dirname, '../../../.output');
  const profile = mkdtempSync(join(output, 'profile-day-'));
  const demo = await startDemo({ clients: 12, now });
  try {
    const chromium = await openBrowser({
      extensionDir,
      headless: true,
      userDataDir: profile,
      viewport: { width: 1300, height: 800 },
    });
    await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now }));
    const page = await chromium.context.newPage();
    for (const number of [...opened, ...opened.slice(0, 2)]) {
      await page.goto(demo.clientUrl(number));
      await expectSidebarShows(page, demo.clients.find((one) => one.number === number)?.name ?? '');
      await expect.poll(() => sidebarFrame(page)?.locator('[data-completeness="waiting"]').count()).toBe(0);
    }
    const sidebar = sidebarFrame(page);
    await sidebar?.getByRole('button', { name: 'Yhteenvedon toiminnot' }).click();
    await sidebar?.getByRole('menuitem', { name: 'Kopioi koko yhteenveto' }).click();

    // A page of the extension: a draft goes through the vault into the record store; then everything is locked.
    const inside = await chromium.context.newPage();
    await inside.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await inside.evaluate(await bundleStore());
    const kinds = await inside.evaluate(writeAndLock, { draft, passphrase });
    expect(kinds).toEqual(['new', true, true, true, 'locked']);
    // What the reader must find, so that finding nothing means something.
    await inside.evaluate((text) => chrome.storage.local.set({ canary: text }), canary);
    await inside.evaluate(putCanary, canary.repeat(300));
    await chromium.close();

    const secrets = demo.population.clients
      .filter(({ number }) => opened.includes(number))
      .flatMap(secretsOf);
    expect(secrets.length).toBeGreaterThan(30);
    const record = Buffer.from(new URL(demo.recordUrl).origin);
    const wanted = new Set([...secrets, draft, passphrase]);
    const found: string[] = [];
    const canaries: string[] = [];
    const files: string[] = [];
    for (const { path, contents } of readProfile(profile)) {
      files.push(path);
      const has = (text: string) =>
        encodings.some((encoding) => contents.some((bytes) => bytes.includes(Buffer.from(text, encoding))));
      if (has(canary)) canaries.push(path);
      const isHosts =
        hostsOwn.test(path) || (fileCache.test(path) && (contents[0]?.includes(record) ?? false));
      if (isHosts) continue;
      for (const secret of wanted) if (has(secret)) found.push(`${path}: ${secret}`);
    }
    expect(canaries.some((path) => path.includes('Local Extension Settings'))).toBe(true);
    expect(canaries.some((path) => /IndexedDB\/chrome-extension_/.test(path))).toBe(true);
    expect(
      files.filter((path) => path.includes(chromium.extensionId)).some((path) => hostsOwn.test(path)),
    ).toBe(false);
    expect(found).toEqual([]);
  } finally {
    await demo.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

/** Runs in a page of the extension. */
async function writeAndLock({ draft, passphrase }: { draft: string; passphrase: string }) {
  const vault = rinnallaStore.createVault({
    owner: { id: 'demo-nurse' },
    protection: 'passphrase',
    session: chrome.storage.session,
  });
  const before = (await vault.state()).kind;
  const created = (await vault.create(passphrase)).ok;
  const store = rinnallaStore.createRecordStore(vault.openSealer, 'rinnalla-records-of-the-test');
  const record: SourceRecord = {
    sourceId: 'draft',
    register: 'health',
    fetchedAt: '2026-11-18T07:41:00Z',
    entries: [],
    searches: {},
    unread: [{ type: 'Communication', reference: draft, reason: draft }] as never,
  };
  const written = (await store.write(draft, record)).ok;
  // With a key of its own: the sidebar beside it opens its professional's vault again, in the place of this one.
  const sealer = rinnallaStore.createSealer(await rinnallaStore.generateSealerKeys());
  const list = rinnallaStore.createWorklistStore<{ readonly note: string }>({
    openSealer: async () => sealer,
    readAtOf: () => '2026-11-18T07:41:00Z',
    databaseName: 'rinnalla-worklist-of-the-test',
  });
  const listed = await list.write([{ clientKey: draft, row: { note: draft } }]);
  const reached = await list.writeProgress({ startedAt: '2026-11-18T07:41:00Z', done: [draft] });
  await vault.lock();
  return [before, created, written, listed.ok && reached.ok, (await vault.state()).kind];
}

/** Runs in a page of the extension: text in clear in a database, long enough to be compressed. */
function putCanary(text: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('canary', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ text }, 1);
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
    };
  });
}
