import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { bundleLog, type LogInPage } from '#tests/injected/bundle-log.ts';
import { type RecordAndBrowser, startRecordAndBrowser } from '../host/record-page.ts';

/** In a page of the extension, after the bundle has run there. */
declare const logInPage: LogInPage;

let record: RecordAndBrowser;
let page: Page;
test.beforeEach(async () => {
  record = await startRecordAndBrowser();
  page = await record.chromium.context.newPage();
  await page.goto(`chrome-extension://${record.chromium.extensionId}/options.html`);
  await page.evaluate(await bundleLog());
});
test.afterEach(() => record?.close());

const larisa = accessEvent();
const reino = disclosureEvent({
  client: {
    identifiers: [{ system: 'urn:oid:1.2.246.21', value: '010190-900P' }],
    name: '=Kemppainen Reino',
  },
});

/** Records as a sidebar would, in the page itself, and tells the background when `told`. */
async function recordInPage(events: readonly (typeof larisa)[], told: boolean): Promise<void> {
  const failure = await page.evaluate(
    async ({ events, told }) => {
      const sealer = logInPage.openSealer();
      const log = logInPage.createAccessLog({ openSealer: () => sealer, hasServer: async () => true });
      const recorded = await log.record(events);
      const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      if (told) await runtime.sendMessage({ type: 'accessRecorded' });
      return recorded.ok ? undefined : recorded.failure.reason;
    },
    { events, told },
  );
  expect(failure).toBeUndefined();
}

async function idsAtServer(): Promise<readonly string[]> {
  const answer = await fetch(`${record.demo.logUrl}/AuditEvent?_count=250`);
  const bundle = (await answer.json()) as {
    readonly entry?: { readonly resource: { readonly id: string } }[];
  };
  return (bundle.entry ?? []).map(({ resource }) => resource.id).sort();
}

test('what was recorded reaches the log server, and the page says so', async () => {
  await recordInPage([larisa, reino], true);
  expect(await idsAtServer()).toEqual([larisa.id, reino.id, `${reino.id}-disclosure`].sort());
  await page.reload();
  await expect(page.getByText('Kaikki tapahtumat on toimitettu lokipalvelimelle')).toBeVisible();
  await expect(page.getByText('Loki on ehjä')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(1)).toContainText('Kemppainen Reino');
});

test('a server that is down loses nothing, is told in words, and gets everything later', async () => {
  record.demo.faults.use(({ register }) => (register === 'log' ? { kind: 'reset' } : undefined));
  await recordInPage([larisa, reino], true);
  await page.reload();
  await expect(page.getByText('2 tapahtumaa odottaa lokipalvelinta')).toBeVisible();
  await expect(page.getByText(/palvelimeen ei saada yhteyttä/)).toBeVisible();
  record.demo.faults.clear();
  await page.getByRole('button', { name: 'Lähetä nyt' }).click();
  await expect(page.getByText('Kaikki tapahtumat on toimitettu lokipalvelimelle')).toBeVisible();
  expect((await idsAtServer()).length).toBe(3);
});

test('a change on the disk is found and named', async () => {
  await recordInPage([larisa, reino, accessEvent()], false);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('rinnalla-log');
      opening.onsuccess = () => done(opening.result);
    });
    const transaction = database.transaction('events', 'readwrite');
    const events = transaction.objectStore('events');
    const keys = events.getAllKeys();
    keys.onsuccess = () => events.delete(keys.result[1] ?? '');
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  });
  await page.reload();
  await expect(page.getByText('Lokia on muutettu 1 kohdassa')).toBeVisible();
  await expect(page.getByText('Tapahtumasta 2 alkaen: poistettu')).toBeVisible();
});

test('one client is filtered and taken out as a table, and the log has one event more', async () => {
  await recordInPage([larisa, reino], true);
  await page.reload();
  await page.getByLabel('Henkilötunnus', { exact: true }).fill('010190-900P');
  await expect(page.getByRole('row')).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Taulukko (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('rinnalla-log.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain(`"'=Kemppainen Reino"`);
  expect(text).not.toContain('Tervahauta');
  await expect(page.getByText('1 tapahtuma vietiin')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(1)).toContainText('Viety lokista: loki');
  await expect.poll(async () => (await idsAtServer()).length).toBe(4);
});
