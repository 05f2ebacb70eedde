import { expect, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import {
  expectSidebarShows,
  type RecordAndBrowser,
  sidebarElements,
  startRecordAndBrowser,
} from './record-page.ts';

/** Inside the extension's own pages and its service worker. */
declare const chrome: typeof browser;

let record: RecordAndBrowser;
test.beforeEach(async () => {
  record = await startRecordAndBrowser();
});
test.afterEach(() => record?.close());

test('a host that is taken out of the settings, and named again, loses and gets the sidebar without loading', async () => {
  const page = await record.open(1);
  await record.chromium.writeSettings({ ...record.settings, hosts: [] });
  await expect.poll(() => sidebarElements(page)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  await record.chromium.writeSettings(record.settings);
  await expectSidebarShows(page, record.nameOf(1));
});

test('a page that was open before its host was named gets the sidebar', async () => {
  await record.chromium.writeSettings({ ...record.settings, hosts: [] });
  const page = await record.chromium.context.newPage();
  await page.goto(record.demo.clientUrl(1));
  await record.chromium.writeSettings(record.settings);
  await expectSidebarShows(page, record.nameOf(1));
});

test('an extension that is updated under an open page leaves nothing there, and no exception', async () => {
  const page = await record.open(1);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await record.chromium.serviceWorker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => sidebarElements(page)).toBe(0);
  const remains = await page.evaluate(() => ({
    margin: document.documentElement.getAttribute('style') ?? '',
    marks: document.querySelectorAll('[data-rinnalla-before]').length,
    bar: innerWidth - (document.querySelector('.top-bar')?.getBoundingClientRect().right ?? 0),
  }));
  expect(remains).toEqual({ margin: '', marks: 0, bar: 0 });
  // The record goes on as before.
  await page.click('#next-client');
  await expect(page.locator('header .patient-name')).toHaveText(record.nameOf(2));
  expect(errors).toEqual([]);
});
