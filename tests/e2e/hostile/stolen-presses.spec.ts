import { expect, type Frame, test } from '@playwright/test';
import { type RecordAndBrowser, startRecordAndBrowser } from '../host/record-page.ts';
import { expectNotice, openHostile, placeOf, pressAt, waitUntilPressable } from './hostile-page.ts';

/*
 * Clickjacking: the host makes the user press something in the sidebar that the user does not see. What has
 * consequences is not done then, and it is said why.
 */

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

const copyOwners = 'section[data-section="owners"] button[aria-label^="Kopioi"]';
const refusal = 'Sivupalkin päällä on jotain';

/** What the sidebar gives to the clipboard from now on. */
async function listenToCopies(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    const copies: string[] = [];
    Object.assign(globalThis, { copies });
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void copies.push(text),
    });
  });
  return () => frame.evaluate(() => (globalThis as unknown as { copies: string[] }).copies.length);
}

test('in plain sight a press counts', async () => {
  const { page, frame } = await openHostile(record, 1);
  const copies = await listenToCopies(frame);
  await waitUntilPressable(page);
  await pressAt(page, await placeOf(frame, copyOwners));
  await expectNotice(frame, 'Teksti kopioitu');
  expect(await copies()).toBe(1);
  await page.close();
});

const overlay = 'position:fixed;right:0;top:0;z-index:2147483647;pointer-events:none;';
for (const { name, html = '', cover } of [
  { name: 'a picture over all of it', cover: `${overlay}width:400px;height:100vh;background:#fff` },
  { name: 'a picture over a corner of it', cover: `${overlay}width:60px;height:60px;background:#fff` },
  {
    name: 'a nearly transparent picture',
    cover: `${overlay}width:400px;height:100vh;background:#fff;opacity:.05`,
  },
  { name: 'a page that is nearly transparent', html: 'opacity:.01' },
  { name: 'a filter over the page', html: 'filter:opacity(.02)' },
  { name: 'a page that is shrunk', html: 'transform:scale(.1);transform-origin:0 0' },
  { name: 'a page that is turned', html: 'transform:perspective(900px) rotateX(1deg)' },
  { name: 'a frame that is mostly off the screen', html: 'transform:translateX(350px)' },
] as const as readonly { readonly name: string; readonly html?: string; readonly cover?: string }[]) {
  test(`${name}: a press does nothing, and it is said`, async () => {
    const { page, frame } = await openHostile(record, 1);
    const copies = await listenToCopies(frame);
    await waitUntilPressable(page);
    await page.evaluate(
      ({ html, cover }) => {
        document.documentElement.style.cssText += `;${html}`;
        if (cover === undefined) return;
        const picture = document.createElement('div');
        picture.id = 'cover';
        picture.style.cssText = cover;
        document.documentElement.append(picture);
      },
      { html, cover },
    );
    await waitUntilPressable(page);
    // By the keyboard and by the pointer: the keyboard reaches what the pointer may miss in a turned page.
    await frame.locator(copyOwners).focus();
    await page.keyboard.press('Enter');
    await expectNotice(frame, refusal);
    const box = await placeOf(frame, copyOwners);
    await pressAt(page, box);
    await page.waitForTimeout(300);
    expect(await copies()).toBe(0);
    await page.close();
  });
}

test('a press in the very moment in which the cover goes does nothing', async () => {
  const { page, frame } = await openHostile(record, 1);
  const copies = await listenToCopies(frame);
  const put = (css: string) =>
    page.evaluate((style) => {
      const picture = document.createElement('div');
      picture.id = 'cover';
      picture.style.cssText = style;
      document.documentElement.append(picture);
    }, css);
  let before = 0;
  // On a busy machine the press may come so late that it rightly counts: then it was not in that moment, and is tried anew.
  await expect(async () => {
    const box = await placeOf(frame, copyOwners);
    await put(`${overlay}width:400px;height:100vh;background:#fff`);
    await waitUntilPressable(page);
    before = await copies();
    const covered = Date.now();
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await pressAt(page, box);
    expect(Date.now() - covered).toBeLessThan(240);
  }).toPass({ intervals: [0], timeout: 45_000 });
  await expectNotice(frame, refusal);
  expect(await copies()).toBe(before);
  await waitUntilPressable(page);
  // The words of the refusal have moved what stands below them.
  await pressAt(page, await placeOf(frame, copyOwners));
  await expectNotice(frame, 'Teksti kopioitu');
  expect(await copies()).toBe(before + 1);
  await page.close();
});

test('text is not put into the record from under a cover', async () => {
  const { page, frame } = await openHostile(record, 1);
  await page.focus('#note-2');
  await waitUntilPressable(page);
  await frame.locator('section[data-section="owners"] button[aria-haspopup="menu"]').click();
  const insert = frame.getByRole('menuitem', { name: 'Lisää kirjaukseen' });
  await expect(insert).toBeVisible();
  await page.evaluate((css) => {
    const picture = document.createElement('div');
    picture.id = 'cover';
    picture.style.cssText = css;
    document.documentElement.append(picture);
  }, `${overlay}width:400px;height:100vh;background:#fff`);
  await waitUntilPressable(page);
  await insert.press('Enter');
  await expectNotice(frame, refusal);
  await expect(page.locator('#note-2')).toHaveValue('');
  await page.close();
});
