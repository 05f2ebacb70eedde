import { expect, test } from '@playwright/test';
import { professionals } from '#demo/settings.ts';
import { type AccessStage, startAccess, takePicture } from './access-page.ts';

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

  const opened = stage.chromium.context.waitForEvent('page');
  await frame.getByRole('button', { name: /^Kirjaudu: Potilasrekisteri/ }).click();
  const provider = await opened;
  await provider.getByRole('button', { name: new RegExp(professionals.nurse.name) }).click();

  await expect(
    frame.getByRole('heading', { name: 'Valitse salasana' }).or(frame.getByRole('heading', { level: 1 })),
  ).toBeVisible();
  await expect(frame.locator('input[type="password"]').first()).toBeVisible({ timeout: 20_000 });
  const shown = await frame.locator('body').textContent();
  expect(shown).not.toContain(nameOf(1));
  expect(shown).not.toContain(professionals.nurse.name);
  await takePicture(frame, 'new-passphrase');
  for (const field of await frame.locator('input[type="password"]').all()) await field.fill(passphrase);
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
  await frame.locator('form button[type="submit"]').click();
  await expect(frame.getByRole('alert')).toBeVisible();
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
  const kept = await stage.chromium.serviceWorker.evaluate(async () => {
    const all = await chrome.storage.session.get(null);
    const tokens = Object.entries(all).filter(([key]) => key.startsWith('signIn:'));
    const others = tokens.map(([key, set]) => {
      const own = set as { readonly professional: object };
      return [
        key,
        {
          ...own,
          subject: 'keranen',
          professional: { ...own.professional, id: 'other', name: 'Antti Keränen' },
        },
      ];
    });
    await chrome.storage.session.set(Object.fromEntries(others));
    return tokens.length;
  });
  expect(kept).toBe(1);
  await expect(frame.locator('[data-client-state="session"]')).toBeVisible();
  // Two fields: a vault of the other's own is made; mine cannot be opened from here.
  await expect(frame.locator('input[type="password"]')).toHaveCount(2);
  await expect(frame.locator('body')).not.toContainText(nameOf(1));
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
