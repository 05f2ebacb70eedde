import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { now, takePicture } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';
import { readKept } from '../sign-in/session-page.ts';
import { killBrowserOn } from './kill-browser.ts';

/*
 * The client's plan, from a finding to the record: begun from the finding, the browser killed in the middle of a word, gone on
 * with from the draft, recorded, and read by a colleague of another profession who adds a part.
 */

const output = resolve(import.meta.dirname, '../../../.output');
const title = 'Yhteydenotot toistuvat samasta syystä';
const goal = 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.';
const matters = 'Että selkä antaa nukkua ja tulen toimeen työttömänäkin.';

let demo: RunningDemo;
let browser: DemoBrowser | undefined;
let profile: string;
let number: number;
let patient: string;

test.beforeAll(async () => {
  demo = await startDemo({ clients: 30, now });
  profile = mkdtempSync(join(output, 'profile-plan-'));
  const client = demo.population.clients.find(({ storyline }) => storyline === 'back-pain-unemployment');
  number = client?.number ?? 0;
  const resource = client?.health.find(({ resourceType }) => resourceType === 'Patient');
  patient = typeof resource?.id === 'string' ? resource.id : '';
});
test.afterAll(async () => {
  await browser?.close().catch(() => undefined);
  await demo?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function startBrowser(role: Role = 'nurse', userDataDir = profile): Promise<DemoBrowser> {
  const viewport = { width: 1300, height: 900 };
  const started = await openBrowser({ extensionDir, headless: true, userDataDir, viewport });
  await started.writeSettings(demoSettings({ ...demo, fixedNow: now, role }));
  return started;
}

async function openClient(in_: DemoBrowser): Promise<{ page: Page; frame: Frame }> {
  const page = await in_.context.newPage();
  await page.goto(`${demo.clientUrl(number)}?headerDelay=0`);
  const frame = await answeringSidebar(page);
  await expect(frame.locator('[data-completeness]')).toBeVisible({ timeout: 20_000 });
  return { page, frame };
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** What the health register holds of the client, as the server says it. */
async function atServer(type: 'CarePlan' | 'Goal' | 'Task'): Promise<readonly Resource[]> {
  const token = (browser && (await readKept(browser, 'health'))?.accessToken) ?? '';
  const answer = await fetch(`${demo.healthUrl}/${type}?patient=${patient}&_count=200`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { entry = [] } = (await answer.json()) as { entry?: readonly { readonly resource: Resource }[] };
  return entry.map(({ resource }) => resource);
}
const ours = (resource: Resource) => JSON.stringify(resource).includes('urn:rinnalla:goal');

let presses = 0;
let keystrokes = 0;
async function press(frame: Frame, name: string | RegExp): Promise<void> {
  presses += 1;
  await frame.getByRole('button', { name }).first().click();
}
async function type(page: Page, text: string): Promise<void> {
  keystrokes += text.length;
  await page.keyboard.type(text, { delay: 12 });
}

test('a plan begun from a finding outlives a killed browser, is recorded, and closes the finding', async () => {
  test.setTimeout(180_000);
  browser = await startBrowser();
  const first = await openClient(browser);
  await first.frame.getByRole('button', { name: new RegExp(title) }).click({ timeout: 30_000 });
  await press(first.frame, /^Toimin/);
  await press(first.frame, /Suunnitelman tekeminen/);
  await expect(first.frame.locator('[data-plan-form]').getByText(title)).toBeVisible();
  await first.frame.getByLabel('Mikä asiakkaalle on tärkeää').click();
  presses += 1;
  await type(first.page, matters);
  await first.page.waitForTimeout(60);
  killBrowserOn(profile);
  await browser.close().catch(() => undefined);

  browser = await startBrowser();
  const { page, frame } = await openClient(browser);
  await frame.getByRole('tab', { name: 'Suunnitelma' }).click();
  await expect(frame.getByLabel('Mikä asiakkaalle on tärkeää')).toHaveValue(matters);
  await expect(frame.getByText('EI KIRJATTU').first()).toBeVisible();
  await expect(frame.locator('[data-plan-form]').getByText(title)).toBeVisible();
  await takePicture(frame, 'plan-draft-again');

  // The client has a goal already, from another time: the plan begins with it.
  await press(frame, 'Lisää tavoite');
  await frame.getByRole('textbox', { name: 'Tavoite 2' }).click();
  presses += 1;
  await type(page, goal);
  await press(frame, /unirytmi ja unipäiväkirja/);
  await press(frame, /liikuntaa pienin askelin/);
  await press(frame, /puhelu 2 viikon välein/);
  await press(frame, /^3 kk/);
  await takePicture(frame, 'plan-form');
  await press(frame, 'Kirjaa potilastietoon');
  await expect(frame.locator('[data-plan-written="delivered"]')).toBeVisible({ timeout: 30_000 });
  await expect(frame.getByText('Huomio suljettu: suunnitelma tehty')).toBeVisible();
  await takePicture(frame, 'plan-recorded');
  console.log(`plan: ${presses} presses, ${keystrokes} keystrokes in the client's own words`);

  const [plan] = (await atServer('CarePlan')).filter(ours);
  const [written] = (await atServer('Goal')).filter(ours);
  expect(written).toMatchObject({ description: { text: goal }, lifecycleStatus: 'active' });
  expect(plan).toMatchObject({
    status: 'active',
    intent: 'plan',
    supportingInfo: [{ identifier: { value: 'repeated-reason' } }],
  });
  expect((await atServer('CarePlan')).filter(ours)).toHaveLength(1);

  await frame.getByRole('tab', { name: 'Yhteenveto' }).click();
  const awaiting = frame.locator('section[data-section="findings"] [data-findings] > ul');
  await expect(awaiting).toBeVisible({ timeout: 20_000 });
  await expect(awaiting.getByText(title)).toHaveCount(0);
  const answers = (await atServer('Task')).map((task) => JSON.stringify(task));
  const own = answers.filter((task) => task.includes('"repeated-reason"'));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('"code":"act"');
  expect(own[0]).toContain('"valueString":"plan"');
  await frame.getByRole('tab', { name: 'Suunnitelma' }).click();
  await frame.getByRole('button', { name: 'Asiakkaan kappale' }).click();
  await expect(frame.getByText('Tämä on sinulle tärkeää:')).toBeVisible();
  await takePicture(frame, 'plan-client-copy');
  // On paper the copy stands alone: no banner, no identity code, no button.
  await page.emulateMedia({ media: 'print' });
  const printed = await frame.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility());
    return {
      inCopy: shown.filter((node) => node.closest('[data-client-copy]') !== null).length,
      beside: shown
        .filter((node) => node.closest('[data-client-copy]') === null)
        .filter((node) =>
          [...node.childNodes].some((child) => child instanceof Text && child.data.trim() !== ''),
        )
        .map(({ textContent }) => textContent),
    };
  });
  expect(printed.beside).toEqual([]);
  expect(printed.inCopy).toBeGreaterThan(5);
  await takePicture(frame, 'plan-client-copy-printed');
  await page.close();
});

test('a colleague reads it, adds a part, and sees what has changed', async () => {
  test.setTimeout(120_000);
  const theirs = mkdtempSync(join(output, 'profile-plan-other-'));
  const other = await startBrowser('physician', theirs);
  try {
    const { page, frame } = await openClient(other);
    page.setDefaultTimeout(20_000);
    await frame.getByRole('tab', { name: 'Yhteenveto' }).press('Alt+4');
    await expect(frame.locator('[data-plan]').getByText(`”${goal}”`)).toBeVisible({ timeout: 20_000 });
    await expect(frame.locator('[data-draft], [data-draft-waits]')).toHaveCount(0);
    await frame.getByRole('button', { name: 'Päivitä' }).click();
    await frame
      .getByRole('textbox', { name: /oma osuus/ })
      .fill('Kuvantamista ei tarvita, harjoittelu jatkuu.');
    await takePicture(frame, 'plan-second-profession');
    await frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
    await expect(frame.locator('[data-plan-written="delivered"]')).toBeVisible({ timeout: 30_000 });
    await expect(frame.locator('[data-plan]').getByText(/lääkäri, /)).toBeVisible();
    await frame.getByRole('button', { name: 'Mikä on muuttunut?' }).click({ timeout: 20_000 });
    await expect(frame.getByText(/Osuus · lisätty/)).toBeVisible({ timeout: 20_000 });
    await takePicture(frame, 'plan-since-review');
    await page.close();
  } finally {
    await other.close();
    rmSync(theirs, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
