import { expect, type Frame, type Locator, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { waitUntilPressable } from '../hostile/hostile-page.ts';

/* The store is locked in the middle of a word: what was in the field when the lock took it away is there after unlocking, to the letter. */

test.describe.configure({ timeout: 120_000 });

const passphrase = 'kolme hilpeää hirveä';
const storyline = 'back-pain-unemployment';
const text = 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos. '.repeat(4);

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess({ protection: 'passphrase' });
});
test.afterAll(() => stage?.close());

async function unlock(page: Page, frame: Frame): Promise<void> {
  await expect(frame.locator('input[type="password"]').first()).toBeVisible({ timeout: 20_000 });
  for (const field of await frame.locator('input[type="password"]').all()) await field.fill(passphrase);
  await waitUntilPressable(page);
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.locator('[data-client-state="summary"]')).toBeVisible({ timeout: 20_000 });
}

/** Remembers what stood in a text area of the page after each letter; the frame itself stays when the lock empties it. */
const watchFields = (frame: Frame) =>
  frame.evaluate(() => {
    window.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) Object.assign(window, { lastTyped: target.value });
    });
  });
const lastTyped = (frame: Frame) => frame.evaluate(() => String(Object(window).lastTyped ?? ''));

const places: readonly {
  readonly draft: string;
  readonly tab: RegExp;
  readonly open: RegExp;
  readonly field: (frame: Frame) => Locator;
}[] = [
  {
    draft: 'the plan',
    tab: /Suunnitelma/,
    open: /^(Kirjoita suunnitelma|Päivitä|Jatka luonnosta)/,
    field: (frame) => frame.getByLabel('Mikä asiakkaalle on tärkeää'),
  },
  {
    draft: 'a question to a colleague',
    tab: /Konsultaatiot/,
    open: /^Kysy kollegalta/,
    field: (frame) => frame.getByRole('textbox', { name: /Kysymys/ }),
  },
];

for (const { draft, tab, open, field } of places) {
  test(`${draft} loses no letter to a lock`, async () => {
    const { page, frame } = await stage.open(stage.numberOf(storyline));
    await expect(
      frame.locator('input[type="password"], [data-client-state="summary"]').first(),
    ).toBeVisible();
    if (await frame.locator('[data-client-state="session"]').isVisible()) await unlock(page, frame);
    const openForm = async () => {
      await frame.getByRole('tab', { name: tab }).click({ timeout: 40_000 });
      const press = frame.getByRole('button', { name: open }).first();
      await expect(press.or(field(frame)).first()).toBeVisible({ timeout: 40_000 });
      // With a draft the plan's page begins in its form.
      if (!(await field(frame).isVisible())) await press.click();
    };
    await openForm();
    await watchFields(frame);
    await field(frame).click();
    const typing = page.keyboard.type(text, { delay: 3 });
    await expect.poll(async () => (await lastTyped(frame)).length, { intervals: [10] }).toBeGreaterThan(20);
    await stage.chromium.serviceWorker.evaluate(() => chrome.storage.session.remove('openVault'));
    await typing;
    await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
    await expect(frame.locator('textarea')).toHaveCount(0);
    const typed = await lastTyped(frame);
    // The lock came while letters were still coming.
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.length).toBeLessThan(text.length);
    await unlock(page, frame);
    await openForm();
    await expect(field(frame)).toHaveValue(typed, { timeout: 20_000 });
    await page.close();
  });
}

/** The extension's API as far as it is used inside its service worker. */
declare const chrome: { readonly storage: { readonly session: { remove(key: string): Promise<void> } } };
