import { expect, type Frame, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expectSidebarShows, type RecordAndBrowser, sidebarFrame } from '../host/record-page.ts';

/** Inside the extension's own pages and its service worker. */
declare const chrome: typeof browser;

/**
 * The record of the demo, taken over: what a test evaluates in `page` is what a hostile script of the host would do, in
 * the host's own world and with everything that a page can reach. The record's own content policy is taken away, since
 * a hostile host would have none. `before` runs ahead of every script of the page.
 */
export async function openHostile(
  record: RecordAndBrowser,
  number = 1,
  query = '',
  before?: () => void,
): Promise<HostilePage> {
  const page = await record.chromium.context.newPage();
  if (before !== undefined) await page.addInitScript(before);
  await page.route(/\/client\/\d+/, async (route) => {
    // The record's server may close an idle connection in the very moment in which it is used again.
    const response = await route.fetch({ maxRetries: 3 });
    const { 'content-security-policy': _policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(record.demo.clientUrl(number) + query);
  await expectSidebarShows(page, record.nameOf(number));
  const frame = sidebarFrame(page);
  if (frame === undefined) throw new Error('The sidebar has no frame');
  return { page, frame };
}

export interface HostilePage {
  readonly page: Page;
  readonly frame: Frame;
}

/** The sidebar's address with its name of this session, which only the extension itself is told. */
export function dynamicAddress(frame: Frame): Promise<string> {
  return frame.evaluate(() => chrome.runtime.getURL('/sidebar.html' as never));
}

/** Everything that the extension keeps, as text: what a forged message could have changed. */
export async function keptState(record: RecordAndBrowser): Promise<string> {
  return record.chromium.serviceWorker.evaluate(async () => {
    const [local, session] = await Promise.all([
      chrome.storage.local.get('settings'),
      chrome.storage.session.get(null),
    ]);
    const contexts = Object.entries(session).filter(([key]) => key.startsWith('tabContext:'));
    return JSON.stringify([local, contexts]);
  });
}

/** Where an element of the sidebar stands on the screen, whatever the host has done to the frame since `box` was read. */
export async function pressAt(page: Page, box: Box): Promise<void> {
  const frame = await page.locator('rinnalla-sidebar').evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return { left, top, scale: width / 400 };
  });
  await page.mouse.click(frame.left + box.x * frame.scale, frame.top + box.y * frame.scale);
}

/** CSS px from the frame's own upper left corner: the middle of what is to be pressed. */
export interface Box {
  readonly x: number;
  readonly y: number;
}

/** Once it stands still: answers of the registers, and the findings after them, move what is below them. */
export async function placeOf(frame: Frame, selector: string): Promise<Box> {
  return frame
    .locator(selector)
    .first()
    .evaluate(async (element) => {
      let place = '';
      for (let same = 0; same < 4; ) {
        await new Promise((done) => setTimeout(done, 100));
        const { left, top, width, height } = element.getBoundingClientRect();
        const now = JSON.stringify({ x: left + width / 2, y: top + height / 2 });
        same = now === place ? same + 1 : 0;
        place = now;
      }
      return JSON.parse(place) as { x: number; y: number };
    });
}

/** Until the sidebar has been in sight long enough for presses to count. */
export async function waitUntilPressable(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}

export async function expectNotice(frame: Frame, words: string): Promise<void> {
  await expect(frame.locator('body')).toContainText(words);
}
