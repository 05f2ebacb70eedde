import { expect, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { sidebarFrame } from '#demo/check/read-sidebar.ts';
import { type RunningMedplum, startMedplum } from '#demo/medplum/start-medplum.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';

/*
 * Medplum App itself is not on npm: its own patient header, client and router are, in a page of ours (demo/medplum). The
 * core cases with that header.
 */

const now = new Date('2026-11-18T09:41:00+02:00');
let demo: RunningDemo;
let medplum: RunningMedplum;
let browser: DemoBrowser;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startDemo({ clients: 30, now });
  medplum = await startMedplum({ healthUrl: demo.healthUrl, port: 0 });
  browser = await openBrowser({ extensionDir, headless: true });
  const matches = [`${new URL(medplum.url).origin}/*`];
  const settings = demoSettings({ ...demo, fixedNow: now });
  await browser.writeSettings({
    ...settings,
    hosts: [{ id: 'medplum', name: 'Medplum', adapter: 'medplum', matches, sourceId: 'health' }],
  });
  page = await browser.context.newPage();
});

test.afterAll(async () => {
  await browser?.close();
  await medplum?.close();
  await demo?.close();
});

function healthIdOf(number: number): string {
  const id = demo.population.clients.find((client) => client.number === number)?.healthId;
  if (id === undefined) throw new Error(`The health register does not know client ${number}`);
  return id;
}

/** `summary Tervahauta Larisa`, `noClient`. */
async function shown(): Promise<string> {
  const read = () => {
    const state = document.querySelector('[data-client-state]')?.getAttribute('data-client-state');
    return [state, document.querySelector('[data-banner-name]')?.textContent].filter(Boolean).join(' ');
  };
  return (
    (await sidebarFrame(page)
      ?.evaluate(read)
      .catch(() => undefined)) ?? 'no sidebar'
  );
}

test('a client opened in Medplum is shown beside it, from both registers', async () => {
  await page.goto(medplum.chartUrl(healthIdOf(1)));
  await expect.poll(shown).toBe('summary Tervahauta Larisa');
  await expect(
    sidebarFrame(page)?.locator('[data-completeness="complete"]') ?? page.locator('none'),
  ).toHaveAttribute('data-answered', '2');
});

test('a switch by address alone, without a new document, shows the other client', async () => {
  await page.evaluate(
    (path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    new URL(medplum.chartUrl(healthIdOf(3))).pathname,
  );
  await expect.poll(shown).toBe('summary Ahosalmi Reino');
});

test('the list of patients has no client', async () => {
  await page.goto(medplum.url);
  await expect.poll(shown).toBe('noClient');
});
