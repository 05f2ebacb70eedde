import { expect, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';

let demo: RunningDemo;
let chromium: DemoBrowser;

test.beforeEach(async () => {
  demo = await startDemo({ clients: 12 });
  chromium = await openBrowser({ extensionDir, headless: true });
  await chromium.writeSettings(demoSettings(demo), { signedIn: false });
});
test.afterEach(async () => {
  await chromium?.close();
  await demo?.close();
});

for (const name of ['Tiina Mustonen', 'Sanna Räisänen']) {
  test(`${name} signs in at the register's own page, and out again`, async () => {
    const options = await chromium.context.newPage();
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    const opened = chromium.context.waitForEvent('page');
    await options.getByRole('button', { name: 'Kirjaudu: Potilasrekisteri' }).click();
    const page = await opened;
    await expect(page.getByText('Tämä on esittely.')).toBeVisible();
    await page.getByRole('button', { name }).click();
    await expect(options.getByText(`Kirjautunut: ${name}`)).toBeVisible();
    await options.getByRole('button', { name: 'Kirjaudu ulos: Potilasrekisteri' }).click();
    await expect(options.getByText(`Kirjautunut: ${name}`)).toHaveCount(0);
  });
}
