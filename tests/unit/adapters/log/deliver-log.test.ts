import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, SeenRequest } from '#demo/servers/faults.ts';
import { type FhirServers, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import { createLogDelivery, type LogDeliveryOptions } from '#lib/adapters/log/deliver-log.ts';
import { keptDays } from '#lib/adapters/log/prune-log.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { eventsIn, logIn, newName, onDisk, sealer } from './log-stage.ts';

const start = Date.parse('2026-11-18T07:41:00Z');
let now: number;
let servers: FhirServers;
beforeEach(async () => {
  now = start;
  servers = await startFhirServers({
    registers: { health: [], social: [] },
    requireSignIn: false,
    now: () => new Date(now),
  });
});
afterEach(() => servers.close());

const waitsOf = () => {
  const waits: number[] = [];
  return { waits, wait: async (ms: number, signal: AbortSignal) => void (await paused(ms, signal, waits)) };
};
/** Pauses between tries pass at once; the deadline of a request never comes. */
async function paused(ms: number, signal: AbortSignal, waits: number[]): Promise<void> {
  if (ms < 20_000) return void waits.push(ms);
  await new Promise<void>((done) => signal.addEventListener('abort', () => done()));
}

function delivery(databaseName: string, change: Partial<LogDeliveryOptions> = {}) {
  return createLogDelivery({
    baseUrl: servers.logUrl,
    fetch: (url, init) => fetch(url, init),
    wait: waitsOf().wait,
    accessToken: async () => 'none',
    now: () => new Date(now),
    openSealer: async () => sealer,
    random: () => 0.5,
    alone: (run) => run(),
    databaseName,
    ...change,
  });
}

async function recorded(
  count: number,
  make: (place: number) => ReturnType<typeof accessEvent> = () => accessEvent(),
) {
  const name = newName();
  const log = logIn(name);
  const events = Array.from({ length: count }, (_, place) => make(place));
  await log.record(events);
  return { name, log, events };
}

interface Stored {
  readonly id: string;
  readonly recorded: string;
  readonly meta: { readonly versionId: string };
  readonly entity: readonly {
    readonly detail?: readonly { readonly type: string; readonly valueString: string }[];
  }[];
}
async function atServer(): Promise<readonly Stored[]> {
  const response = await fetch(`${servers.logUrl}/AuditEvent?_count=250`);
  const bundle = (await response.json()) as { readonly entry?: readonly { readonly resource: Stored }[] };
  return (bundle.entry ?? []).map(({ resource }) => resource);
}
const sequenceOf = ({ entity }: Stored) =>
  Number(entity.at(-1)?.detail?.find(({ type }) => type === 'sequence')?.valueString);

describe('delivery', () => {
  it('brings what waits in transactions, in order, and marks it', async () => {
    const { name, log, events } = await recorded(120);
    expect(await delivery(name).deliver('whenDue')).toEqual({ kind: 'nothingLeft' });
    const stored = await atServer();
    expect(stored.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    expect(servers.faults.seen.filter(({ method }) => method === 'POST').length).toBe(3);
    expect(await log.state()).toEqual({ waiting: 0, hasServer: true });
    expect((await eventsIn(log)).every(({ delivered }) => delivered)).toBe(true);
    expect(await log.verify()).toEqual({ ok: true, value: [] });
  });

  it('makes two resources of an event that is a disclosure too', async () => {
    const { name, events } = await recorded(1, () => disclosureEvent());
    await delivery(name).deliver('whenDue');
    expect((await atServer()).map(({ id }) => id).sort()).toEqual([
      events[0]?.id,
      `${events[0]?.id}-disclosure`,
    ]);
  });

  it('asks for nothing when nothing waits', async () => {
    expect(await delivery(newName()).deliver('whenDue')).toEqual({ kind: 'nothingLeft' });
    expect(servers.faults.seen).toEqual([]);
  });

  it('sends each event alone to a server that takes no transactions', async () => {
    servers.faults.use(({ path }) => (path === '/' ? { kind: 'status', status: 405 } : undefined));
    const { name, events } = await recorded(3);
    expect(await delivery(name).deliver('whenDue')).toEqual({ kind: 'nothingLeft' });
    const puts = servers.faults.seen.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ path }) => path)).toEqual(events.map(({ id }) => `/AuditEvent/${id}`));
  });

  it('finds an event again by its name at a server that gives ids of its own, also after a lost answer', async () => {
    let posts = 0;
    // The first is committed, and its answer is lost.
    servers.faults.use(({ method }) => (method === 'POST' && posts++ === 0 ? { kind: 'reset' } : undefined));
    const { name, log, events } = await recorded(3);
    const refusing: typeof fetch = (url, init) => {
      const path = String(url).slice(servers.logUrl.length);
      return path === '' || init?.method === 'PUT'
        ? Promise.resolve(new Response('{}', { status: 405 }))
        : fetch(url, init);
    };
    const { deliver } = delivery(name, { fetch: (url, init) => refusing(url, init) });
    expect(await deliver('whenDue')).toEqual({ kind: 'nothingLeft' });
    const stored = await atServer();
    expect(stored.map(sequenceOf).sort()).toEqual([1, 2, 3]);
    expect(stored.some(({ id }) => events.some((event) => event.id === id))).toBe(false);
    expect((await log.state()).waiting).toBe(0);
    expect(posts).toBe(3);
  });

  it('sends the token to the server, and says so when there is none', async () => {
    const { name, log } = await recorded(1);
    const tokens: (string | null)[] = [];
    const noting: LogDeliveryOptions['fetch'] = (url, init) => {
      tokens.push(new Headers(init.headers).get('authorization'));
      return fetch(url, init);
    };
    expect(
      await delivery(name, { accessToken: async () => undefined, fetch: noting }).deliver('now'),
    ).toEqual({ kind: 'failed', failure: { reason: 'notSignedIn', passes: false } });
    expect(tokens).toEqual([]);
    expect((await log.state()).failure?.reason).toBe('notSignedIn');
    await delivery(name, { accessToken: async () => 'secret', fetch: noting }).deliver('now');
    expect(tokens).toEqual(['Bearer secret']);
    expect((await log.state()).failure).toBeUndefined();
  });

  it('does nothing while the store is locked', async () => {
    const { name } = await recorded(1);
    const locked = async () => Promise.reject(new Error('locked'));
    expect(await delivery(name, { openSealer: locked }).deliver('now')).toEqual({ kind: 'locked' });
    expect(servers.faults.seen).toEqual([]);
  });

  it("leaves another professional's events to them", async () => {
    const { name } = await recorded(2);
    const other = createSealer(await generateSealerKeys());
    await delivery(name, { openSealer: async () => other }).deliver('now');
    expect(await atServer()).toEqual([]);
  });

  it('is not held up by an event that no longer opens', async () => {
    const { name, log } = await recorded(3);
    await onDisk(name, async ({ events }) => {
      const row = (await events.toArray())[0];
      if (row !== undefined) await events.put({ ...row, sealed: { ...row.sealed, iv: new Uint8Array(12) } });
    });
    expect(await delivery(name).deliver('now')).toEqual({ kind: 'nothingLeft' });
    expect((await atServer()).map(sequenceOf).sort()).toEqual([2, 3]);
    expect((await log.state()).waiting).toBe(1);
  });
});

