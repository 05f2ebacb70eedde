import type { CDPSession, Frame, Page } from 'playwright-core';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { buildExtension } from '#demo/build-extension.ts';
import type { Population } from '#demo/population/population.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';

/** The day of every measurement, so that the same records are composed each time. */
export const benchNow = new Date('2026-11-18T09:41:00+02:00');

export interface BenchSession {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  readonly demo: RunningDemo;
  readonly chromium: DemoBrowser;
  readonly page: Page;
  sidebar(): Promise<Frame>;
  /** Opens a client in the record; resolves with the milliseconds until the sidebar has painted what `until` asks for. */
  switchTo(number: number, until: 'summary' | 'settled'): Promise<number>;
  /** Runs in the sidebar's frame. */
  inSidebar<Result, Argument>(
    run: (argument: Argument) => Promise<Result> | Result,
    argument: Argument,
  ): Promise<Result>;
  addressesOf(number: number): RegisterAddresses;
  /** Empties the store of records and loads the record anew, so that the next opening is the first. */
  forgetRecords(): Promise<void>;
  sessionOf(target: Page | Frame): Promise<CDPSession>;
  close(): Promise<void>;
}

/** What a program needs to ask the demo servers for a client by itself. */
export interface RegisterAddresses {
  readonly identityCode: string;
  readonly health: string;
  readonly social: string;
}

interface PaintNote {
  readonly stamp: string;
  readonly settled: boolean;
  readonly at: number;
}

/** Real servers, the built extension, a headless Chromium, the demo record with its header at once. */
export async function startSession(population: Population): Promise<BenchSession> {
  const extensionDir = await buildExtension();
  const demo = await startDemo({ population, now: benchNow });
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1440, height: 900 },
  });
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: benchNow }));
  const page = await chromium.context.newPage();
  await page.goto(`${demo.recordUrl}?headerDelay=0`);

  async function sidebar(): Promise<Frame> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const frame = page.frames().find((one) => one.url().startsWith('chrome-extension://'));
      if (frame !== undefined) {
        await frame.waitForSelector('[data-client-state]');
        return frame;
      }
      await page.waitForTimeout(100);
    }
    throw new Error('The sidebar did not appear');
  }

  let frame = await sidebar();
  await frame.evaluate(notePaints);

  return {
    extensionDir,
    demo,
    chromium,
    page,
    sidebar,
    inSidebar: (run, argument) => frame.evaluate(run as never, argument) as Promise<never>,
    addressesOf(number) {
      const client = population.clients.find((one) => one.number === number);
      if (client === undefined) throw new Error(`There is no client ${number}`);
      return { identityCode: client.identityCode, health: demo.healthUrl, social: demo.socialUrl };
    },
    async forgetRecords() {
      await frame.evaluate(emptyRecords);
      // The client who is open is in the sidebar's memory too: a new page has a new sidebar.
      await page.reload();
      frame = await sidebar();
      await frame.evaluate(notePaints);
      await frame.waitForSelector('[data-completeness]:not([data-completeness="waiting"])');
    },
    sessionOf: (target) => chromium.context.newCDPSession(target),
    async switchTo(number, until) {
      // Nobody switches in the very frame in which the last answer came: what is written after it has been written.
      await page.waitForTimeout(250);
      await frame.evaluate(() => (globalThis as unknown as { paints: PaintNote[] }).paints.splice(0));
      const started = await page.evaluate(openClient, number);
      const painted = await frame.evaluate(awaitPaint, until);
      return painted - started;
    },
    async close() {
      await chromium.close();
      await demo.close();
    },
  };
}

/** Runs in the record: opens a client as a link of the record would. Answers the time of the press. */
function openClient(number: number): number {
  const at = performance.timeOrigin + performance.now();
  history.pushState(null, '', `/client/${number}${location.search}`);
  dispatchEvent(new PopStateEvent('popstate'));
  return at;
}

/** Runs in the sidebar: notes the time at which each painted summary stood on the screen. */
function notePaints(): void {
  const paints: PaintNote[] = [];
  Object.assign(globalThis, { paints });
  const note = () => {
    // A client whom nobody knows is painted too, in words.
    const root = document.querySelector<HTMLElement>(
      '[data-client-state="summary"], [data-client-state="unclear"]',
    );
    if (root === null) return;
    const stamp = root.dataset.stamp ?? '';
    const settled = document.querySelector('[data-completeness="waiting"]') === null;
    // A task that is queued in the last callback before painting runs when the frame has been painted.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () =>
        paints.push({ stamp, settled, at: performance.timeOrigin + performance.now() });
      channel.port2.postMessage(undefined);
    });
  };
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** Runs in the sidebar: the time of the first painted summary, or of the first one that waits for no source any more. */
async function awaitPaint(until: 'summary' | 'settled'): Promise<number> {
  const { paints } = globalThis as unknown as { paints: PaintNote[] };
  const deadline = performance.now() + 60_000;
  for (;;) {
    const found = paints.find((paint) => until === 'summary' || paint.settled);
    if (found !== undefined) return found.at;
    if (performance.now() > deadline) throw new Error(`Nothing was painted that is ${until}`);
    await new Promise((done) => setTimeout(done, 1));
  }
}

/** Runs in the sidebar. */
async function emptyRecords(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('rinnalla-records');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const transaction = database.transaction('records', 'readwrite');
  transaction.objectStore('records').clear();
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  database.close();
}
