import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import type { KillableBrowser } from './killable-browser.ts';
import type { OutboxUnderTest } from './outbox-page/main.ts';
import { startSignedIn } from './start-signed-in.ts';

/*
 * A browser that is killed while it writes can leave the head of a record at the end of IndexedDB's log. Chromium reads
 * over it once, goes on writing behind it, and at the start after that takes the log for damaged and deletes every
 * database of the extension. Seen in the long version of `outbox-survives`; here the cut is made by hand.
 */

let servers: FhirServers;
let profile: string;
let browser: KillableBrowser | undefined;

test.beforeAll(async () => {
  servers = await startFhirServers({ registers: { health: [], social: [] } });
  servers.faults.use(() => [{ kind: 'notProcessed' }, { kind: 'status', status: 503 }]);
  const output = resolve(import.meta.dirname, '../../../.output');
  mkdirSync(output, { recursive: true });
  profile = mkdtempSync(join(output, 'profile-'));
});
test.afterAll(async () => {
  await browser?.kill();
  await servers?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const put = (page: Page, text: string) =>
  page.evaluate(
    async (one) =>
      (
        await (globalThis as unknown as OutboxUnderTest).outboxUnderTest.put({
          clientKey: 'client',
          sourceId: 'health',
          what: 'note',
          text: one,
          change: { kind: 'create', resource: { resourceType: 'Task', description: one } },
        })
      ).ok,
    text,
  );

const texts = (page: Page) =>
  page.evaluate(async () => {
    const list = await (globalThis as unknown as OutboxUnderTest).outboxUnderTest.list();
    return list.ok ? list.value.map(({ write }) => write.text) : list.failure;
  });

/** What a kill between two parts of one write leaves: a head that promises 155 bytes, and nothing behind it. */
function cutTheLog(): void {
  const databases = join(profile, 'Default/IndexedDB');
  const [folder = ''] = readdirSync(databases).filter((name) => name.endsWith('.leveldb'));
  const [log = ''] = readdirSync(join(databases, folder)).filter((name) => /^\d+\.log$/.test(name));
  appendFileSync(join(databases, folder, log), Buffer.from([0xde, 0xad, 0xbe, 0xef, 155, 0, 1]));
}

test('what was saved outlives a kill in the middle of a write and another kill after it', async () => {
  browser = await startSignedIn(profile, servers);
  expect(await put(browser.page, 'before the cut')).toBe(true);
  await browser.kill();
  cutTheLog();
  browser = await startSignedIn(profile, servers);
  expect(await put(browser.page, 'after the cut')).toBe(true);
  await wait(2000);
  await browser.kill();
  browser = await startSignedIn(profile, servers);
  expect(await texts(browser.page)).toEqual(['before the cut', 'after the cut']);
});
