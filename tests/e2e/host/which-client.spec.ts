import { expect, test } from '@playwright/test';
import {
  expectSidebarShows,
  isCovered,
  type RecordAndBrowser,
  sidebarFrame,
  startRecordAndBrowser,
  switchTo,
} from './record-page.ts';

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

for (const [what, query] of [
  ['without loading a page', '?headerDelay=0'],
  ['with a header that comes 1.5 s after the address', '?headerDelay=1500'],
  ['while the header of the client before stays for 1.5 s', '?headerDelay=1500&staleHeader=1'],
  ['under one address for all clients', '?headerDelay=50&sameUrl=1'],
] as const) {
  test(`the sidebar follows a switch ${what}`, async () => {
    const page = await record.chromium.context.newPage();
    await page.goto(
      query.includes('sameUrl') ? record.demo.recordUrl + query : record.demo.clientUrl(1) + query,
    );
    for (const number of [1, 2, 1, 3]) {
      await switchTo(page, record.nameOf(number));
      await expectSidebarShows(page, record.nameOf(number));
    }
    await page.close();
  });
}

test('from the switch until the new header the sidebar shows nothing', async () => {
  const page = await record.open(1, '?headerDelay=2000&staleHeader=1');
  await switchTo(page, record.nameOf(2));
  await expect(page.locator('header .patient-name')).toHaveText(record.nameOf(1));
  await expect.poll(() => isCovered(page)).toBe(false);
  await expect(page.locator('header .patient-name')).toHaveText(record.nameOf(1));
  const shown = sidebarFrame(page)?.locator('body');
  expect(await shown?.textContent()).not.toContain(record.nameOf(1));
  expect(await shown?.textContent()).not.toContain(record.nameOf(2));
  await expectSidebarShows(page, record.nameOf(2));
  await page.close();
});

test('the list of clients closes the client', async () => {
  const page = await record.open(1);
  await page.click('[data-open-list]');
  await expect(
    sidebarFrame(page)?.locator('[data-client-state="noClient"]') ?? page.locator('#none'),
  ).toBeVisible();
  await page.close();
});

test('two tabs show two clients, each its own', async () => {
  const [one, other] = [await record.open(1), await record.open(2)];
  await switchTo(other, record.nameOf(3));
  await expectSidebarShows(other, record.nameOf(3));
  await expectSidebarShows(one, record.nameOf(1));
  await one.close();
  await other.close();
});

test('the way back and forward in the history is followed', async () => {
  const page = await record.open(1, '?headerDelay=50');
  await switchTo(page, record.nameOf(2));
  await expectSidebarShows(page, record.nameOf(2));
  await page.goBack();
  await expectSidebarShows(page, record.nameOf(1));
  await page.goForward();
  await expectSidebarShows(page, record.nameOf(2));
  await page.close();
});

test('a page that loads anew, and one that comes back from the history, is followed', async () => {
  const page = await record.open(1);
  await page.goto(record.demo.clientUrl(2));
  await expectSidebarShows(page, record.nameOf(2));
  await page.goBack();
  await expectSidebarShows(page, record.nameOf(1));
  await page.close();
});

test('a service worker that was stopped is not missed', async () => {
  const page = await record.open(1, '?headerDelay=50');
  const session = await record.chromium.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await switchTo(page, record.nameOf(2));
  await expectSidebarShows(page, record.nameOf(2));
  await page.close();
});