describe('a server that fails', () => {
  it.each([
    ['is down', { kind: 'reset' }, 'unreachable', 3],
    ['answers 503', { kind: 'status', status: 503 }, 'serverError', 3],
    ['asks to be left alone', { kind: 'status', status: 429, retryAfterSeconds: 600 }, 'tooMany', 3],
    ['answers with a page of its portal', { kind: 'html' }, 'notFhir', 3],
    ['wants a sign-in', { kind: 'status', status: 401 }, 'notSignedIn', 1],
    ['forbids it', { kind: 'status', status: 403 }, 'forbidden', 1],
  ] as const)('%s: nothing is marked, and the state says why', async (_name, fault, reason, tries) => {
    servers.faults.use(() => fault);
    const { name, log, events } = await recorded(2);
    const outcome = await delivery(name).deliver('whenDue');
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason } });
    expect(servers.faults.seen.length).toBe(tries);
    expect(await log.state()).toEqual({
      waiting: 2,
      oldestWaiting: events[0]?.at,
      hasServer: true,
      failure: { reason, at: '2026-11-18T07:41:00.000Z' },
    });
  });

  it('is asked less and less often, and at once when somebody presses', async () => {
    servers.faults.use(() => ({ kind: 'status', status: 503 }));
    const { name, log } = await recorded(1);
    const { deliver } = delivery(name);
    const delays: number[] = [];
    await deliver('whenDue');
    for (let failures = 1; failures < 10; failures += 1) {
      const failedAt = now;
      // The one that is no longer too early asks, and fails again.
      while ((await deliver('whenDue')).kind === 'tooEarly') now += 7_500;
      delays.push(now - failedAt);
    }
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays[0]).toBeLessThanOrEqual(30_000);
    expect(delays.at(-1)).toBeLessThanOrEqual(30 * 60_000);
    servers.faults.clear();
    expect(await deliver('now')).toEqual({ kind: 'nothingLeft' });
    expect(await log.state()).toEqual({ waiting: 0, hasServer: true });
  });

  it('is left alone for as long as it asks', async () => {
    servers.faults.use(() => ({ kind: 'status', status: 429, retryAfterSeconds: 600 }));
    const { name } = await recorded(1);
    const { deliver } = delivery(name);
    await deliver('whenDue');
    now += 599_000;
    expect((await deliver('whenDue')).kind).toBe('tooEarly');
    now += 1_000;
    servers.faults.clear();
    expect((await deliver('whenDue')).kind).toBe('nothingLeft');
  });

  it('that refuses an event for good stops the queue in its place and says so', async () => {
    const { name, log, events } = await recorded(3);
    const refusing: LogDeliveryOptions['fetch'] = (url, init) =>
      url === servers.logUrl || String(init.body).includes(events[1]?.id ?? '?')
        ? Promise.resolve(new Response('{}', { status: 422 }))
        : fetch(url, init);
    expect(await delivery(name, { fetch: refusing }).deliver('now')).toMatchObject({
      kind: 'failed',
      failure: { reason: 'refused', status: 422, passes: false },
    });
    expect((await atServer()).map(sequenceOf)).toEqual([1]);
    expect(await log.state()).toMatchObject({ waiting: 2, failure: { reason: 'refused' } });
  });

  it('never loses an event, never doubles one, and first gets each in order', async () => {
    const fault = fc.oneof(
      { weight: 3, arbitrary: fc.constant<Fault | 'before' | 'portal' | undefined>(undefined) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<Fault | 'before' | 'portal'>(
          // Before the server has done anything.
          'before',
          'portal',
          // After it has committed.
          { kind: 'reset' },
          { kind: 'status', status: 503 },
          { kind: 'truncated', share: 0.4 },
          { kind: 'html' },
          { kind: 'status', status: 405 },
        ),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
        async (faults, sizes) => {
          await servers.close();
          servers = await startFhirServers({ registers: { health: [], social: [] }, requireSignIn: false });
          let asked = 0;
          const next = () => faults[asked++];
          const name = newName();
          const log = logIn(name);
          const arrived: string[] = [];
          servers.faults.use((request) => {
            arrived.push(...idsIn(request));
            return typeof planned === 'string' ? undefined : planned;
          });
          let planned: ReturnType<typeof next>;
          const flaky: LogDeliveryOptions['fetch'] = (url, init) => {
            planned = next();
            if (planned === 'before') return Promise.reject(new TypeError('cut'));
            return planned === 'portal' ? Promise.resolve(new Response('<html></html>')) : fetch(url, init);
          };
          const ids: string[] = [];
          for (const size of sizes) {
            const events = Array.from({ length: size }, () => accessEvent());
            ids.push(...events.map(({ id }) => id));
            await log.record(events);
            // A new service worker each time: it remembers nothing.
            await delivery(name, { fetch: flaky }).deliver('now');
          }
          for (let more = 0; more < 12 && (await log.state()).waiting > 0; more += 1) {
            await delivery(name, { fetch: flaky }).deliver('now');
          }
          expect((await log.state()).waiting).toBe(0);
          servers.faults.clear();
          const stored = await atServer();
          expect(stored.map(({ id }) => id).sort()).toEqual([...ids].sort());
          // What is sent again is the same resource; the first time of each is in the order of recording.
          expect([...new Set(arrived)]).toEqual(ids);
          expect(await log.verify()).toEqual({ ok: true, value: [] });
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

function idsIn({ body, method }: SeenRequest): readonly string[] {
  if (method === 'GET') return [];
  const { entry, id } = body as { entry?: { resource: { id: string } }[]; id?: string };
  return entry?.map(({ resource }) => resource.id) ?? (id === undefined ? [] : [id]);
}

describe('what is delivered and old', () => {
  const daysAgo = (days: number) => new Date(start - days * 24 * 60 * 60 * 1000).toISOString();

  it.each([
    ['a second older than the time kept', keptDays * 86_400 + 1, 0],
    ['exactly as old', keptDays * 86_400, 1],
  ])('%s', async (_name, seconds, left) => {
    const { name, log } = await recorded(1, () =>
      accessEvent({ at: new Date(start - seconds * 1000).toISOString() }),
    );
    await delivery(name).deliver('now');
    expect((await eventsIn(log)).length).toBe(left);
  });

  it('goes from this device, and the chain is checked from there on', async () => {
    const { name, log } = await recorded(5, (place) => accessEvent({ at: daysAgo(place < 3 ? 100 : 1) }));
    await delivery(name).deliver('now');
    expect((await eventsIn(log)).map(({ sequence }) => sequence)).toEqual([5, 4]);
    expect(await log.verify()).toEqual({ ok: true, value: [] });
    // A tab that knew the end from before goes on rightly.
    await log.record([accessEvent()]);
    expect(await logIn(name).verify()).toEqual({ ok: true, value: [] });
    await onDisk(name, ({ events }) =>
      events
        .where('[owner+sequence]')
        .above(['', 0])
        .first()
        .then((row) => row && events.delete([row.owner, row.sequence])),
    );
    expect(await log.verify()).toEqual({ ok: true, value: [{ sequence: 4, kind: 'missing' }] });
  });

  it('stays as long as it is not delivered', async () => {
    servers.faults.use(() => ({ kind: 'reset' }));
    const { name, log } = await recorded(2, () => accessEvent({ at: daysAgo(400) }));
    await delivery(name).deliver('now');
    expect((await eventsIn(log)).length).toBe(2);
  });

  it('stays when something before it was removed: no gap is closed', async () => {
    const { name, log } = await recorded(3, () => accessEvent({ at: daysAgo(100) }));
    await onDisk(name, async ({ events }) => events.delete([(await events.toArray())[0]?.owner ?? '', 1]));
    await delivery(name).deliver('now');
    expect(await log.verify()).toEqual({ ok: true, value: [{ sequence: 1, kind: 'missing' }] });
  });
});
