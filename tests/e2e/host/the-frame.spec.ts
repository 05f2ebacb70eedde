import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { startRecord } from '#demo/record-ui/start-record.ts';
import {
  expectSidebarShows,
  inSidebar,
  type RecordAndBrowser,
  sidebarElements,
  sidebarFrame,
  startRecordAndBrowser,
} from './record-page.ts';

/** Inside the extension's own pages and its service worker. */
declare const chrome: typeof browser;

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

const widthOf = (page: Page) =>
  page.locator('rinnalla-sidebar').evaluate((element) => element.getBoundingClientRect().width);
const marginOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).marginRight);

test('a host that renders anew and throws out strange nodes gets the sidebar back, with nobody else in it', async () => {
  // More often than the sidebar comes back at once; then the host rests. A host that never rests leaves no frame the time to
  // load that a slow machine needs, and no extension could help it.
  const throwOuts = 8;
  const page = await record.open(2);
  const shown: string[] = [];
  await page.exposeBinding('bannerShows', (_, name: string) => shown.push(name));
  await page.addInitScript(tellBanners);
  await page.goto(`${record.demo.clientUrl(1)}?rerender=300&throwOuts=${throwOuts}`, { waitUntil: 'commit' });
  // What the page before still had to tell was of the client before.
  shown.length = 0;
  await expect.poll(() => page.evaluate(countThrownOut), { timeout: 60_000 }).toBe(throwOuts);
  await expectSidebarShows(page, record.nameOf(1));
  await expect.poll(() => shown.length).toBeGreaterThan(0);
  expect(shown.filter((name) => !name.includes(record.nameOf(1)))).toEqual([]);
  await page.close();
});

/** Runs in every document, whatever becomes of it: counts in the host, and tells each name that the sidebar's banner has. */
function tellBanners(): void {
  const world = globalThis as unknown as { thrownOut: number; bannerShows(name: string): void };
  world.thrownOut = 0;
  let last = '';
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ removedNodes }) => [...removedNodes]))
      if (node.nodeName === 'RINNALLA-SIDEBAR') world.thrownOut += 1;
    const name = document.querySelector('[data-banner-name]')?.textContent ?? '';
    if (name !== '' && name !== last) world.bannerShows(name);
    last = name;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

function countThrownOut(): number {
  return (globalThis as unknown as { thrownOut: number }).thrownOut;
}

test('a frame that shows another page comes back', async () => {
  // With a chart frame of its own the record's policy lets it open its pages in frames.
  const page = await record.open(1, '?frame=1');
  const before = sidebarFrame(page);
  const left = page.waitForEvent('framenavigated', (frame) => /chart-frame.*client=2/.test(frame.url()));
  await before?.evaluate((url) => {
    location.href = url;
  }, new URL('/app/chart-frame.html?client=2', record.demo.recordUrl).href);
  await left;
  await expectSidebarShows(page, record.nameOf(1));
  await page.close();
});

test('the host has no way into the frame: no element, no window, no address', async () => {
  const page = await record.open(1);
  const seen = await page.evaluate(() => ({
    windows: frames.length,
    elements: document.querySelectorAll('iframe').length,
    shadow: document.querySelector('rinnalla-sidebar')?.shadowRoot ?? null,
  }));
  expect(seen).toEqual({ windows: 0, elements: 0, shadow: null });
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'fetched',
        () => 'refused',
      ),
    `chrome-extension://${record.chromium.extensionId}/sidebar.html`,
  );
  expect(fetched).toBe('refused');
  await page.close();
});

test('a page cannot say which client is open', async () => {
  const page = await record.open(1);
  await page.evaluate(() => {
    const message = {
      type: 'clientContextChanged',
      stamp: { instance: 'forged', sequence: 99 },
      reading: { state: 'client', client: { hostId: 'demo-record', identifiers: [], name: 'Forged' } },
    };
    for (let place = 0; place < frames.length; place += 1) frames[place]?.postMessage(message, '*');
    window.postMessage(message, '*');
  });
  await page.waitForTimeout(300);
  await expectSidebarShows(page, record.nameOf(1));
  await page.close();
});

test('fixed elements of the host are not covered', async () => {
  const page = await record.open(1);
  const edges = await page.evaluate(() =>
    ['.top-bar', '.action-bar'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().right,
    ),
  );
  const width = await widthOf(page);
  expect(edges).toEqual([1300 - width, 1300 - width]);
  await page.click('#accept-note', { timeout: 3000 });
  await page.close();
});

