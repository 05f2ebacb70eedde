import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { openOptions } from '../sign-in/session-page.ts';
import { openList, takeListPicture } from './list-page.ts';

/* Locked or signed out: no row and no name, in the list that stood open and in one that is opened then. */

declare const chrome: typeof browser;

const passphrase = 'kolme hilpeää hirveä';
let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead', protection: 'passphrase' });
});
test.afterAll(async () => {
  await stage?.close();
});

async function openClosed(): Promise<Page> {
  const { context, extensionId } = stage.chromium;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/worklist.html`);
  await expect(page.locator('[data-closed]')).toBeVisible();
  return page;
}

async function enterPassphrase(page: Page): Promise<void> {
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(passphrase);
  await page.locator('form button[type="submit"]').click();
}

/** Nothing of any client, in text or in attributes. */
async function expectNobody(page: Page): Promise<void> {
  await expect(page.locator('[data-client], [data-preview], tr')).toHaveCount(0);
  const markup = await page.content();
  const named = stage.demo.clients.filter(({ name }) => markup.includes(name));
  expect(named).toEqual([]);
}

test('before the passphrase nobody is shown, after it the team is, after a lock nobody again', async () => {
  test.setTimeout(120_000);
  const first = await openClosed();
  await expect(first.locator('[data-closed="locked"]')).toBeVisible();
  await expectNobody(first);
  await enterPassphrase(first);
  await expect(first.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await expect(first.locator('[data-refresh="idle"]')).toBeVisible({ timeout: 60_000 });
  await first.locator('tbody tr').first().click();
  await expect(first.locator('[data-preview]')).toBeVisible();

  await stage.chromium.serviceWorker.evaluate(() => chrome.storage.session.remove('openVault'));
  await expect(first.locator('[data-closed="locked"]')).toBeVisible();
  await expectNobody(first);
  await takeListPicture(first, 'list-locked');
  const second = await openClosed();
  await expectNobody(second);
  await second.close();

  await enterPassphrase(first);
  await expect(first.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await first.close();
});

test('who signs out of both registers leaves nobody on the screen', async () => {
  test.setTimeout(120_000);
  const list = await openList(stage.chromium);
  const options = await openOptions(stage.chromium);
  for (const name of ['Potilasrekisteri', 'Sosiaalihuollon asiakasrekisteri']) {
    await options.getByRole('button', { name: `Kirjaudu ulos: ${name}` }).click();
  }
  await expect(list.locator('[data-closed="signedOut"]')).toBeVisible({ timeout: 20_000 });
  await expectNobody(list);
  await takeListPicture(list, 'list-signed-out');
  const again = await openClosed();
  await expectNobody(again);
});
