import { expect, type Page } from '@playwright/test';
import { banner, clients, test } from './record-page.ts';

/** From here on time passes only by `runFor`, however slow the machine is. */
async function stopClock(page: Page): Promise<void> {
  // The clock goes on until it is stopped: what it is stopped at must still be ahead of it.
  await page.clock.install({ time: new Date('2026-11-18T07:00:00Z') });
  await page.clock.pauseAt(new Date('2026-11-18T07:41:00Z'));
}

test('shows whose record is open, with the attributes that an adapter reads', async ({
  open: { record, page },
}) => {
  await page.goto(record.clientUrl(1));
  const header = page.locator(banner);
  await expect(header).toHaveAttribute('data-client-number', '1');
  await expect(header.locator('.patient-name')).toHaveText('Tervahauta Larisa');
  await expect(header.locator('.identity-code')).toHaveText('140368-912D');
  await expect(header.locator('.birth-date')).toHaveText('14.3.1968');
  await expect(header.locator('.age')).toHaveText('58 v N');
  await expect(header.locator('.municipality')).toHaveText('Kajaani');
  await expect(header).not.toHaveAttribute('data-patient-id');
});

test("shows the server's own id where there is no identity code, and the age before the birthday", async ({
  open: { record, page },
}) => {
  await page.goto(record.clientUrl(3));
  const header = page.locator(banner);
  await expect(header).toHaveAttribute('data-patient-id', 'aino-1');
  await expect(header.locator('.record-number')).toHaveText('MRN MR-1');
  await expect(header.locator('.identity-code')).toHaveCount(0);
  await expect(header.locator('.age')).toHaveText('74 v');
});

test('goes from client to client in the same document, and back', async ({ open: { record, page } }) => {
  await page.goto(`${record.url}?headerDelay=0`);
  await expect(page.locator('[data-row-of]')).toHaveCount(clients.length);
  await expect(page.locator(banner)).toHaveCount(0);
  await page.evaluate(() => document.body.setAttribute('data-same-document', ''));

  await page.getByRole('link', { name: 'Tervahauta Larisa' }).click();
  await expect(page).toHaveURL(/\/client\/1\?headerDelay=0$/);
  await expect(page.locator('.patient-name')).toHaveText('Tervahauta Larisa');
  await page.locator('#next-client').click();
  await expect(page.locator('.patient-name')).toHaveText('Kemppainen Eino');
  await page.locator('#previous-client').click();
  await page.locator('#previous-client').click();
  await expect(page.locator('.patient-name')).toHaveText('Esimerkki Aino');
  await page.goBack();
  await expect(page.locator('.patient-name')).toHaveText('Tervahauta Larisa');
  await expect(page.locator('[data-chart-of="1"] .notes')).toContainText('Päivystys 1');
  await page.getByRole('link', { name: 'Potilaskertomus' }).click();
  await expect(page.locator(banner)).toHaveCount(0);
  await expect(page.locator('body[data-same-document]')).toHaveCount(1);
});

test('finds a client by name and by identity code', async ({ open: { record, page } }) => {
  await page.goto(`${record.url}?headerDelay=0`);
  await page.locator('#client-search').fill('kemppa');
  await page.getByRole('button', { name: /Kemppainen Eino/ }).click();
  await expect(page.locator('.patient-name')).toHaveText('Kemppainen Eino');
  await page.locator('#client-search').fill('140368');
  await page.getByRole('button', { name: /Tervahauta Larisa/ }).click();
  await expect(page.locator('.patient-name')).toHaveText('Tervahauta Larisa');
});

test('has no header until the delay has passed', async ({ open: { record, page } }) => {
  await stopClock(page);
  await page.goto(`${record.clientUrl(1)}?headerDelay=2000`);
  await expect(page.locator('[data-chart-of="1"]')).toBeVisible();
  await page.clock.runFor(1900);
  await expect(page.locator(banner)).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(page.locator(banner)).toHaveCount(1);

  await page.locator('#next-client').click();
  await expect(page).toHaveURL(/\/client\/2/);
  await expect(page.locator(banner)).toHaveCount(0);
});

