import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { takePicture } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar, expectSidebarShows, sidebarFrame, switchTo } from '../host/record-page.ts';
import { readProfile } from '../store/read-profile.ts';
import { endAccessTokens, openOptions, readKept, revokeAtServer, statusWith } from './session-page.ts';

/* Tokens: renewed once for all tabs, ended by the server's word, good for what they were given for, and on no disk. */

/** Inside the extension's service worker. */
declare const chrome: typeof browser;

let demo: RunningDemo;
let chromium: DemoBrowser;
let settings: Settings;
let profile: string;

test.beforeEach(async () => {
  const now = new Date('2026-11-18T09:41:00+02:00');
  // Slow enough that the second tab asks while the first still waits for its new token.
  demo = await startDemo({ clients: 12, now, tokenDelayMs: 1500 });
  profile = mkdtempSync(join(resolve(import.meta.dirname, '../../../.output'), 'profile-tokens-'));
  const viewport = { width: 1300, height: 800 };
  chromium = await openBrowser({ extensionDir, headless: true, userDataDir: profile, viewport });
  settings = demoSettings({ ...demo, fixedNow: now });
  await chromium.writeSettings(settings);
});
test.afterEach(async () => {
  await chromium?.close();
  await demo?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const nameOf = (number: number) => demo.clients.find((client) => client.number === number)?.name ?? '';

async function openClient(number: number): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(demo.clientUrl(number));
  await expectSidebarShows(page, nameOf(number));
  return page;
}

const renewals = (register: 'health' | 'social') =>
  demo.tokenRequests(register).filter(({ grant }) => grant === 'refresh_token');

test('two tabs whose tokens end at the same moment renew each of them once', async () => {
  const tabs = [await openClient(1), await openClient(2)] as const;
  const before = await readKept(chromium, 'health');
  await endAccessTokens(chromium);
  await Promise.all([switchTo(tabs[0], nameOf(3)), switchTo(tabs[1], nameOf(4))]);
  await expectSidebarShows(tabs[0], nameOf(3));
  await expectSidebarShows(tabs[1], nameOf(4));
  for (const tab of tabs) {
    await expect(
      sidebarFrame(tab)?.locator('[data-completeness="complete"]') ?? tab.locator('x'),
    ).toBeVisible();
  }
  // A second renewal with the same refresh token would have ended the session at this server.
  expect(renewals('health')).toEqual([{ grant: 'refresh_token', granted: true }]);
  expect(renewals('social')).toEqual([{ grant: 'refresh_token', granted: true }]);
  expect((await readKept(chromium, 'health'))?.accessToken).not.toBe(before?.accessToken);
});

test('a session that the server has ended is over here too: nothing is shown, and it is said', async () => {
  const page = await openClient(1);
  for (const sourceId of ['health', 'social']) {
    const kept = await readKept(chromium, sourceId);
    if (kept === undefined) throw new Error(`Not signed in at ${sourceId}`);
    expect(await revokeAtServer(kept)).toBe(200);
  }
  await endAccessTokens(chromium);
  await switchTo(page, nameOf(2));
  const frame = sidebarFrame(page);
  if (frame === undefined) throw new Error('The sidebar has no frame');
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
  await expect(frame.getByText('Et ole kirjautunut. Tietoja ei haeta täältä.').first()).toBeVisible();
  const shown = await frame.locator('body').textContent();
  expect(shown).not.toContain(nameOf(1));
  expect(shown).not.toContain(nameOf(2));
  expect(renewals('health')).toEqual([{ grant: 'refresh_token', granted: false }]);
  expect(await readKept(chromium, 'health')).toBeUndefined();
  await takePicture(frame, 'session-ended-by-server');
});

test('after the sign-out the server refuses the token that it took before', async () => {
  const page = await openClient(1);
  const kept = await readKept(chromium, 'health');
  const token = kept?.accessToken ?? '';
  expect(await statusWith(demo.healthUrl, token)).toBe(200);
  expect(await statusWith(demo.socialUrl, token)).toBe(401);
  const options = await openOptions(chromium);
  await options.getByRole('button', { name: 'Kirjaudu ulos: Potilasrekisteri' }).click();
  await expect.poll(() => statusWith(demo.healthUrl, token)).toBe(401);
  // Who looks was said by the own register: without it nothing is shown, though the other still has its sign-in.
  await expect(
    sidebarFrame(page)?.locator('[data-client-state="session"]') ?? page.locator('x'),
  ).toBeVisible();
  await expect(sidebarFrame(page)?.locator('body') ?? page.locator('x')).not.toContainText(nameOf(1));
});

test('a token without the scope for reading gets nothing: the sidebar has the words of the record alone', async () => {
  const sources = settings.sources.map((source) => ({
    ...source,
    signIn: { kind: 'smart' as const, clientId: 'rinnalla', scope: 'openid fhirUser offline_access' },
  }));
  await chromium.writeSettings({ ...settings, sources });
  const kept = await readKept(chromium, 'health');
  expect(await statusWith(demo.healthUrl, kept?.accessToken ?? '')).toBe(403);
  // What the background asked for with the token before has come to its end.
  const passed = () => demo.faults.seen.filter(({ register }) => register !== 'log').map(({ path }) => path);
  let before = -1;
  await expect
    .poll(
      () => {
        const isQuiet = passed().length === before;
        before = passed().length;
        return isQuiet;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  const page = await chromium.context.newPage();
  await page.goto(demo.clientUrl(1));
  const frame = await answeringSidebar(page);
  // A 403 is no 401: nobody is signed out by it, and nothing is asked for with a new token.
  await expect(frame.getByText('ei oikeutta').first()).toBeVisible();
  await takePicture(frame, 'wrong-scope');
  await expect(frame.getByText('vahvistamatta')).toBeVisible();
  // What the health register knows of her, and the record's own header does not.
  await expect(frame.locator('body')).not.toContainText(/Penisilliini|Kajaani|Mustonen/);
  expect(await readKept(chromium, 'health')).toBeDefined();
  // What anybody may ask, and no search: the server refused them before its register was asked.
  const since = passed().slice(before);
  expect(since.filter((path) => path !== '/metadata')).toEqual([]);
});

test('no token lies on the disk after clients were opened and a token was renewed', async () => {
  const page = await openClient(1);
  const first = await readKept(chromium, 'health');
  await endAccessTokens(chromium);
  await switchTo(page, nameOf(2));
  await expectSidebarShows(page, nameOf(2));
  await expect
    .poll(async () => (await readKept(chromium, 'health'))?.accessToken)
    .not.toBe(first?.accessToken);
  const sets = [first, await readKept(chromium, 'health'), await readKept(chromium, 'social')];
  const tokens = sets.flatMap((set) => [set?.accessToken, set?.refreshToken]);
  // What the reader must find, so that finding nothing means something.
  const canary = 'eyCanaryOfTheTokens4711';
  await chromium.serviceWorker.evaluate((text) => chrome.storage.local.set({ canary: text }), canary);
  await chromium.close();

  const found = new Set<string>();
  for (const { contents } of readProfile(profile)) {
    for (const secret of [canary, ...tokens]) {
      if (secret === undefined) throw new Error('Not signed in');
      const forms = (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from(secret, encoding));
      if (contents.some((bytes) => forms.some((form) => bytes.includes(form)))) found.add(secret);
    }
  }
  expect([...found]).toEqual([canary]);
});
