import { expect, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import type { RecordClient } from '#demo/record-ui/record-client.ts';
import { type RunningRecord, startRecord } from '#demo/record-ui/start-record.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';
import { expectSidebarShows, sidebarFrame } from '../host/record-page.ts';
import { markedPopulation, markOf } from '../identity/marked-population.ts';
import {
  colourOf,
  installHostBar,
  installSidebarBar,
  mixedMarks,
  watchPaintedFrames,
  wrongFrames,
} from '../identity/watch-painted-frames.ts';

/* A host that says another client a thousand times within seconds, by fault or by design. */

const now = new Date('2026-11-18T09:41:00+02:00');
const clients = 24;
const switches = 1000;
const last = 5;

let demo: RunningDemo;
let stranger: RunningRecord;
let chromium: DemoBrowser;
test.beforeAll(async () => {
  demo = await startDemo({ population: markedPopulation(clients, now), now });
  stranger = await startRecord({ clients: demo.clients, notes: () => [], now, professional: '', port: 0 });
  chromium = await openBrowser({ extensionDir, headless: true, viewport: { width: 1100, height: 600 } });
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now }));
});
test.afterAll(async () => {
  await chromium?.close();
  await stranger?.close();
  await demo?.close();
});

test('a thousand identities in seconds: the right client in the end, no wrong one ever, a host that still answers', async () => {
  test.setTimeout(60_000);
  const page = await chromium.context.newPage();
  await page.goto(`${demo.clientUrl(1)}?headerDelay=0&sameUrl=1`);
  // The record is made to keep one address, as some records do: what the header says is then all that there is.
  await page.evaluate((mark) => {
    const box = document.querySelector<HTMLInputElement>('#client-search');
    if (box !== null) box.value = mark;
    box?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('#search-results button')?.click();
  }, markOf(1));
  await expectSidebarShows(page, markOf(1));
  const sidebar = sidebarFrame(page);
  if (sidebar === undefined) throw new Error('The sidebar has no frame');
  await installHostBar(page, clients);
  await installSidebarBar(sidebar, clients);
  const own = await chromium.context.newCDPSession(sidebar);
  const heap = async () => {
    await own.send('HeapProfiler.collectGarbage');
    return (await own.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
  };
  const watch = await watchPaintedFrames(await chromium.context.newCDPSession(page));
  const heapBefore = await heap();
  const askedBefore = demo.faults.seen.length;

  const bare = await workOfFlood(await openBare());
  const flooded = await workOfFlood(page);

  await expectSidebarShows(page, markOf(last));
  await expect.poll(() => watch.frames.at(-1)?.sidebar).toBe(colourOf(last));
  await page.waitForTimeout(1500);
  await watch.stop();
  const grown = (await heap()) - heapBefore;
  const asked = demo.faults.seen.length - askedBefore;
  console.log(
    `${switches} identities, ${watch.frames.length} painted frames, ${asked} requests, heap +${grown.toFixed(1)} MB, the host's own thread: ${bare.seconds.toFixed(2)} s alone, ${flooded.seconds.toFixed(2)} s beside the sidebar`,
  );
  expect(await mixedMarks(sidebar)).toEqual([]);
  expect(wrongFrames(watch.frames)).toEqual([]);
  // Seconds of work, not of waiting: a busy machine makes both of them wait.
  expect(flooded.seconds / bare.seconds, 'work of the host beside the sidebar, and without it').toBeLessThan(
    8,
  );
  expect(flooded.layouts - bare.layouts, 'layouts that the host is made to do').toBeLessThan(switches);
  expect(asked, 'requests for clients who are gone again').toBeLessThan(switches);
  expect(grown, 'MB that the sidebar keeps').toBeLessThan(20);
  await page.close();
});

/** The same record at an address that the settings do not name: nothing of the extension is in it. */
async function openBare(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${stranger.clientUrl(1)}?headerDelay=0&sameUrl=1`);
  await expect(page.locator('header[data-patient-banner]')).toBeVisible();
  return page;
}

/** What the thread that answers to the host's user has to do while the host says `switches` clients, and `last` in the end. */
async function workOfFlood(page: Page): Promise<{ readonly seconds: number; readonly layouts: number }> {
  await page.bringToFront();
  const session = await chromium.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const metricOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { seconds: metricOf('TaskDuration'), layouts: metricOf('LayoutCount') };
  };
  const before = await read();
  await page.evaluate(flood, { people: demo.clients, count: switches, lastNumber: last });
  const after = await read();
  await session.detach();
  return { seconds: after.seconds - before.seconds, layouts: after.layouts - before.layouts };
}

/** Runs in the host. */
async function flood({ people, count, lastNumber }: Flood): Promise<void> {
  const place = document.querySelector('#patient-banner');
  const part = (name: string, text: string) => {
    const element = document.createElement('span');
    element.className = name;
    element.textContent = text;
    return element;
  };
  const show = (person: RecordClient | undefined) => {
    if (person === undefined) return;
    const header = document.createElement('header');
    header.dataset.patientBanner = '';
    header.dataset.clientNumber = String(person.number);
    const [year, month, day] = (person.birthDate ?? '').split('-').map(Number);
    header.append(
      part('patient-name', person.name),
      part('identity-code', person.identityCode ?? ''),
      part('birth-date', `${day}.${month}.${year}`),
    );
    place?.replaceChildren(header);
  };
  for (let turn = 0; turn < count; turn += 1) {
    show(people[turn % people.length]);
    await new Promise((next) => setTimeout(next, 2));
  }
  show(people.find(({ number }) => number === lastNumber));
}

interface Flood {
  readonly people: readonly RecordClient[];
  readonly count: number;
  readonly lastNumber: number;
}
