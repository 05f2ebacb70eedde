import { expect, type Page, test } from '@playwright/test';
import {
  type KnownClient,
  type OpenmrsDemo,
  openThroughSearch,
  searchFor,
  sidebarShows,
  startOpenmrsDemo,
} from './openmrs-demo.ts';

const banner = 'header[role="banner"][aria-label="patient banner"]';
let demo: OpenmrsDemo;
let first: KnownClient;
let second: KnownClient;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  demo = await startOpenmrsDemo(new Date('2026-11-18T07:41:00Z'));
  const [one, two] = demo.clients;
  if (one === undefined || two === undefined)
    throw new Error('The population has fewer than two plain clients.');
  [first, second] = [one, two];
});

test.afterAll(() => demo?.close());

test.beforeEach(async () => {
  page = await demo.browser.context.newPage();
});

test.afterEach(() => page.close());

test('opening a chart shows that client beside it', async () => {
  await page.goto(demo.openmrs.chartUrl(first.healthId));

  await expect(page.locator(`${banner} [aria-label="Avatar for ${first.openmrsName}"]`)).toBeVisible();
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);
});

test('switching through the search of OpenMRS shows the new client, without a new document', async () => {
  await page.goto(demo.openmrs.chartUrl(first.healthId));
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));

  await openThroughSearch(page, second);

  await expect(page.locator(`${banner} [aria-label="Avatar for ${second.openmrsName}"]`)).toBeVisible();
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${second.name}`);
  await expect(page.locator('html[data-same-document]')).toHaveCount(1);
});

test('going back shows the client before, whose chart is open again', async () => {
  await page.goto(demo.openmrs.chartUrl(first.healthId));
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);
  await openThroughSearch(page, second);
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${second.name}`);

  await page.goBack();

  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);
});

test('people in the search results are not taken for the open client', async () => {
  await page.goto(demo.openmrs.chartUrl(first.healthId));
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);

  await searchFor(page, second.identityCode);
  await expect(page.locator(`a[href*="/patient/${second.healthId}/chart"]`)).toBeVisible();

  // Not a state on the way to another one: it is still so when the next tab of the same chart has been opened.
  await page.getByTestId('closeSearchIcon').click();
  await page.getByRole('link', { name: 'Allergies' }).click();
  await page.waitForURL('**/chart/allergies', { waitUntil: 'commit' });
  expect(await sidebarShows(page)).toBe(`summary ${first.name}`);
});

test('leaving for the home page leaves no client', async () => {
  await page.goto(demo.openmrs.chartUrl(first.healthId));
  await expect.poll(() => sidebarShows(page)).toBe(`summary ${first.name}`);

  await page.locator('header.cds--header a[href="/openmrs/spa/home"]').click();

  await expect(page.getByText('Service queues').first()).toBeVisible();
  await expect.poll(() => sidebarShows(page)).toBe('noClient');
});

test('the home page, opened first, has no client', async () => {
  await page.goto(demo.openmrs.url);

  await expect(page.getByText('Service queues').first()).toBeVisible();
  await expect.poll(() => sidebarShows(page)).toBe('noClient');
});
