import { expect, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';
import { markedPopulation, markOf } from './marked-population.ts';
import {
  colourOf,
  installHostBar,
  installSidebarBar,
  mixedMarks,
  watchPaintedFrames,
  wrongFrames,
} from './watch-painted-frames.ts';

/*
 * Identity rule 1: no painted frame shows one client's facts under another's name. Random switches, random pauses, late
 * headers, answers that come late, in another order, or not at all.
 */

const now = new Date('2026-11-18T09:41:00+02:00');
const clients = 24;
const switches = process.env.RINNALLA_SOAK === '1' ? 1000 : 200;
const seed = Number(process.env.RINNALLA_SEED ?? 20261118);

/** Each leg is one way in which a record behaves; the switches are shared among them. */
const legs = [
  { name: 'header at once', query: 'headerDelay=0' },
  { name: 'header 150 ms late', query: 'headerDelay=150' },
  { name: 'the previous header stays for 150 ms', query: 'headerDelay=150&staleHeader=1' },
  { name: 'the same address for every client', query: 'headerDelay=30&sameUrl=1' },
];

/** Mulberry32: the same switches for the same seed. */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

let demo: RunningDemo;
let chromium: DemoBrowser;

test.beforeAll(async () => {
  demo = await startDemo({ population: markedPopulation(clients, now), now });
  chromium = await openBrowser({ extensionDir, headless: true, viewport: { width: 1100, height: 600 } });
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now }));
});

test.afterAll(async () => {
  await chromium?.close();
  await demo?.close();
});

/** Opens a client the way its user does: by the record's own search. */
async function switchTo(page: Page, number: number): Promise<void> {
  await page.evaluate((mark) => {
    const box = document.querySelector<HTMLInputElement>('#client-search');
    if (box === null) throw new Error('The record has no search');
    box.value = mark;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('#search-results button')?.click();
  }, markOf(number));
}

for (const [place, leg] of legs.entries()) {
  test(`no painted frame shows one client's facts beside another's name: ${leg.name}`, async () => {
    test.setTimeout(switches * 1500);
    const random = createRandom(seed + place);
    // Late, failed and reordered answers; a tenth of the requests fails, so that retries overtake later clients.
    demo.faults.use(() => {
      const chance = random();
      if (chance < 0.05) return { kind: 'status', status: 503 };
      if (chance < 0.1) return { kind: 'reset' };
      return { kind: 'delay', ms: Math.floor(random() * (chance < 0.3 ? 700 : 60)) };
    });
    const page = await chromium.context.newPage();
    await page.goto(`${demo.clientUrl(1)}?${leg.query}`);
    const sidebar = await answeringSidebar(page);
    await installHostBar(page, clients);
    await installSidebarBar(sidebar, clients);
    const session = await chromium.context.newCDPSession(page);
    const watch = await watchPaintedFrames(session);

    let open = 1;
    for (let count = 1; count <= switches / legs.length; count += 1) {
      open = 1 + Math.floor(random() * clients);
      await switchTo(page, open);
      // Every fifth client stays until it is seen, so that the next switch has something to leave behind.
      if (count % 5 === 0) await expect.poll(() => watch.frames.at(-1)?.sidebar).toBe(colourOf(open));
      else await page.waitForTimeout(Math.floor(random() * (random() < 0.3 ? 900 : 200)));
    }
    demo.faults.clear();
    await expect(sidebar.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(
      markOf(open),
      {
        timeout: 30_000,
      },
    );
    await expect.poll(() => watch.frames.at(-1)?.sidebar).toBe(colourOf(open));
    await watch.stop();

    expect(await mixedMarks(sidebar), 'texts of two clients in the sidebar at once').toEqual([]);
    expect(wrongFrames(watch.frames), 'painted frames with another client than the host shows').toEqual([]);
    // The watch itself works: it saw many clients' facts, and many frames.
    const seen = new Set(
      watch.frames.filter((frame) => frame.sidebar === frame.host).map((frame) => frame.sidebar),
    );
    expect(seen.size).toBeGreaterThan(5);
    expect(watch.frames.length).toBeGreaterThan(switches / legs.length);
    console.log(
      `${leg.name}: ${switches / legs.length} switches, ${watch.frames.length} painted frames, ${seen.size} clients seen, seed ${seed + place}`,
    );
    await page.close();
  });
}
