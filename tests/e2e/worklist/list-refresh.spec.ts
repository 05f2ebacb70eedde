import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import type { FaultPlan, SeenRequest } from '#demo/servers/faults.ts';
import { demoSettings } from '#demo/settings.ts';
import { now } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { refresh, takeListPicture } from './list-page.ts';

/* A refresh that is cancelled, or killed, in the middle: what was read stays, it is said how much that is, and it goes on from there. */

test.describe.configure({ timeout: 300_000 });

const output = resolve(import.meta.dirname, '../../../.output');
let demo: RunningDemo;
let chromium: DemoBrowser | undefined;
let profile: string;

test.beforeEach(async () => {
  demo = await startDemo({ clients: 200, now });
  mkdirSync(output, { recursive: true });
  profile = mkdtempSync(join(output, 'profile-refresh-'));
});
test.afterEach(async () => {
  await chromium?.close().catch(() => undefined);
  await demo?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** On the same profile each time; who uses it signs in anew. */
async function startList(): Promise<Page> {
  chromium = await openBrowser({ extensionDir, headless: true, userDataDir: profile });
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now, role: 'teamLead' }));
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/worklist.html`);
  return page;
}

/** Of whom the other register's contacts are asked, most often by a batch for a portion of the team; undefined for any other request. */
function askedFor({ register, path, batch, body }: SeenRequest): readonly string[] | undefined {
  if (register !== 'social') return undefined;
  const contacts = [path, ...batch].find((address) => /^\/?Encounter\b/.test(address));
  if (contacts === undefined) return undefined;
  const fields = (batch.length > 0 ? {} : (body ?? {})) as Readonly<Record<string, string>>;
  return (new URL(contacts, 'http://demo').searchParams.get('patient') ?? fields.patient)?.split(',');
}

interface SlowRegister {
  readonly plan: FaultPlan;
  /** Clients of the portions that it tells of. */
  readonly told: ReadonlySet<string>;
}

/** Portions that are enough to be written down: rows are made durable some sixty clients at a time. */
const toldPortions = 2;

/** The other register tells of the first portions that it is asked about, and then of nobody: the server hangs. */
function slowAfterTheFirst(): SlowRegister {
  const told = new Set<string>();
  let portions = 0;
  return {
    told,
    plan(request) {
      const asked = askedFor(request);
      if (asked === undefined || asked.every((client) => told.has(client))) return undefined;
      if (portions === toldPortions) return { kind: 'hang' };
      portions += 1;
      for (const client of asked) told.add(client);
      return undefined;
    },
  };
}

/** How far the page says that it has come. */
async function progressOf(list: Page): Promise<{ readonly done: number; readonly total: number }> {
  const [, done, total] = /(\d+) \/ (\d+)/.exec((await list.locator('footer').textContent()) ?? '') ?? [];
  return { done: Number(done ?? 0), total: Number(total ?? 0) };
}

/**
 * Until everybody of whom the other register tells is done, and stands on the list, which shows nobody before they are written
 * down: what is asked first need not be what is answered first, and what counts as read need not be durable yet.
 */
async function inTheMiddle(
  list: Page,
  { told }: SlowRegister,
): Promise<{ readonly done: number; readonly total: number }> {
  await expect(list.locator('footer')).toContainText(/päivitetään [1-9]\d* \/ \d+/, { timeout: 120_000 });
  await showEverybody(list);
  await expect
    .poll(
      async () => {
        const [rows, { done }] = [await rowCount(list), await progressOf(list)];
        return rows === done && rows > told.size;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  const progress = await progressOf(list);
  expect(progress.done).toBeLessThan(progress.total);
  expect(told.size).toBeGreaterThan(0);
  return progress;
}

/** Clients for whom the other register's contacts were asked since then. */
const askedSince = (from: number) =>
  new Set(demo.faults.seen.slice(from).flatMap((request) => askedFor(request) ?? []));
const rowCount = async (list: Page) => Number(await list.getByRole('grid').getAttribute('aria-rowcount')) - 1;
const showEverybody = (list: Page) =>
  list
    .getByRole('navigation', { name: 'Näkymät' })
    .getByRole('button', { name: /^Kaikki/ })
    .click();

/** Goes on to the end: everybody is on the list, and those who were done are not asked for again. */
async function expectRest(
  list: Page,
  { total }: { readonly total: number },
  doneBefore: ReadonlySet<string>,
  from: number,
) {
  await expect(list.locator('[data-refresh="idle"]')).toBeVisible({ timeout: 180_000 });
  await showEverybody(list);
  await expect.poll(() => rowCount(list), { timeout: 30_000 }).toBe(total);
  const asked = [...askedSince(from)];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((client) => doneBefore.has(client))).toEqual([]);
}

test('cancelled: what was read stays and says how much it is, and going on asks for the rest alone', async () => {
  const slow = slowAfterTheFirst();
  demo.faults.use(slow.plan);
  const list = await startList();
  const { done, total } = await inTheMiddle(list, slow);
  await expect(list.getByRole('progressbar', { name: 'Päivitys' })).toBeVisible();
  await takeListPicture(list, 'list-refreshing');

  await list.getByRole('button', { name: 'Keskeytä' }).click();
  await expect(list.locator('[data-refresh="cancelled"]')).toBeVisible();
  await expect(list.locator('footer')).toContainText(/Päivitys keskeytettiin, \d+ \/ \d+/);
  const kept = await progressOf(list);
  expect(kept.done).toBeGreaterThanOrEqual(done);
  expect(kept.done).toBeLessThan(total);
  // Who has not been read is not closed to anybody.
  await expect(list.locator('footer')).not.toContainText('ei näytetä');
  await showEverybody(list);
  await expect.poll(() => rowCount(list)).toBe(kept.done);
  await takeListPicture(list, 'list-refresh-cancelled');

  demo.faults.clear();
  const from = demo.faults.seen.length;
  await refresh(list);
  await expectRest(list, { total }, slow.told, from);
});

test('killed with the whole browser: it resumes where it was', async () => {
  const slow = slowAfterTheFirst();
  demo.faults.use(slow.plan);
  const before = await startList();
  const { done, total } = await inTheMiddle(before, slow);
  await kill(chromium);

  const from = demo.faults.seen.length;
  demo.faults.use((request) => (askedFor(request) === undefined ? undefined : { kind: 'delay', ms: 3000 }));
  const list = await startList();
  // Those who are done stand there before anything is asked for.
  await expect.poll(() => rowCountOrNone(list), { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(list.locator('footer')).toContainText(/jatketaan päivitystä [1-9]\d* \/ \d+/, {
    timeout: 60_000,
  });
  // What was read is made durable some portions at a time: at most those that were being taken in are read again.
  expect((await progressOf(list)).done).toBeGreaterThanOrEqual(done);
  await takeListPicture(list, 'list-refresh-resumed');
  demo.faults.clear();
  await expectRest(list, { total }, slow.told, from);
});

async function rowCountOrNone(list: Page): Promise<number> {
  return (await list.getByRole('grid').count()) === 0 ? 0 : rowCount(list);
}

/** No handler runs and nothing is written any more. */
async function kill(browser: DemoBrowser | undefined): Promise<void> {
  const [page] = browser?.context.pages() ?? [];
  if (browser === undefined || page === undefined) throw new Error('There is no browser');
  const gone = browser.context.waitForEvent('close');
  const session = await browser.context.newCDPSession(page);
  void session.send('Browser.crash').catch(() => undefined);
  await gone;
}
