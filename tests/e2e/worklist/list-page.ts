import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DemoBrowser } from '#demo/browser.ts';

const pictures = resolve(import.meta.dirname, '../../../.output/e2e-pictures');

/** The list in a tab of its own, when the team has been read to the end. */
export async function openList({ context, extensionId }: DemoBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/worklist.html`);
  await expect(page.locator('tbody tr').first()).toBeVisible({ timeout: 60_000 });
  return page;
}

/** For a person to look at. */
export async function takeListPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
