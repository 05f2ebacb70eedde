import type { AccessEvent } from '#lib/model/access-event.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { bundleLog, type LogInPage } from '#tests/injected/bundle-log.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 200;

/**
 * What the log costs a switch: from the call of `record` with the events of one opened client until they are durable on
 * disk, in the sidebar's frame, with another tab of the extension that records into the same log meanwhile.
 */
export async function logCost(session: BenchSession): Promise<Figure> {
  await session.switchTo(1, 'settled');
  const code = await bundleLog();
  // A script that a tool evaluates is not held by the page's policy.
  await (await session.sidebar()).evaluate(code);
  const other = await session.chromium.context.newPage();
  await other.goto(`chrome-extension://${session.chromium.extensionId}/options.html`);
  await other.evaluate(code);
  const record = () =>
    session.inSidebar(
      recordEach,
      Array.from({ length: runs }, (_, place) => eventsOfSwitch(place)),
    );
  // The first opens the database and reads the end of the chain; a sidebar does that once, when it starts.
  await session.inSidebar(recordEach, [eventsOfSwitch(0)]);
  const alone = await record();
  await session.page.bringToFront();
  const rival = other.evaluate(
    recordEach,
    Array.from({ length: runs / 4 }, (_, place) => eventsOfSwitch(place)),
  );
  const together = await record();
  await rival;
  const problems = await session.inSidebar(countProblems, undefined);
  const floor = median(await session.inSidebar(floorOfRecord, runs));
  const p95 = quantile(alone, 0.95);
  return {
    name: 'log-cost',
    unit: 'ms',
    runs,
    median: rounded(median(alone)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(alone) / floor),
    limit: 'p95 at most 10 ms',
    holds: p95 <= 10 && problems === 0,
    note: `1 to 4 events; hashed, sealed and durable (strict). With another tab recording into the same log: median ${rounded(median(together))}, p95 ${rounded(quantile(together, 0.95))}; ${problems} problems of the chain. Floor: as many plain objects put in one strict transaction.`,
  };
}

/** One register or two, shown at once or source by source. */
function eventsOfSwitch(place: number): readonly AccessEvent[] {
  const both = [accessEvent(), disclosureEvent(), accessEvent(), accessEvent()];
  return both.slice(0, 1 + (place % 4));
}

interface Page {
  readonly logInPage: LogInPage;
  benchLog?: ReturnType<LogInPage['createAccessLog']>;
}

/** Runs in a page of the extension: the milliseconds of each. */
async function recordEach(switches: readonly (readonly AccessEvent[])[]): Promise<readonly number[]> {
  const page = globalThis as unknown as Page;
  if (page.benchLog === undefined) {
    const sealer = page.logInPage.openSealer();
    page.benchLog = page.logInPage.createAccessLog({
      openSealer: () => sealer,
      hasServer: async () => false,
      databaseName: 'bench-log',
    });
  }
  const times: number[] = [];
  for (const [place, events] of switches.entries()) {
    await new Promise((done) => setTimeout(done, 20 + (place % 7)));
    const started = performance.now();
    const recorded = await page.benchLog.record(events);
    times.push(performance.now() - started);
    if (!recorded.ok) throw new Error(recorded.failure.reason);
  }
  return times;
}

async function countProblems(): Promise<number> {
  const checked = await (globalThis as unknown as Page).benchLog?.verify();
  if (checked?.ok !== true) throw new Error('The log could not be checked');
  return checked.value.length;
}

/** Runs in the sidebar: the same transaction without hashes, seals and library. */
async function floorOfRecord(count: number): Promise<readonly number[]> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('bench-log-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const row = { text: 'x'.repeat(800) };
  const times: number[] = [];
  for (let each = 0; each < count; each += 1) {
    await new Promise((done) => setTimeout(done, 20 + (each % 7)));
    const started = performance.now();
    await new Promise((done, failed) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      const rows = transaction.objectStore('rows');
      for (let put = 0; put < 1 + (each % 4); put += 1) rows.put(row);
      transaction.oncomplete = done;
      transaction.onerror = () => failed(transaction.error);
    });
    times.push(performance.now() - started);
  }
  database.close();
  indexedDB.deleteDatabase('bench-log-floor');
  return times;
}
