import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { DemoBrowser } from '#demo/browser.ts';

const pictures = resolve(import.meta.dirname, '../../../.output/e2e-pictures');

/** The list in a tab of its own, when the team has been read to the end. */
export async function openList({ context, extensionId }: DemoBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/worklist.html`);
  await expect(page.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-refresh="idle"]')).toBeVisible({ timeout: 60_000 });
  return page;
}

/** Every client of the team, in the view that leaves nobody out: how many there are, once the list shows them. */
export async function showAll(page: Page): Promise<number> {
  const all = page.getByRole('navigation', { name: 'Näkymät' }).getByRole('button', { name: /^Kaikki/ });
  await all.click();
  // Counted in quiet moments, after the list itself has been painted.
  await expect(all).toContainText(/\d/);
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
  await expectRows(page, count);
  return count;
}

/** So many clients are on the list, whatever part of them is on the screen. */
export async function expectRows(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
}

/** The client's own row, found with the search field as the list shows a screenful alone. */
export async function findRow(page: Page, name: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Hae nimellä tai huomiolla' }).fill(name);
  const row = page.locator('tbody tr', { hasText: name });
  await expect(row).toHaveCount(1);
  return row;
}

/** Reads what has changed at the sources. */
export async function refresh(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Päivitä|Jatka päivitystä)$/ }).click();
}

/** What axe finds wrong, by rule and place. The source is evaluated by the browser itself: the page's policy lets no script in. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    return (await run(document)).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  );
}

/** For a person to look at. */
export async function takeListPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
