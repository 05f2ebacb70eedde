import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBrowser } from '#demo/browser.ts';
import { type AccessStage, startAccess, takePicture } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';
import { killBrowserOn } from '../plan/kill-browser.ts';
import { openFunctioning, stored, storyline } from './functioning-page.ts';

/* Functional capacity beside the open client: the form, the client's own view, risk factors in one row and an instrument. */

test.describe.configure({ timeout: 240_000 });

let stage: AccessStage;
let profile: string;
test.beforeEach(async () => {
  profile = mkdtempSync(join(resolve(import.meta.dirname, '../../../.output'), 'profile-functioning-'));
  stage = await startAccess({ userDataDir: profile });
});
test.afterEach(async () => {
  await stage?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The browser is killed in the middle of it, and a new one begins on the same disk. */
async function killAndStart(): Promise<void> {
  killBrowserOn(profile);
  await stage.chromium.close().catch(() => undefined);
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 800 },
    userDataDir: profile,
  });
  await chromium.writeSettings(stage.settings, { signedIn: true });
  const { demo } = stage;
  stage = {
    ...stage,
    chromium,
    async open(number) {
      const page = await chromium.context.newPage();
      await page.goto(`${demo.clientUrl(number)}?headerDelay=0`);
      return { page, frame: await answeringSidebar(page) };
    },
    async close() {
      await chromium.close();
      await demo.close();
    },
  };
}

const openPage = () => openFunctioning(stage);

test('Generic-7 by keyboard with the client’s own view, recorded and read back; a risk factor and an instrument beside it', async () => {
  const before = (await stored(stage, 'Observation')).length;
  const goals = (await stored(stage, 'Goal')).length;
  let frame = await openPage();
  await takePicture(frame, 'functioning-page');
  await frame.getByRole('button', { name: /^ICF Generic-7/ }).click();
  await expect(frame.getByText('0/7')).toBeVisible();
  // A digit rates and goes on to the next item.
  await frame.locator('[data-item] input[type="radio"]').first().focus();
  for (const digit of ['2', '2', '3', '1', '1', '2', '4']) await frame.page().keyboard.press(digit);
  await expect(frame.getByText('7/7')).toBeVisible();
  await expect(frame.locator('body')).toContainText('EI kirjattu');
  await takePicture(frame, 'functioning-rated');

  // The draft survives a killed browser; another client, opened in between, sees nothing of it.
  await frame.page().waitForTimeout(60);
  await killAndStart();
  const other = stage.demo.population.clients.find((each) => each.storyline !== storyline);
  const { page: host, frame: others } = await stage.open(other?.number ?? 0);
  await others.getByRole('tab', { name: 'Toimintakyky' }).click({ timeout: 40_000 });
  await expect(others.locator('[data-functioning]')).toBeVisible({ timeout: 30_000 });
  await expect(others.locator('[data-drafts]')).toHaveCount(0);
  await host.close();
  frame = await openPage();
  await frame
    .getByRole('button', { name: /Generic-7/ })
    .first()
    .click();
  await expect(frame.getByText('7/7')).toBeVisible({ timeout: 20_000 });
  await frame.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect
    .poll(async () => (await stored(stage, 'QuestionnaireResponse')).length, { timeout: 40_000 })
    .toBe(1);
  await expect
    .poll(async () => (await stored(stage, 'Observation')).length, { timeout: 40_000 })
    .toBe(before + 7);
  await takePicture(frame, 'functioning-recorded');

  // Opened again from the record, read only, and continued as the same one; the draft survives a second page.
  await frame.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
  const row = /^ICF Generic-7.*avaa arvio/;
  await frame.getByRole('button', { name: row }).first().click();
  await expect(frame.getByRole('button', { name: 'Jatka / korjaa' })).toBeVisible({ timeout: 20_000 });
  await takePicture(frame, 'functioning-reopened');
  await frame.getByRole('button', { name: 'Jatka / korjaa' }).click();
  await expect(frame.getByText('7/7')).toBeVisible();
  const scale = '[data-item="d450"] [data-row="performance"]';
  await frame.locator(`${scale} input`).first().focus();
  await frame.page().keyboard.press('4');
  await expect(frame.locator(`${scale} [data-step="4"]`)).toBeChecked();
  // Written when the form says so: a page that is closed before, in the middle of the writing, is not what is asked here.
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();
  await frame.page().close();
  frame = await openPage();
  const second = await openPage();
  for (const each of [frame, second]) {
    await each.getByRole('button', { name: /^Jatka: ICF Generic-7/ }).click();
    await expect(each.locator(`${scale} [data-step="4"]`)).toBeChecked({ timeout: 20_000 });
  }
  // The same draft in two tabs: what each of them changed is brought together, item by item.
  await frame.locator('[data-item="b130"] [data-row="performance"] [data-step="0"]').check({ force: true });
  await expect(frame.locator('[data-draft="kept"]')).toBeVisible();
  await second.locator('[data-item="b152"] [data-row="performance"] [data-step="3"]').check({ force: true });
  await expect(second.locator('[data-merged]')).toBeVisible({ timeout: 20_000 });
  await expect(second.locator('[data-item="b130"] [data-row="performance"] [data-step="0"]')).toBeChecked();
  // Both write in the same place: neither text is lost, and both tabs say that somebody has to look.
  const words = 'Yhteenveto omin sanoin';
  await frame.getByLabel(words).fill('Kävelee kepin kanssa.');
  await expect(frame.locator('[data-merged]')).toBeVisible({ timeout: 20_000 });
  await second.getByLabel(words).fill('Tytär käy iltaisin.');
  await expect(second.locator('[data-merged]')).toContainText('1 kohta odottaa valintaasi', {
    timeout: 20_000,
  });
  await expect(second.getByLabel(words)).toHaveValue(/Kävelee kepin kanssa\..*Tytär käy iltaisin\./s);
  await takePicture(second, 'functioning-two-tabs');
  await second.getByRole('button', { name: 'Kirjaa potilastietoon' }).click();
  await expect
    .poll(
      async () =>
        (await stored(stage, 'QuestionnaireResponse')).map(({ meta, status }) => [meta?.versionId, status]),
      {
        timeout: 40_000,
      },
    )
    .toEqual([[expect.any(String), 'amended']]);
  await expect
    .poll(
      async () => (await stored(stage, 'Observation')).filter(({ status }) => status === 'amended').length,
      {
        timeout: 40_000,
      },
    )
    .toBe(3);
  expect(await stored(stage, 'Observation')).toHaveLength(before + 7);
  expect(await stored(stage, 'ClinicalImpression')).toHaveLength(1);
  await takePicture(second, 'functioning-recorded-again');

  // A goal out of an item begins the plan's draft, on the plan's own page; nothing of it is written.
  await second.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
  await second.locator('[data-form="generic-7"]').click();
  await second.getByRole('button', { name: 'Lisää: Käveleminen' }).click();
  await second.getByRole('menuitem', { name: 'Tavoite suunnitelmaan' }).click();
  await expect(
    second.locator('[data-plan-form] textarea').filter({ hasText: 'Käveleminen (d450)' }),
  ).toBeVisible({
    timeout: 20_000,
  });
  expect(await stored(stage, 'Goal')).toHaveLength(goals);
  await takePicture(second, 'functioning-goal-in-plan');
});

