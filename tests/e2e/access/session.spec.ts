import { expect, test } from '@playwright/test';
import { signInTokens } from '#demo/identity/demo-tokens.ts';
import { professionals } from '#demo/settings.ts';
import { waitUntilPressable } from '../hostile/hostile-page.ts';
import { type AccessStage, startAccess, takePicture, textOf } from './access-page.ts';

/* Who looks, and whether the store is open: nothing is shown before both are answered, and nothing afterwards. */

const passphrase = 'kolme hilpeää hirveä';
let stage: AccessStage;

test.beforeAll(async () => {
  stage = await startAccess({ protection: 'passphrase', signedIn: false });
});
test.afterAll(async () => {
  await stage?.close();
});

const nameOf = (number: number) => stage.demo.clients[number - 1]?.name ?? '';

test('nobody signed in, nothing shown; then a sign-in at the own page and a passphrase open the client', async () => {
  const { page, frame } = await stage.open(1);
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Kirjaudu lähteisiin' })).toBeVisible();
  await expect(frame.locator('body')).not.toContainText(nameOf(1));
  await takePicture(frame, 'signed-out');

  await waitUntilPressable(page);
  const opened = stage.chromium.context.waitForEvent('page');
  await frame.getByRole('button', { name: /^Kirjaudu: Potilasrekisteri/ }).click();
  const provider = await opened;
  await provider.getByRole('button', { name: new RegExp(professionals.nurse.name) }).click();

  await expect(frame.getByRole('heading', { name: 'Suojaa tallennetut tiedot' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(frame.locator('input[type="password"]').first()).toBeVisible({ timeout: 20_000 });
  const shown = await textOf(frame);
  expect(shown).not.toContain(nameOf(1));
  expect(shown).not.toContain(professionals.nurse.name);
  await takePicture(frame, 'new-passphrase');
  for (const field of await frame.locator('input[type="password"]').all()) await field.fill(passphrase);
  await page.bringToFront();
  await waitUntilPressable(page);
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(nameOf(1), {
    timeout: 20_000,
  });
  // The other register has no sign-in yet: it is closed for that reason, and not for another.
  await expect(frame.getByText(/kirjautuminen lähteeseen puuttuu/).first()).toBeVisible();
  await takePicture(frame, 'one-source-signed-in');
  await page.close();
});

test('a lock leaves nothing in any tab, the wrong passphrase opens nothing, the right one opens again', async () => {
  const [first, second] = [await stage.open(1), await stage.open(2)];
  for (const [{ frame }, number] of [
    [first, 1],
    [second, 2],
  ] as const) {
    await expect(frame.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(
      nameOf(number),
    );
  }
  await stage.chromium.serviceWorker.evaluate(() => chrome.storage.session.remove('openVault'));
  for (const [{ frame }, number] of [
    [first, 1],
    [second, 2],
  ] as const) {
    await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
    await expect(frame.locator('body')).not.toContainText(nameOf(number));
  }
  const { frame } = second;
  await expect(frame.locator('input[type="password"]')).toBeVisible();
  await takePicture(frame, 'locked');
  await frame.locator('input[type="password"]').fill('something else entirely');
  await waitUntilPressable(second.page);
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.getByRole('alert')).toContainText('Tunnuslause ei avannut. Tiedot ovat tallessa.');
  await takePicture(frame, 'wrong-passphrase');
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
  await frame.locator('input[type="password"]').fill(passphrase);
  await frame.locator('form button[type="submit"]').click();
  // One key for all tabs: the other one opens with it.
  await expect(frame.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(nameOf(2));
  await expect(first.frame.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(
    nameOf(1),
  );
  await first.page.close();
  await second.page.close();
});

test('another professional in the same browser profile gets a vault of their own, and none of mine', async () => {
  const { page, frame } = await stage.open(1);
  await expect(frame.locator('[data-client-state="summary"]')).toBeVisible();
  const physician = await signInTokens({ ...stage.settings, professional: professionals.physician });
  await stage.chromium.serviceWorker.evaluate(async (tokens) => {
    await chrome.storage.session.remove('openVault');
    await chrome.storage.session.set(tokens);
  }, physician);
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
  // Two fields: a vault of the other's own is made; mine cannot be opened from here.
  await expect(frame.locator('input[type="password"]')).toHaveCount(2);
  await expect(frame.locator('body')).not.toContainText(nameOf(1));
  for (const field of await frame.locator('input[type="password"]').all())
    await field.fill('toinen lause metsässä');
  await waitUntilPressable(page);
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.locator('[data-client-state="summary"] [data-banner-name]')).toContainText(nameOf(1));

  // What the nurse has kept of the second client would be shown at once; the physician is shown that no server answers.
  stage.demo.faults.use(({ register }) => (register === 'log' ? undefined : { kind: 'reset' }));
  const second = await stage.open(2);
  await expect(second.frame.getByText('lähde ei vastannut').first()).toBeVisible({ timeout: 20_000 });
  await expect(second.frame.getByText(/tiedot \d/)).toHaveCount(0);
  stage.demo.faults.clear();
  await takePicture(second.frame, 'other-professional-without-cache');

  const log = await stage.chromium.context.newPage();
  await log.goto(`chrome-extension://${stage.chromium.extensionId}/options.html#log`);
  await expect(log.locator('section#log').getByText(nameOf(1)).first()).toBeVisible();
  await expect(log.locator('section#log')).not.toContainText(nameOf(2));
  await log.close();
  await second.page.close();
  await page.close();
});

/** The extension's API as far as it is used inside its service worker. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};
