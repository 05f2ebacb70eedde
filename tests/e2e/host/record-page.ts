import { expect, type Frame, type Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import type { HostSettings, Settings } from '#lib/model/settings/settings.ts';
import { extensionDir } from '../extension.ts';

const now = new Date('2026-11-18T09:41:00+02:00');

/** The demo's record beside a browser with the extension: what every test of the host side needs. */
export interface RecordAndBrowser {
  readonly demo: RunningDemo;
  readonly chromium: DemoBrowser;
  readonly settings: Settings;
  /** Opens a client with what makes the record awkward, and waits until the sidebar shows the client. */
  open(number: number, query?: string): Promise<Page>;
  nameOf(number: number): string;
  close(): Promise<void>;
}

export async function startRecordAndBrowser(host: Partial<HostSettings> = {}): Promise<RecordAndBrowser> {
  const demo = await startDemo({ clients: 12, now });
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 800 },
  });
  const plain = demoSettings({ ...demo, fixedNow: now });
  const settings = { ...plain, hosts: plain.hosts.map((one) => ({ ...one, ...host })) };
  await chromium.writeSettings(settings);
  const nameOf = (number: number) => demo.clients.find((client) => client.number === number)?.name ?? '';
  return {
    demo,
    chromium,
    settings,
    nameOf,
    async open(number, query = '') {
      const page = await chromium.context.newPage();
      await page.goto(demo.clientUrl(number) + query);
      await expectSidebarShows(page, nameOf(number));
      return page;
    },
    async close() {
      await chromium.close();
      await demo.close();
    },
  };
}

export function sidebarFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => /^chrome-extension:.*\/sidebar\.html$/.test(frame.url()));
}

/**
 * The sidebar's frame once it has said something of a client, and can be pressed: until it has said that it was painted, a
 * white ground covers it, and a press meets that. The host may take a frame that is still loading away and another
 * one comes: what is waited for is asked of whichever frame is there, not of the first that was.
 */
export async function answeringSidebar(page: Page): Promise<Frame> {
  let answering: Frame | undefined;
  await expect
    .poll(
      async () => {
        const frame = sidebarFrame(page);
        const states =
          (await frame
            ?.locator('[data-client-state]')
            .count()
            .catch(() => 0)) ?? 0;
        answering = states > 0 && (await isCovered(page)) === false ? frame : undefined;
        return answering !== undefined;
      },
      { timeout: 40_000 },
    )
    .toBe(true);
  if (answering === undefined) throw new Error('The sidebar has no frame');
  return answering;
}

export function sidebarElements(page: Page): Promise<number> {
  return page.locator('rinnalla-sidebar').count();
}

/** The sidebar has painted the client, and nothing covers it. */
export async function expectSidebarShows(page: Page, name: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const banner = sidebarFrame(page)?.locator('[data-client-state="summary"] [data-banner-name]');
        return (await banner?.textContent({ timeout: 1000 }).catch(() => undefined)) ?? '';
      },
      { timeout: 30_000 },
    )
    .toContain(name);
  await expect.poll(() => isCovered(page)).toBe(false);
}

/**
 * The sidebar's banner as the screen shows it. A frame that is taken out and put back in one turn is sometimes lost to the
 * test's list of frames, while the user sees it: what the user sees is what counts.
 */
export async function pictureOfBanner(page: Page): Promise<string> {
  const width = page.viewportSize()?.width ?? 0;
  const picture = await page.screenshot({ clip: { x: width - 400, y: 0, width: 400, height: 88 } });
  return picture.toString('base64');
}

/** Whether the white ground covers the frame. It stands in a closed shadow root, which only the debugger sees into. */
export async function isCovered(page: Page): Promise<boolean | undefined> {
  const display = await inSidebar(
    page,
    'div:not([role])',
    'function () { return getComputedStyle(this).display; }',
  );
  return display === undefined ? undefined : display !== 'none';
}

/** Calls a function on a part of what the content script has put into the page; `undefined` while it is not there. */
export async function inSidebar(page: Page, selector: string, declaration: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find((node) => node.localName === 'html');
    const shadow = html?.children?.find((node) => node.localName === 'rinnalla-sidebar')?.shadowRoots?.[0];
    if (shadow === undefined) return undefined;
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: shadow.nodeId, selector });
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: declaration,
      returnByValue: true,
    });
    return result.value;
  } catch {
    // The node was taken away between two questions.
    return undefined;
  } finally {
    await session.detach();
  }
}

/** Opens a client by the record's own search, as its user does. */
export async function switchTo(page: Page, name: string): Promise<void> {
  await page.fill('#client-search', name);
  await page.click('#search-results button');
}
