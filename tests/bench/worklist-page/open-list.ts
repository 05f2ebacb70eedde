import type { Page } from 'playwright-core';
import type { BenchSession } from '../session.ts';
import type { WorklistUnderMeasure } from './main.tsx';

declare const worklistUnderMeasure: WorklistUnderMeasure;

/** The page of the build for measurements, with so many invented rows in memory. */
export async function openList({ chromium }: BenchSession, count: number): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/worklist-bench.html`);
  await page.waitForFunction(() => 'worklistUnderMeasure' in globalThis);
  await page.evaluate((many) => worklistUnderMeasure.prepare(many), count);
  return page;
}
