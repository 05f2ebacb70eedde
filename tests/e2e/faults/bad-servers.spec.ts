import { expect, type Frame, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import type { FaultPlan } from '#demo/servers/faults.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';

/*
 * Servers that answer badly, seen from the chair of the user: the sidebar says what happened, offers what helps, keeps
 * what the other source said, and the record beside it is never affected.
 */

const now = new Date('2026-11-18T09:41:00+02:00');
/** Tervahauta Larisa: known to both registers, with permission in both directions. */
const client = 1;

let demo: RunningDemo;
let chromium: DemoBrowser;
let page: Page;
let hostErrors: string[];

test.beforeAll(async () => {
  demo = await startDemo({ clients: 30, now });
});

test.afterAll(() => demo?.close());

test.beforeEach(async () => {
  // A new profile each time: nothing may come from a cache.
  chromium = await openBrowser({ extensionDir, headless: true, viewport: { width: 1200, height: 800 } });
  await chromium.writeSettings(demoSettings({ ...demo, fixedNow: now }));
  page = await chromium.context.newPage();
  hostErrors = [];
  page.on('pageerror', (error) => hostErrors.push(error.message));
});

test.afterEach(async () => {
  demo.faults.clear();
  await chromium.close();
});

async function open(plan: FaultPlan): Promise<Frame> {
  demo.faults.use(plan);
  await page.goto(`${demo.clientUrl(client)}?headerDelay=0`);
  return answeringSidebar(page);
}

/** The record goes on working: its own search opens another client. */
async function expectHostUnharmed(): Promise<void> {
  await page.locator('#client-search').fill('Hallavaara');
  await page.locator('#search-results button').first().click();
  await expect(page.locator('header[data-patient-banner] .patient-name')).toHaveText('Hallavaara Elli');
  expect(hostErrors).toEqual([]);
}

const social =
  (fault: ReturnType<FaultPlan>): FaultPlan =>
  ({ register }) =>
    register === 'social' ? fault : undefined;

for (const [name, fault, words] of [
  ['401', { kind: 'status', status: 401 }, 'kirjautuminen'],
  ['403', { kind: 'status', status: 403 }, 'oikeudella'],
  ['404', { kind: 'status', status: 404 }, 'ei löytynyt'],
  ['409', { kind: 'status', status: 409 }, 'muuttuivat'],
  ['429', { kind: 'status', status: 429, retryAfterSeconds: 1 }, 'ruuhkautunut'],
  ['500', { kind: 'status', status: 500 }, '500'],
  ['a web page', { kind: 'html' }, 'ei voitu lukea'],
  ['text that breaks off', { kind: 'truncated', share: 0.4, cleanEnd: true }, 'ei voitu lukea'],
  ['a closed connection', { kind: 'reset' }, 'ei saada yhteyttä'],
] as const) {
  test(`the social register answers ${name}: said in words, the rest is shown`, async () => {
    const sidebar = await open(social(fault));
    await expect(sidebar.locator('[data-banner-name]')).toHaveText('Tervahauta Larisa');
    await expect(sidebar.locator('[data-completeness="partial"]')).toHaveAttribute('data-answered', '1', {
      timeout: 40_000,
    });
    await expect(sidebar.locator('[data-completeness]')).toContainText(words);
    await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
    await expectHostUnharmed();
  });
}

test('a server that never answers is waited for in words, and the own register is shown meanwhile', async () => {
  const sidebar = await open(social({ kind: 'hang' }));
  await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
  await expect(sidebar.locator('[data-completeness="waiting"]')).toBeVisible();
  await expectHostUnharmed();
});

test('one byte a second keeps nothing else from being shown', async () => {
  const sidebar = await open(social({ kind: 'slow', bytesPerSecond: 1 }));
  await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
  await expectHostUnharmed();
});

test('twenty megabytes in place of an answer leave the sidebar usable, and the answer is asked for in parts', async () => {
  const sidebar = await open(({ register, batch }) =>
    register === 'social' && batch.length > 0 ? { kind: 'huge', bytes: 20 * 1024 * 1024 } : undefined,
  );
  await expect(sidebar.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 40_000 });
  await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Sanna Räisänen');
  await expectHostUnharmed();
});

test('twenty megabytes of nothing useful in one search are named, and nothing else is lost', async () => {
  const sidebar = await open(({ register, batch, path }) => {
    if (register !== 'social') return undefined;
    if (batch.length > 0) return { kind: 'status', status: 405 };
    return path.startsWith('/Encounter') ? { kind: 'huge', bytes: 20 * 1024 * 1024 } : undefined;
  });
  await expect(sidebar.locator('[data-completeness]')).not.toHaveAttribute('data-unread', '0', {
    timeout: 40_000,
  });
  await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Sanna Räisänen');
  await expectHostUnharmed();
});

test('both servers gone: the banner comes from the record, and trying again helps', async () => {
  const sidebar = await open(() => ({ kind: 'status', status: 404 }));
  await expect(sidebar.locator('[data-completeness="partial"]')).toHaveAttribute('data-answered', '0', {
    timeout: 40_000,
  });
  demo.faults.clear();
  await sidebar
    .getByRole('button', { name: /Yritä uudelleen/ })
    .first()
    .click();
  await expect(sidebar.locator('section[data-section="owners"]')).toContainText('Tiina Mustonen');
});

test("another client's resources are refused, and said to be", async () => {
  const stranger = {
    resourceType: 'Condition',
    id: 'x',
    subject: { reference: 'Patient/somebody-else' },
    code: { text: 'Vieras vaiva' },
  };
  const sidebar = await open(({ register, batch }) =>
    register === 'health' && batch.length > 0
      ? { kind: 'answer', change: (body) => withStranger(body, batch, stranger) }
      : undefined,
  );
  await expect(sidebar.locator('[data-completeness]')).not.toHaveAttribute('data-unread', '0');
  await sidebar.locator('section[data-section="problems"] button').first().click();
  await expect(sidebar.locator('section[data-section="problems"]')).toContainText('Tyypin 2 diabetes');
  await expect(sidebar.locator('body')).not.toContainText('Vieras vaiva');
});

/** Puts a resource of another client into the answer to the search for problems. */
function withStranger(body: unknown, batch: readonly string[], stranger: object): unknown {
  interface Bundle {
    entry: { resource: { entry?: object[] } }[];
  }
  const bundle = structuredClone(body) as Bundle;
  const place = batch.findIndex((address) => address.startsWith('Condition'));
  bundle.entry[place]?.resource.entry?.push({ resource: stranger });
  return bundle;
}