test('its width is dragged, kept between 360 and 560, and remembered', async () => {
  const page = await record.open(1);
  const width = await widthOf(page);
  const drag = async (from: number, to: number) => {
    // The handle stands just outside the frame.
    await page.mouse.move(1300 - from - 3, 400);
    await page.mouse.down();
    await page.mouse.move(1300 - to - 3, 400, { steps: 8 });
    await page.mouse.up();
  };
  await drag(width, 480);
  expect(await widthOf(page)).toBe(480);
  await drag(480, 1000);
  expect(await widthOf(page)).toBe(560);
  await drag(560, 450);
  expect(await marginOf(page)).toBe('450px');
  await expect.poll(storedLayout).toEqual({ width: 450, collapsed: false });
  expect(await widthOf(page)).toBe(450);
  await page.reload();
  await expectSidebarShows(page, record.nameOf(1));
  expect(await widthOf(page)).toBe(450);
  await page.close();
});

test('it collapses to a strip by its command, and a new tab remembers', async () => {
  const page = await record.open(1);
  const toggle = () =>
    record.chromium.serviceWorker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'toggleSidebar' }, { frameId: 0 });
    });
  await page.bringToFront();
  await toggle();
  await expect.poll(() => widthOf(page)).toBe(40);
  expect(await marginOf(page)).toBe('40px');
  await expect.poll(async () => (await storedLayout()).collapsed).toBe(true);
  const other = await record.chromium.context.newPage();
  await other.goto(record.demo.clientUrl(2));
  await expect.poll(() => widthOf(other)).toBe(40);
  await other.close();
  await page.bringToFront();
  await toggle();
  await expect.poll(async () => (await storedLayout()).collapsed).toBe(false);
  await page.close();
});

test('the handle is a separator with a name and a value', async () => {
  const page = await record.open(1);
  const described = await inSidebar(
    page,
    '[role=separator]',
    'function () { return [this.ariaLabel, this.ariaOrientation, this.ariaValueMin, this.ariaValueMax, this.tabIndex]; }',
  );
  expect(described).toEqual(['Sivupalkin leveys', 'vertical', '360', '560', 0]);
  await page.close();
});

test('text goes into the focused field, only for the client who is open', async () => {
  const page = await record.open(1);
  await page.focus('#note-2');
  const insert = (sequenceOff: number) =>
    sidebarFrame(page)?.evaluate(async (off) => {
      const { id } = (await chrome.tabs.getCurrent()) ?? {};
      const { stamp } = await chrome.tabs.sendMessage(id ?? -1, { type: 'getClientContext' }, { frameId: 0 });
      const wanted = { ...stamp, sequence: stamp.sequence + off };
      return chrome.tabs.sendMessage(
        id ?? -1,
        { type: 'insertText', text: 'Yhteenveto', stamp: wanted },
        { frameId: 0 },
      );
    }, sequenceOff);
  expect(await insert(-1)).toEqual({ inserted: false, failure: 'noFocusedField' });
  await expect(page.locator('#note-2')).toHaveValue('');
  expect(await insert(0)).toEqual({ inserted: true });
  await expect(page.locator('#note-2')).toHaveValue('Yhteenveto');
  await page.close();
});

test('the content script runs on no page that the settings do not name', async () => {
  const stranger = await startRecord({
    clients: record.demo.clients,
    notes: () => [],
    now: new Date(),
    professional: '',
    port: 0,
  });
  const page = await record.chromium.context.newPage();
  await page.goto(stranger.clientUrl(1));
  await page.waitForSelector('header[data-patient-banner]');
  expect(await sidebarElements(page)).toBe(0);
  await page.close();
  await stranger.close();
});

test('what a tab shows is forgotten when it leaves the record, and when it is closed', async () => {
  const page = await record.open(1);
  expect(await keptContexts()).toBe(1);
  await page.goto('about:blank');
  await expect.poll(keptContexts).toBe(0);
  await page.close();
  const other = await record.open(2);
  expect(await keptContexts()).toBe(1);
  await other.close();
  await expect.poll(keptContexts).toBe(0);
});

function storedLayout(): Promise<{ width: number; collapsed: boolean }> {
  return record.chromium.serviceWorker.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    const { width, collapsed } = (settings as { summary: { width: number; collapsed: boolean } }).summary;
    return { width, collapsed };
  });
}

function keptContexts(): Promise<number> {
  return record.chromium.serviceWorker.evaluate(async () => {
    const kept = await chrome.storage.session.get(null);
    return Object.keys(kept).filter((key) => key.startsWith('tabContext:')).length;
  });
}
