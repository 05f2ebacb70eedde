import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { type DemoSettingsOptions, demoSettings } from '#demo/settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';

export const now = new Date('2026-11-18T09:41:00+02:00');
const pictures = resolve(import.meta.dirname, '../../../.output/e2e-pictures');

export interface AccessStage {
  readonly demo: RunningDemo;
  readonly chromium: DemoBrowser;
  readonly settings: Settings;
  /** The client's record with the sidebar beside it, whatever the sidebar shows. */
  open(number: number): Promise<{ readonly page: Page; readonly frame: Frame }>;
  numberOf(storyline: string): number;
  close(): Promise<void>;
}

/** The demo whose registers ask for a sign-in, and a browser with the extension. */
export async function startAccess(
  said: Partial<DemoSettingsOptions> & { readonly signedIn?: boolean; readonly userDataDir?: string } = {},
): Promise<AccessStage> {
  const { signedIn = true, userDataDir, ...options } = said;
  const demo = await startDemo({ clients: 30, now });
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 800 },
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
  const settings = demoSettings({ ...demo, fixedNow: now, ...options });
  await chromium.writeSettings(settings, { signedIn });
  return {
    demo,
    chromium,
    settings,
    async open(number) {
      const page = await chromium.context.newPage();
      await page.goto(`${demo.clientUrl(number)}?headerDelay=0`);
      return { page, frame: await answeringSidebar(page) };
    },
    numberOf(storyline) {
      const client = demo.population.clients.find((each) => each.storyline === storyline);
      if (client === undefined) throw new Error(`No client tells ${storyline}`);
      return client.number;
    },
    async close() {
      await chromium.close();
      await demo.close();
    },
  };
}

/** Everything that is written in the sidebar, unfolded or not. */
export async function textOf(frame: Frame): Promise<string> {
  return (await frame.locator('body').textContent()) ?? '';
}

/** Unfolds what is folded, so that a look at the text misses nothing. */
export async function unfoldAll(frame: Frame): Promise<void> {
  // The forms of the segment and of the loop close one another: they hold nothing that was recorded.
  const folded = frame.locator(
    'section[data-section] button[aria-expanded="false"]:not([aria-haspopup]):not([data-segment] button):not([data-loop] button)',
  );
  // What is unfolded may hold something folded of its own.
  for (let presses = 0; presses < 60 && (await folded.count()) > 0; presses += 1)
    await folded.first().click();
  await expect(folded).toHaveCount(0);
}

/** For a person to look at: the sidebar as it stands. */
export async function takePicture(frame: Frame, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await (await frame.frameElement()).screenshot({ path: join(pictures, `${name}.png`) });
}
