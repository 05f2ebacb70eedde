import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openBrowser } from '#demo/browser.ts';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { openList, showAll, takeListPicture } from './list-page.ts';

/* A view that one team lead saves and hands on, as a file for the administrator or as a link, and another one opens. */

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

  await list.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tabs(list).getByRole('button', { name: 'Kopioi linkki' }).click();
  await expect(list.locator('[data-link-note="copied"]')).toContainText('ei asiakkaiden tietoja');
  await takeListPicture(list, 'list-link-copied');
  for (const width of [720, 360]) {
    await list.setViewportSize({ width, height: 900 });
    await takeListPicture(list, `list-link-copied-${width}`);
  }
  await list.setViewportSize({ width: 1440, height: 900 });
  const link = await list.evaluate(() => navigator.clipboard.readText());
  const { pathname, hash } = new URL(link);
  expect([pathname, hash]).toEqual(['/worklist.html', expect.stringMatching(/^#view=1\.[\w-]+$/)]);
  const inLink = Buffer.from(hash.slice('#view=1.'.length), 'base64url').toString();
  expect(inLink).toContain('Kajaanin asiakkaat');
  for (const { name } of stage.demo.clients) expect(inLink).not.toContain(name);
  await list.locator('[data-link-note]').getByRole('button', { name: 'Sulje' }).click();

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

    // The link, in the browser of somebody who has it from nowhere else.
    await other.writeSettings(stage.settings);
    await expect(shared).toHaveCount(0);
    // What is broken shows nothing, harms nothing, and says so.
    await theirs.goto(`${link.slice(0, -20)}%3Cscript%3E`);
    await expect(theirs.getByRole('alert')).toContainText('Linkin näkymää ei voitu lukea');
    await expect(tabs(theirs).getByRole('button', { name: /^Avoimet huomiot/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await takeListPicture(theirs, 'list-link-unreadable');
    // Pasted over it: nothing is loaded anew.
    await theirs.evaluate((next) => {
      location.hash = next;
    }, hash);
    const linked = tabs(theirs).getByRole('button', { name: /^Kajaanin asiakkaat/ });
    await expect(linked).toContainText('jaettu sinulle, ei tallennettu');
    await expect(linked).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => rowCount(theirs)).toBe(kept);
    await expect(theirs.getByRole('alert')).toHaveCount(0);
    await takeListPicture(theirs, 'list-linked-view');
    await theirs.setViewportSize({ width: 720, height: 900 });
    await takeListPicture(theirs, 'list-linked-view-720');
    await theirs.setViewportSize({ width: 1440, height: 900 });
    // Kept by nobody until it is asked for.
    await theirs.reload();
    await expect(linked).toContainText('jaettu sinulle, ei tallennettu', { timeout: 30_000 });
    await tabs(theirs).getByRole('button', { name: 'Tallenna omiin' }).click();
    await expect(linked).not.toContainText('jaettu sinulle');
    expect(new URL(theirs.url()).hash).toBe('');
    await theirs.reload();
    await linked.click({ timeout: 30_000 });
    await expect.poll(() => rowCount(theirs)).toBe(kept);
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
