import { expect, test } from '@playwright/test';
import { type RecordAndBrowser, startRecordAndBrowser } from '../host/record-page.ts';
import type { WorkerUnderTest } from './worker-page/main.ts';

/* The worker runs in a page of the extension, under its content policy, and nothing else can be started as one. */

let record: RecordAndBrowser;
test.beforeAll(async () => {
  record = await startRecordAndBrowser();
});
test.afterAll(() => record?.close());

async function openWorkerPage() {
  const page = await record.chromium.context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted(?:HTML|Script)/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`chrome-extension://${record.chromium.extensionId}/worker-under-test.html`);
  await page.waitForFunction(() => 'workerUnderTest' in globalThis);
  return { page, refused };
}

test('the rules are judged by a worker of the extension', async () => {
  const { page, refused } = await openWorkerPage();
  const present = (visits: number) =>
    page.evaluate(
      (count) => (globalThis as unknown as WorkerUnderTest).workerUnderTest.presentFor(count),
      visits,
    );
  expect(await present(6)).toContain('emergency-visits');
  expect(await present(1)).not.toContain('emergency-visits');
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(['chrome-extension:']);
  expect(refused).toEqual([]);
  await page.close();
});

test('no other address can be started as a worker, and no other policy be made', async () => {
  const { page } = await openWorkerPage();
  await page.evaluate(() => (globalThis as unknown as WorkerUnderTest).workerUnderTest.presentFor(1));
  const outcome = await page.evaluate(() => {
    const attempt = (deed: () => unknown) => {
      try {
        deed();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const rules = { createScriptURL: (text: string) => text };
    return {
      plain: attempt(() => new Worker('/background.js')),
      other: attempt(() => trustedTypes.createPolicy('other', rules)),
      again: attempt(() => trustedTypes.createPolicy('own-workers', rules)),
    };
  });
  expect(outcome).toEqual({ plain: 'TypeError', other: 'TypeError', again: 'TypeError' });
  await page.close();
});
