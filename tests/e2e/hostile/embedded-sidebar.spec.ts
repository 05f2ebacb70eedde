import { expect, type Page, test } from '@playwright/test';
import {
  expectSidebarShows,
  isCovered,
  pictureOfBanner,
  type RecordAndBrowser,
  sidebarElements,
  startRecordAndBrowser,
} from '../host/record-page.ts';
import { dynamicAddress, openHostile } from './hostile-page.ts';

/*
 * The host puts the extension's pages into frames of its own, where it may do with them what it likes, or takes the
 * sidebar out of its place.
 */

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

/** Puts a frame into the page, and answers all that stands in it after a while. */
async function embed(page: Page, address: string): Promise<{ readonly text: string; readonly url: string }> {
  const handle = await page.evaluateHandle((url) => {
    const frame = document.createElement('iframe');
    frame.id = 'embedded';
    frame.src = url;
    frame.style.cssText = 'width:400px;height:600px;opacity:.01';
    document.body.append(frame);
    return frame;
  }, address);
  await page.waitForTimeout(1500);
  const frame = await handle.asElement()?.contentFrame();
  const text =
    (await frame
      ?.locator('body')
      .textContent()
      .catch(() => '')) ?? '';
  const url = frame?.url() ?? '';
  await page.evaluate(() => document.querySelector('#embedded')?.remove());
  return { text: url.startsWith('chrome-error:') ? '' : text.trim(), url };
}

for (const path of ['sidebar.html', 'options.html', 'worklist.html', 'manifest.json', 'chunks/']) {
  test(`${path} by the extension's id is refused in a frame of the host`, async () => {
    const { page } = await openHostile(record, 1);
    const { text, url } = await embed(page, `chrome-extension://${record.chromium.extensionId}/${path}`);
    expect({ text, isExtension: url.startsWith('chrome-extension:') }).toEqual({
      text: '',
      isExtension: false,
    });
    await page.close();
  });
}

test('even its address of this session gives a frame of the host an empty page', async () => {
  const { page, frame } = await openHostile(record, 1);
  const address = await dynamicAddress(frame);
  expect(new URL(address).host).not.toBe(record.chromium.extensionId);
  for (const guess of [address, `${address}?1`, `${address}#`, `${address}?1#${'0'.repeat(24)}`]) {
    const { text, url } = await embed(page, guess);
    // The page itself does load: it is the sidebar that stays empty.
    expect({ text, path: new URL(url).pathname }).toEqual({ text: '', path: '/sidebar.html' });
  }
  const other = await embed(page, address.replace('sidebar.html', 'options.html'));
  expect(other.text).toBe('');
  await expectSidebarShows(page, record.nameOf(1));
  await page.close();
});

test('a sidebar that is taken away, moved into a hidden place or copied comes back as it was', async () => {
  const { page } = await openHostile(record, 1);
  const deeds: (() => void)[] = [
    () => document.querySelector('rinnalla-sidebar')?.remove(),
    () => {
      const place = document.createElement('div');
      place.style.cssText = 'opacity:.01';
      document.body.append(place);
      const element = document.querySelector('rinnalla-sidebar');
      if (element !== null) place.append(element);
    },
    () => {
      const element = document.querySelector('rinnalla-sidebar');
      if (element !== null) new DOMParser().parseFromString('<p>', 'text/html').body.append(element);
    },
    () => {
      const element = document.querySelector<HTMLElement>('rinnalla-sidebar');
      element?.style.setProperty('opacity', '.01', 'important');
      element?.setAttribute('hidden', '');
      element?.setAttribute('inert', '');
    },
    () => {
      const copy = document.querySelector('rinnalla-sidebar')?.cloneNode(true);
      if (copy !== undefined) document.body.append(copy);
    },
  ];
  const shown = await pictureOfBanner(page);
  for (const deed of deeds) {
    await page.evaluate(deed);
    await page.waitForTimeout(300);
    await expect.poll(async () => (await pictureOfBanner(page)) === shown, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => isCovered(page)).toBe(false);
    const found = await page.evaluate(() => {
      const element = document.documentElement.lastElementChild;
      return element?.localName === 'rinnalla-sidebar'
        ? [element.getAttributeNames(), getComputedStyle(element).opacity]
        : element?.localName;
    });
    expect(found).toEqual([['style'], '1']);
  }
  // The copy is an empty element: it has no frame and shows nothing.
  expect(await sidebarElements(page)).toBe(2);
  const frames = page.frames().filter((one) => one.url().includes('sidebar.html'));
  expect(frames.length).toBeLessThanOrEqual(1);
  await page.close();
});
