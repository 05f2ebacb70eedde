import { expect, type Page, test } from '@playwright/test';
import { type AccessStage, startAccess, takePicture } from './access-page.ts';

/* Each look is in the log before it is seen; another register's is a disclosure; the log server gets each once, in order. */

let stage: AccessStage;
test.beforeAll(async () => {
  stage = await startAccess();
});
test.afterAll(async () => {
  await stage?.close();
});

interface AtServer {
  readonly id: string;
  readonly recorded: string;
  readonly type: { readonly code: string };
}

async function atServer(): Promise<readonly AtServer[]> {
  const answer = await fetch(`${stage.demo.logUrl}/AuditEvent?_count=500`);
  const bundle = (await answer.json()) as { readonly entry?: readonly { readonly resource: AtServer }[] };
  return (bundle.entry ?? []).map(({ resource }) => resource);
}

async function openOwnLog(): Promise<Page> {
  const page = await stage.chromium.context.newPage();
  await page.goto(`chrome-extension://${stage.chromium.extensionId}/options.html#log`);
  return page;
}

test('opening a client is logged for each register that was shown; the other register is a disclosure', async () => {
  const number = stage.numberOf('tervahauta-larisa');
  const { page, frame } = await stage.open(number);
  await expect(frame.locator('[data-completeness="complete"]')).toBeVisible({ timeout: 20_000 });
  const log = await openOwnLog();
  const row = log.locator('section#log').getByRole('row', { name: /Tervahauta Larisa/ });
  await expect(row.first()).toBeVisible({ timeout: 20_000 });
  expect(await row.count()).toBeGreaterThanOrEqual(2);
  await expect(log.locator('section#log')).toContainText('Sosiaalihuollon asiakasrekisteri');
  // One of the health register (use), two of the social one (use and disclosure): DCM 110106 is an export.
  await expect.poll(async () => (await atServer()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  const events = await atServer();
  expect(events.filter(({ type }) => type.code === '110106').length).toBeGreaterThanOrEqual(1);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  await log.locator('section#log').screenshot({ path: '.output/e2e-pictures/own-log.png' });
  await log.close();
  await page.close();
});

test('a log server that is down loses nothing: the look is shown, it is said, and the server gets it later', async () => {
  // What the test before has left on its way arrives first.
  await new Promise((done) => setTimeout(done, 3000));
  const before = (await atServer()).length;
  stage.demo.faults.use(({ register, method }) =>
    register === 'log' && method !== 'GET'
      ? [{ kind: 'notProcessed' }, { kind: 'status', status: 503 }]
      : undefined,
  );
  const { page, frame } = await stage.open(3);
  await expect(frame.locator('[data-client-state="summary"] [data-banner-name]')).toBeVisible();
  // Until the first delivery, three seconds after the look, has failed: from then on only a press or time delivers it.
  await page.waitForTimeout(4500);
  expect((await atServer()).length).toBe(before);
  stage.demo.faults.clear();
  const log = await openOwnLog();
  await log
    .getByRole('button', { name: /Lähetä nyt/ })
    .first()
    .click();
  await expect.poll(async () => (await atServer()).length, { timeout: 30_000 }).toBeGreaterThan(before);
  await takePicture(frame, 'after-log-server');
  await log.close();
  await page.close();
});
