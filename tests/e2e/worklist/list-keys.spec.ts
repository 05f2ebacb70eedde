import { expect, type Locator, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess } from '../access/access-page.ts';
import { expectRows, openList, showAll, takeListPicture, violations } from './list-page.ts';

/* The list by keyboard alone, and what axe finds on it in each of its states. */

test.describe.configure({ timeout: 120_000 });

let stage: AccessStage;
let list: Page;
test.beforeAll(async () => {
  stage = await startAccess({ role: 'teamLead' });
  list = await openList(stage.chromium);
});
test.afterAll(async () => {
  await stage?.close();
});

const grid = () => list.getByRole('grid');
const search = () => list.getByRole('searchbox', { name: 'Hae nimellä tai huomiolla' });
const preview = () => list.locator('[data-preview]');
const chosen = () => list.locator('tbody tr[aria-selected="true"]');

/** Goes on with Tab until the focus is there; fails where no Tab ever comes to it. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await list.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** The row that keys act on, as the grid itself names it. */
async function activeRow(): Promise<Locator> {
  const id = await grid().getAttribute('aria-activedescendant');
  return list.locator(`[id="${id}"]`);
}

test('search, choice, preview, an owner asked and the request taken back, all without a pointer', async () => {
  const all = list.getByRole('navigation', { name: 'Näkymät' }).getByRole('button', { name: /^Kaikki/ });
  await tabTo(all);
  await list.keyboard.press('Enter');
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
  await expectRows(list, count);

  await list.keyboard.press('/');
  await expect(search()).toBeFocused();
  await list.keyboard.type('Hämeenaho');
  await expectRows(list, 1);
  await list.keyboard.press('Escape');
  await expect(search()).toHaveValue('');
  await expectRows(list, count);

  await tabTo(grid());
  const first = await (await activeRow()).getAttribute('data-client');
  await list.keyboard.press('ArrowDown');
  const second = await activeRow();
  expect(await second.getAttribute('data-client')).not.toBe(first);
  await list.keyboard.press('Space');
  await list.keyboard.press('ArrowDown');
  await list.keyboard.press('Space');
  await expect(chosen()).toHaveCount(2);
  await expect(list.getByRole('region', { name: 'Valitut asiakkaat' })).toContainText('2 valittu');
  await takeListPicture(list, 'list-selected');

  const key = await (await activeRow()).getAttribute('data-client');
  await list.keyboard.press('Enter');
  await expect(preview()).toHaveAttribute('data-preview', key ?? '');
  await list.keyboard.press('Escape');
  await expect(preview()).toHaveCount(0);
  await expect(grid()).toBeFocused();
  // One layer at a time: the choice goes with the next one.
  await expect(chosen()).toHaveCount(2);
  await list.keyboard.press('Escape');
  await expect(chosen()).toHaveCount(0);

  // Tiina Mustonen is asked for a client who has nobody.
  await list.keyboard.press('/');
  await list.keyboard.type('Hämeenaho');
  await expectRows(list, 1);
  await tabTo(grid());
  await list.keyboard.press('Enter');
  await tabTo(preview().getByRole('searchbox', { name: 'Hae nimellä' }));
  await list.keyboard.type('Tiina Mustonen');
  await expect(preview().getByRole('radio')).toHaveCount(1);
  await tabTo(preview().getByRole('radio'));
  await list.keyboard.press('Space');
  await tabTo(preview().getByRole('button', { name: 'Pyydä hyväksyntä' }));
  await list.keyboard.press('Enter');
  const row = list.locator('tbody tr', { hasText: 'Hämeenaho' });
  await expect(row).toContainText('hyväksyntä auki');
  await tabTo(list.locator('[data-deed]').getByRole('button', { name: 'Kumoa' }));
  await list.keyboard.press('Enter');
  await expect(list.locator('[data-deed]')).toContainText('Peruttu 1 asiakkaalta');
  await expect(row).not.toContainText('hyväksyntä auki');
  await list.keyboard.press('Escape');
  await list.keyboard.press('/');
  await list.keyboard.press('Escape');
});

