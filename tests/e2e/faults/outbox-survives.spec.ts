import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Fault } from '#demo/servers/faults.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import type { NewWrite } from '#lib/ports/outbox.ts';
import type { KillableBrowser } from './killable-browser.ts';
import type { OutboxUnderTest } from './outbox-page/main.ts';
import { startSignedIn } from './start-signed-in.ts';

/*
 * The server fails at random and the browser is killed in mid-write: what was said to be saved arrives exactly once, and
 * each client's writes in the order in which they were put. `RINNALLA_SOAK=1` runs the long version.
 */

const soak = process.env.RINNALLA_SOAK === '1';
const total = soak ? 1000 : 120;
const kills = soak ? 32 : 5;
const clients = soak ? 40 : 20;
test.setTimeout(soak ? 40 * 60_000 : 85_000);

const faults: readonly (readonly Fault[])[] = [
  [{ kind: 'notProcessed' }, { kind: 'status', status: 503 }],
  [{ kind: 'status', status: 503 }],
  [{ kind: 'notProcessed' }, { kind: 'reset' }],
  [{ kind: 'reset' }],
  [{ kind: 'notProcessed' }, { kind: 'status', status: 500 }],
  [{ kind: 'notProcessed' }, { kind: 'status', status: 429, retryAfterSeconds: 1 }],
  [{ kind: 'notProcessed' }, { kind: 'status', status: 401 }],
  [{ kind: 'delay', ms: 300 }],
  [{ kind: 'truncated', share: 0.5 }],
];
/** Answers to a write alone: to a search they would say something else. */
const faultsOfWrites: readonly (readonly Fault[])[] = [
  ...faults,
  [{ kind: 'notProcessed' }, { kind: 'status', status: 412 }],
  [{ kind: 'status', status: 412 }],
];
/** A permanent refusal, before and after the register has taken the write. */
const refusals: readonly (readonly Fault[])[] = [
  [{ kind: 'notProcessed' }, { kind: 'status', status: 422 }],
  [{ kind: 'status', status: 422 }],
];

/** The same course every time: a linear congruence, so that a failure can be seen again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The extension renews a token half a minute before its end, so here every few seconds. */
const accessTokenSeconds = 35;

let servers: FhirServers;
let profile: string;
let browser: KillableBrowser | undefined;
const committed: { readonly client: string; readonly number: number }[] = [];

test.beforeAll(async () => {
  servers = await startFhirServers({ registers: { health: [], social: [] }, accessTokenSeconds });
  const { index } = servers.repositories.health;
  const put = index.put.bind(index);
  // In the order in which the register takes them, which no list of resources tells afterwards.
  index.put = (resource) => {
    put(resource);
    const { description } = resource as { description?: string };
    const [client = '', number] = (description ?? '').split('/');
    committed.push({ client, number: Number(number) });
  };
  const output = resolve(import.meta.dirname, '../../../.output');
  mkdirSync(output, { recursive: true });
  profile = mkdtempSync(join(output, 'profile-'));
});

test.afterAll(async () => {
  await browser?.kill();
  await servers?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function writeOf(number: number): NewWrite {
  const client = `client-${number % clients}`;
  return {
    clientKey: client,
    sourceId: 'health',
    what: 'consultation',
    text: `Konsultaatiopyyntö ${number}`,
    change: {
      kind: 'create',
      resource: {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        description: `${client}/${number}`,
      },
    },
  };
}

const putInPage = (page: Page, write: NewWrite) =>
  page.evaluate(
    async (one) => (await (globalThis as unknown as OutboxUnderTest).outboxUnderTest.put(one)).ok,
    write,
  );

/** What is left, and the numbers of the writes that were refused. A person who finds a refusal presses "try again". */
const stateInPage = (page: Page) =>
  page.evaluate(async () => {
    const { outboxUnderTest } = globalThis as unknown as OutboxUnderTest;
    const list = await outboxUnderTest.list();
    const refused = (list.ok ? list.value : []).filter(({ state }) => state.kind === 'refused');
    for (const { id } of refused) await outboxUnderTest.settleRefused(id, 'retry');
    await outboxUnderTest.tryNow();
    const numbers = refused.map(({ write }) => Number(/\d+$/.exec(write.text)?.[0]));
    // A closed store counts as empty, so whether it is open belongs to the answer.
    const left = { ...(await outboxUnderTest.state()), isOpen: await outboxUnderTest.isOpen() };
    return { left, refused: numbers };
  });

test(`${total} writes, ${kills} kills: nothing lost, nothing twice, the order kept`, async () => {
  const random = chance(20261118);
  servers.faults.use(({ method }) => {
    if (random() >= 0.3) return undefined;
    const isWrite = method === 'POST';
    const chosen = isWrite && random() < 0.1 ? refusals : isWrite ? faultsOfWrites : faults;
    return chosen[Math.floor(random() * chosen.length)];
  });
  browser = await startSignedIn(profile, servers);
  const acknowledged = new Set<number>();
  let killed = 0;
  for (let number = 0; number < total; ) {
    const { page, kill } = browser;
    const until = Math.min(total, number + Math.ceil(total / (kills + 1)));
    const last = until === total;
    while (number < until) {
      const one = number;
      number += 1;
      // The last one of each round is cut off by the kill: it may or may not be there, but never twice.
      const putting = putInPage(page, writeOf(one)).then(
        (saved) => saved && acknowledged.add(one),
        () => false,
      );
      if (number < until || last) await putting;
    }
    if (last) break;
    await wait(random() * 8);
    await kill();
    killed += 1;
    browser = await startSignedIn(profile, servers, { ended: killed % 2 === 1 });
  }
  const refused = new Set<number>();
  const { page } = browser;
  await expect
    .poll(
      async () => {
        const state = await stateInPage(page);
        for (const number of state.refused) refused.add(number);
        return state.left;
      },
      { timeout: soak ? 600_000 : 60_000 },
    )
    .toEqual({ waiting: 0, stuck: 0, isOpen: true });

  const arrived = committed.map(({ number }) => number);
  const lost = [...acknowledged].filter((number) => !arrived.includes(number));
  const twice = arrived.length - new Set(arrived).size;
  expect(killed).toBe(kills);
  expect(acknowledged.size).toBeGreaterThanOrEqual(total - kills);
  expect(lost).toEqual([]);
  expect(twice).toBe(0);
  // A refusal waits for a person and lets the client's other writes pass, by design: docs/decisions/012.
  for (let client = 0; client < clients; client += 1) {
    const order = committed
      .filter((one) => one.client === `client-${client}` && !refused.has(one.number))
      .map(({ number }) => number);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
  console.log(
    `outbox: ${acknowledged.size} of ${total} acknowledged, ${arrived.length} arrived, ${killed} kills, ` +
      `${servers.faults.seen.length} requests, ${refused.size} refused at first; lost ${lost.length}, twice ${twice}`,
  );
});
