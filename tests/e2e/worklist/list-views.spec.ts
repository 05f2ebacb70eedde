import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openBrowser } from '#demo/browser.ts';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { openList, showAll, takeListPicture } from './list-page.ts';

/* A view that one team lead saves, hands to the administrator as a file, and another one finds among their own. */

test.describe.configure({ timeout: 120_000 });

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead' });
});
test.afterAll(async () => {
  await stage?.close();
});

const tabs = (list: Page) => list.getByRole('navigation', { name: 'Näkymät' });
const rowCount = (list: Page) => list.getByRole('grid').getAttribute('aria-rowcount');

test('is kept, handed on without any client in it, and shows the same to somebody else', async () => {
  const list = await openList(stage.chromium);
  const all = await showAll(list);
  await list.getByRole('button', { name: /^Kunta/ }).click();
  await list.getByRole('checkbox', { name: /^Kajaani/ }).check();
  await list.keyboard.press('Escape');
  await expect.poll(() => rowCount(list)).not.toBe(String(all + 1));
  const kept = await rowCount(list);
  await tabs(list).getByRole('button', { name: 'Tallenna näkymä' }).click();
  const dialog = list.getByRole('dialog');
  await dialog.getByLabel('Näkymän nimi').fill('Kajaanin asiakkaat');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await tabs(list)
    .getByRole('button', { name: /^Kajaanin asiakkaat/ })
    .click();
  await expect.poll(() => rowCount(list)).toBe(kept);
  const made = list.waitForEvent('download');
  await tabs(list).getByRole('button', { name: 'Vie jaettavaksi' }).click();
  const text = readFileSync(await (await made).path(), 'utf8');
  for (const { name } of stage.demo.clients) expect(text).not.toContain(name);
  const { worklist } = JSON.parse(text) as {
    readonly worklist: { readonly sharedViews: readonly unknown[] };
  };

  // In another browser, with the settings that the administrator gives out.
  const other = await openBrowser({ extensionDir, headless: true, viewport: { width: 1440, height: 900 } });
  try {
    await other.writeSettings({
      ...stage.settings,
      worklist: { ...stage.settings.worklist, ...worklist },
    });
    const theirs = await openList(other);
    const shared = tabs(theirs).getByRole('button', { name: /^Kajaanin asiakkaat/ });
    await shared.click();
    await expect.poll(() => rowCount(theirs)).toBe(kept);
    await takeListPicture(theirs, 'list-shared-view');
    // It is not theirs to remove: it stands in the settings.
    await expect(tabs(theirs).getByRole('button', { name: /^Poista näkymä/ })).toHaveCount(0);
  } finally {
    await other.close();
  }

  // Removed where it was made, it is gone there, and stays gone.
  await tabs(list).getByRole('button', { name: 'Poista näkymä Kajaanin asiakkaat' }).click();
  await expect(tabs(list).getByRole('button', { name: /^Kajaanin asiakkaat/ })).toHaveCount(0);
  await list.reload();
  await expect(list.locator('tbody tr').first()).toBeVisible({ timeout: 30_000 });
  await expect(tabs(list).getByRole('button', { name: /^Kajaanin asiakkaat/ })).toHaveCount(0);
});