test("can keep the previous client's header meanwhile", async ({ open: { record, page } }) => {
  await stopClock(page);
  await page.goto(`${record.clientUrl(1)}?headerDelay=2000&staleHeader=1`);
  await expect(page.locator('[data-chart-of="1"]')).toBeVisible();
  await page.clock.runFor(2100);
  await page.locator('#next-client').click();
  await expect(page).toHaveURL(/\/client\/2/);
  await expect(page.locator(banner)).toHaveAttribute('data-client-number', '1');
  await page.clock.runFor(2100);
  await expect(page.locator(banner)).toHaveAttribute('data-client-number', '2');
});

test('shows only the last client when several are opened during the delay', async ({
  open: { record, page },
}) => {
  await stopClock(page);
  await page.goto(`${record.clientUrl(1)}?headerDelay=500`);
  await expect(page.locator('[data-chart-of="1"]')).toBeVisible();
  await page.locator('#next-client').click();
  await page.locator('#next-client').click();
  await page.clock.runFor(2000);
  await expect(page.locator(banner)).toHaveAttribute('data-client-number', '3');
});

test('can show every client under one address', async ({ open: { record, page } }) => {
  await page.goto(`${record.url}?sameUrl=1&headerDelay=0`);
  const address = page.url();
  for (const client of clients) {
    await page.locator('#next-client').click();
    await expect(page.locator('.patient-name')).toHaveText(client.name);
    expect(page.url()).toBe(address);
  }
});

test('can have its chart in a frame, with the identity in the top document', async ({
  open: { record, page },
}) => {
  await page.goto(`${record.url}?frame=1&sameUrl=1&headerDelay=0`);
  const address = page.url();
  for (const client of clients.slice(0, 2)) {
    await page.locator('#next-client').click();
    await expect(page.locator('.patient-name')).toHaveText(client.name);
    const chart = page.frameLocator('#view iframe').locator(`[data-chart-of="${client.number}"]`);
    await expect(chart.locator('textarea').first()).toBeVisible();
    expect(page.url()).toBe(address);
  }
});

test('can throw out what it did not make, and keeps its own', async ({ open: { record, page } }) => {
  await page.goto(`${record.clientUrl(1)}?rerender=50&headerDelay=0`);
  await expect(page.locator('.patient-name')).toHaveText('Tervahauta Larisa');
  await page.locator('textarea').nth(1).fill('Selkä vaivaa');
  const header = await page.locator(banner).elementHandle();
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), { className: 'strange' }));
    document.documentElement.append(Object.assign(document.createElement('div'), { className: 'strange' }));
  });
  await expect(page.locator('.strange')).toHaveCount(0);
  await expect(page.locator('textarea').nth(1)).toBeFocused();
  await expect(page.locator('textarea').nth(1)).toHaveValue('Selkä vaivaa');
  expect(await header?.evaluate((node) => node.isConnected)).toBe(false);
  await expect(page.locator('.patient-name')).toHaveText('Tervahauta Larisa');
});

test('changes by itself as often as it is told to', async ({ open: { record, page } }) => {
  await page.goto(`${record.clientUrl(1)}?busy=2000`);
  const changes = await page.evaluate(
    () =>
      new Promise<number>((counted) => {
        let seen = 0;
        const grid = document.querySelector('.busy-grid') ?? document.body;
        const observer = new MutationObserver((records) => {
          seen += records.length;
          if (seen > 1000) counted(seen);
        });
        observer.observe(grid, { childList: true, subtree: true, characterData: true });
      }),
  );
  expect(changes).toBeGreaterThan(1000);
});

test('has a strict policy and works under it', async ({ open: { record, page } }) => {
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  page.on('pageerror', (error) => violations.push(error.message));
  const answer = await page.goto(record.clientUrl(1));
  expect(answer?.headers()['content-security-policy']).toBe(
    "default-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  );
  await expect(page.locator('[data-chart-of="1"] .notes li')).toHaveCount(1);
  await expect(page.locator('.clock')).toHaveText(/\d/);
  expect(violations).toEqual([]);
});

test('has fixed bars at the top and in the right corner', async ({ open: { record, page } }) => {
  await page.goto(record.clientUrl(1));
  for (const bar of ['.top-bar', '.action-bar']) {
    await expect(page.locator(bar)).toHaveCSS('position', 'fixed');
    const box = await page.locator(bar).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(1200);
  }
});