test('a weight in the row of risk factors, and PHQ-2, are recorded and count at once', async () => {
  const frame = await openPage();
  await frame.getByRole('textbox', { name: /Vyötärö/ }).fill('104');
  await frame.page().keyboard.press('Enter');
  await expect
    .poll(
      async () =>
        (await stored(stage, 'Observation')).some(({ valueQuantity }) => valueQuantity?.value === 104),
      { timeout: 40_000 },
    )
    .toBe(true);
  await takePicture(frame, 'functioning-risk-recorded');
  await frame
    .getByRole('button', { name: /^PHQ-9/ })
    .first()
    .click();
  await takePicture(frame, 'functioning-phq-9');
  await frame
    .getByRole('radio', { name: /useina päivinä/ })
    .first()
    .focus();
  for (const digit of ['1', '1', '0', '1']) await frame.page().keyboard.press(digit);
  await expect(frame.locator('body')).toContainText('4/9');
  await takePicture(frame, 'functioning-phq-9-part');
});

test('a code that the client was given is taken back, and the record says so', async () => {
  const frame = await openPage();
  await frame.getByRole('button', { name: 'Lisää: ICF Generic-7' }).click();
  await frame.getByRole('menuitem', { name: /sähköiseen asiointiin/ }).click();
  await expect(frame.locator('[data-slip]')).toBeAttached();
  await frame.getByRole('button', { name: /^Peru koodi: ICF/ }).click();
  await frame.locator('[data-withdraw-code]').click();
  await expect(frame.locator('[data-self-assessment="withdrawn"]')).toContainText('koodi peruttu');
  await expect(frame.locator('[data-asked="withdrawn"]')).toBeVisible();
  await takePicture(frame, 'functioning-code-withdrawn');
  // It had left the device, or it never does: nothing at the server waits for the client.
  await expect
    .poll(
      async () =>
        (await stored(stage, 'Task'))
          .filter((task) => JSON.stringify(task).includes('"self-assessment"'))
          .map(({ status }) => status)
          .filter((status) => status !== 'cancelled'),
      { timeout: 40_000 },
    )
    .toEqual([]);
});
