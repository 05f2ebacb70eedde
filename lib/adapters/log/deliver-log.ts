import type { AccessEvent } from '#lib/model/access-event.ts';
import type { LoggedEvent } from '#lib/ports/access-log.ts';
import type { Sealer } from '../store/sealer.ts';
import { type LogResource, toAuditEvents } from './audit-event.ts';
import { eventName, ownerOf } from './chain.ts';
import { type EventRow, openLogDatabase, waitingOf } from './log-database.ts';
import { createLogServer, type LogServerOptions, type SendFailure } from './log-server.ts';
import { pruneLog } from './prune-log.ts';

export interface LogDeliveryOptions extends LogServerOptions {
  readonly openSealer: () => Promise<Sealer>;
  readonly random: () => number;
  /** Runs one delivery at a time over all contexts: a Web Lock. */
  readonly alone: <Value>(run: () => Promise<Value>) => Promise<Value>;
  readonly databaseName?: string;
}

export type DeliveryOutcome =
  | { readonly kind: 'nothingLeft' }
  /** The server is left alone until the time that the last failure set. */
  | { readonly kind: 'tooEarly' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly failure: SendFailure };

export interface LogDelivery {
  /** Delivers what waits, in order, until nothing is left or the server fails. `now`: without regard to earlier failures. */
  deliver(when: 'now' | 'whenDue'): Promise<DeliveryOutcome>;
}

/** Events in one transaction: some 4 KB each. */
const batchSize = 50;
/** Tries within one delivery, half a second and a second apart at most: the service worker is not kept alive for long. */
const tries = 3;
const firstPauseMs = 500;
/** Between deliveries that failed: from half a minute, twice as long each time, up to half an hour. */
const firstDelayMs = 30_000;
const longestDelayMs = 30 * 60_000;

/**
 * Brings the waiting events to the log server: in order, at least once, each as one resource however often it is sent. An
 * event is marked only after the server has confirmed it; a delivery that ends anywhere begins again at the first
 * unmarked one. A server that refuses an event stops the queue, so that the order holds and somebody is told.
 */
export function createLogDelivery(options: LogDeliveryOptions): LogDelivery {
  const database = openLogDatabase(options.databaseName);
  const { dexie, events, deliveries } = database;
  const server = createLogServer(options);

  /** Short failures are waited out. */
  async function patiently<Failure>(
    send: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: Failure }>,
  ) {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await send();
      if (sent.ok || attempt === tries || !mayPass(sent.failure)) return sent;
      const pause = options.random() * firstPauseMs * 2 ** (attempt - 1);
      await options.wait(pause, new AbortController().signal);
    }
  }

  async function mark(rows: readonly EventRow[]): Promise<void> {
    await dexie.transaction('rw', events, async () => {
      for (const { owner, sequence } of rows) await events.update([owner, sequence], { delivered: 1 });
    });
  }

  async function deliverAll(sealer: Sealer, owner: string): Promise<SendFailure | undefined> {
    let together = true;
    let after: number | undefined;
    for (;;) {
      const page = await waitingOf(database, owner, after).limit(batchSize).toArray();
      const last = page.at(-1);
      if (last === undefined) return undefined;
      // An event that does not open stays where it is, told by the check of the chain: it must not hold up the others.
      const batch = await openAll(page, sealer);
      after = last.sequence;
      if (together && batch.length > 0) {
        const resources = batch.flatMap((one) => one.resources);
        const sent = await patiently(() => server.sendTogether(resources));
        if (sent.ok) await mark(batch.map(({ row }) => row));
        else if (sent.failure !== 'refused') return sent.failure;
        else together = false;
      }
      if (together) continue;
      for (const { row, resources } of batch) {
        for (const resource of resources) {
          const sent = await patiently(() => server.send(resource));
          if (!sent.ok) return sent.failure;
        }
        await mark([row]);
      }
    }
  }

  async function noteFailure(owner: string, failure: SendFailure): Promise<void> {
    const now = options.now();
    const attempts = ((await deliveries.get(owner))?.attempts ?? 0) + 1;
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 10));
    const asked = (failure.retryAfterSeconds ?? 0) * 1000;
    await deliveries.put({
      owner,
      attempts,
      failure: { reason: failure.reason, at: now.toISOString() },
      // Between half and the whole of it: many browsers must not come back at the same moment.
      next: now.getTime() + Math.max(asked, delay * (0.5 + options.random() / 2)),
    });
  }

  return {
    deliver: (when) =>
      options.alone(async (): Promise<DeliveryOutcome> => {
        const sealer = await options.openSealer().catch(() => undefined);
        if (sealer === undefined) return { kind: 'locked' };
        const owner = await ownerOf(sealer);
        const before = await deliveries.get(owner);
        const now = options.now();
        if (when === 'whenDue' && before !== undefined && before.next > now.getTime()) {
          return { kind: 'tooEarly' };
        }
        const failure = await deliverAll(sealer, owner);
        if (failure !== undefined) {
          await noteFailure(owner, failure);
          return { kind: 'failed', failure };
        }
        if (before !== undefined) await deliveries.delete(owner);
        await pruneLog(database, sealer, now);
        return { kind: 'nothingLeft' };
      }),
  };
}

function mayPass(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'passes' in failure && failure.passes === true;
}

async function openAll(
  rows: readonly EventRow[],
  sealer: Sealer,
): Promise<readonly { readonly row: EventRow; readonly resources: readonly LogResource[] }[]> {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const content = await sealer.open(row.sealed, eventName(row));
      if (!content.ok) return [];
      const { sequence, hash } = row;
      const logged: LoggedEvent = {
        event: content.value as AccessEvent,
        sequence,
        hash,
        delivered: false,
      };
      return [{ row, resources: toAuditEvents(logged) }];
    }),
  );
  return opened.flat();
}