test('axe finds nothing: list, preview, group view, chosen clients, and the question of an export', async () => {
  await showAll(list);
  expect(await violations(list), 'list').toEqual([]);
  await list.locator('tbody tr').first().click();
  await expect(preview().getByRole('radio').first()).toBeVisible();
  await takeListPicture(list, 'list-preview-open');
  expect(await violations(list), 'preview').toEqual([]);
  await list.getByRole('button', { name: 'Sulje esikatselu' }).click();

  for (const at of [0, 1, 2]) await list.locator('tbody tr').nth(at).getByRole('checkbox').click();
  await takeListPicture(list, 'list-several');
  expect(await violations(list), 'chosen').toEqual([]);
  await list.getByRole('button', { name: 'Poista valinta' }).click();

  await list.getByRole('button', { name: /^Vie/ }).click();
  await list.getByRole('menuitem', { name: 'Tiedosto, CSV' }).click();
  await expect(list.getByRole('dialog')).toBeVisible();
  await takeListPicture(list, 'list-export');
  expect(await violations(list), 'export').toEqual([]);
  await list.keyboard.press('Escape');
  await expect(list.getByRole('dialog')).toHaveCount(0);

  await list.getByRole('button', { name: 'Avaa ryhmänäkymä' }).click();
  await expect(list.locator('svg, table').first()).toBeVisible();
  await takeListPicture(list, 'list-group');
  expect(await violations(list), 'group view').toEqual([]);
  await list.getByRole('button', { name: 'Sulje ryhmänäkymä' }).click();
});

/**
 * The dialog that names an owner for several, in the colours of the system: each person with how many clients they have, in
 * figures and as a bar that can be told from its ground, and both steps reachable without a sideways scroll.
 */
async function expectNaming(width: number, height: number): Promise<void> {
  await list.setViewportSize({ width, height });
  for (const at of [0, 1]) await list.locator('tbody tr').nth(at).getByRole('checkbox').click();
  await list.getByRole('button', { name: 'Nimeä 2 asiakkaalle' }).click();
  const dialog = list.getByRole('dialog');
  const people = dialog.getByRole('radio');
  await expect(people.first()).toBeVisible();
  await takeListPicture(list, `list-naming-forced-colours-${width}`);
  expect(
    await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
  for (const person of await dialog.locator('[data-owner-form] li').all())
    await expect(person).toContainText(/\d/);
  const ground = await dialog.evaluate((node) => getComputedStyle(node).backgroundColor);
  const loads = await dialog.locator('[data-person] [style*="--share"]').evaluateAll((fills) =>
    fills.map((fill) => ({
      color: getComputedStyle(fill).backgroundColor,
      width: fill.getBoundingClientRect().width,
      edge: getComputedStyle(fill.parentElement ?? fill).borderTopStyle,
    })),
  );
  expect(loads.some(({ width: filled }) => filled > 0)).toBe(true);
  for (const { color, edge } of loads) expect([color === ground, edge]).toEqual([false, 'solid']);
  await people.first().click();
  await dialog.getByRole('button', { name: 'Nimeä 2 asiakkaalle' }).click();
  await expect(dialog.getByRole('list', { name: 'Asiakkaat, joita tämä koskee' })).toBeVisible();
  await takeListPicture(list, `list-naming-confirm-forced-colours-${width}`);
  await dialog.getByRole('button', { name: 'Nimeä 2 asiakkaalle' }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('button', { name: 'Nimeä 2 asiakkaalle' })).toBeInViewport({ ratio: 1 });
  await list.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await list.getByRole('button', { name: 'Poista valinta' }).click();
}

test('in the colours of the system, and at twice the size, every row still says what it is', async () => {
  await list.emulateMedia({ forcedColors: 'active' });
  await list.locator('tbody tr').first().click();
  await expect(preview().getByRole('radio').first()).toBeVisible();
  await takeListPicture(list, 'list-forced-colours');
  // Half of 1440: what a window of that width has at 200 %.
  await list.setViewportSize({ width: 720, height: 450 });
  await takeListPicture(list, 'list-forced-colours-720');
  await list.getByRole('button', { name: 'Sulje esikatselu' }).click();
  await expect(list.locator('tbody tr').first()).toBeInViewport();
  await expectNaming(720, 450);
  await expectNaming(1440, 900);
  await list.setViewportSize({ width: 720, height: 450 });
  await list.emulateMedia({ forcedColors: 'none' });
  await takeListPicture(list, 'list-720');
  expect(await violations(list), '720 px').toEqual([]);
  await list.setViewportSize({ width: 1440, height: 900 });
});
