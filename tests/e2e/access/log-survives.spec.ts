import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import type { SeenRequest } from '#demo/servers/faults.ts';
import { demoSettings } from '#demo/settings.ts';
import { extensionDir } from '../extension.ts';
import { expectSidebarShows, sidebarFrame } from '../host/record-page.ts';
import { now, takePicture } from './access-page.ts';

/* A log server that is down, and a browser that is closed meanwhile: the server gets every look, once and in order. */

let demo: RunningDemo;
let chromium: DemoBrowser | undefined;
let profile: string;

test.beforeAll(async () => {
  demo = await startDemo({ clients: 12, now });
  profile = mkdtempSync(join(resolve(import.meta.dirname, '../../../.output'), 'profile-log-'));
});
test.afterAll(async () => {
  await chromium?.close();
  await demo?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** On the same profile each time; tokens are of one run of the browser, so that it is signed in anew. */
async function startBrowser(): Promise<DemoBrowser> {
  const viewport = { width: 1300, height: 800 };
  const started = await openBrowser({ extensionDir, headless: true, userDataDir: profile, viewport });
  await started.writeSettings(demoSettings({ ...demo, fixedNow: now }));
  return started;
}

async function openClient(browser: DemoBrowser, number: number): Promise<{ page: Page; frame: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(demo.clientUrl(number));
  await expectSidebarShows(page, demo.clients.find((client) => client.number === number)?.name ?? '');
  const frame = sidebarFrame(page);
  if (frame === undefined) throw new Error('The sidebar has no frame');
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible();
  return { page, frame };
}

interface Delivered {
  readonly id: string;
  readonly sequence: number;
}

/** The events of the transactions that the log server has been sent, in the order of sending. */
function sentIn(requests: readonly SeenRequest[]): readonly Delivered[] {
  return requests.flatMap(({ register, body }) => {
    const entries = register === 'log' ? ((body as Bundle | undefined)?.entry ?? []) : [];
    return entries.map(({ resource: { id, entity } }) => {
      const details = entity.flatMap(({ detail = [] }) => detail);
      return { id, sequence: Number(details.find(({ type }) => type === 'sequence')?.valueString) };
    });
  });
}

interface Bundle {
  readonly entry?: readonly {
    readonly resource: {
      readonly id: string;
      readonly entity: readonly {
        readonly detail?: readonly { readonly type: string; readonly valueString: string }[];
      }[];
    };
  }[];
}

async function idsAtServer(): Promise<readonly string[]> {
  const answer = await fetch(`${demo.logUrl}/AuditEvent?_count=500`);
  return ((await answer.json()) as Bundle).entry?.map(({ resource }) => resource.id) ?? [];
}

test('the log server is down while the browser is closed: it gets every look afterwards, once and in order', async () => {
  demo.faults.use(({ register, method }) =>
    register === 'log' && method !== 'GET'
      ? [{ kind: 'notProcessed' }, { kind: 'status', status: 503 }]
      : undefined,
  );
  chromium = await startBrowser();
  await openClient(chromium, 3);
  await openClient(chromium, 1);
  await expect.poll(() => sentIn(demo.faults.seen).length).toBeGreaterThan(0);
  // The sidebar that is opened now says what waits; the looks themselves go on.
  await expect
    .poll(
      async () => {
        const { page, frame } = await openClient(chromium as DemoBrowser, 1);
        const isSaid = await frame.getByText(/lokitapahtumaa odottaa palvelinta/).isVisible();
        if (isSaid) await takePicture(frame, 'log-server-down');
        await page.close();
        return isSaid;
      },
      { timeout: 30_000, intervals: [500] },
    )
    .toBe(true);
  expect(await idsAtServer()).toEqual([]);
  await chromium.close();
  demo.faults.clear();

  const firstAfter = demo.faults.seen.length;
  chromium = await startBrowser();
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html#log`);
  await options.getByRole('button', { name: 'Lähetä nyt' }).click();
  await expect(options.getByText('Kaikki tapahtumat on toimitettu lokipalvelimelle')).toBeVisible();
  await expect(options.getByText('Loki on ehjä')).toBeVisible();

  const arrived = sentIn(demo.faults.seen.slice(firstAfter));
  const ids = arrived.map(({ id }) => id);
  // Two clients of two registers, and one disclosure of each: nothing twice, nothing missing, in the order of the chain.
  expect(arrived.length).toBeGreaterThanOrEqual(6);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...(await idsAtServer())].sort()).toEqual([...ids].sort());
  const sequences = arrived.map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
  const last = Math.max(...sequences);
  expect([...new Set(sequences)].length).toBe(last - Math.min(...sequences) + 1);
});
