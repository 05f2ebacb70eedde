import { fail, ok, type Result } from '#lib/base/result.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { AccessLog, LogFailure, LogState } from '#lib/ports/access-log.ts';
import type { Sealer } from '../store/sealer.ts';
import { toStoreFailure } from '../store/store-failure.ts';
import { eventName, type Head, nextHash, ownerOf, readHead, sealHead } from './chain.ts';
import { type EventRow, openLogDatabase, waitingOf } from './log-database.ts';

export interface AccessLogOptions {
  /**
   * Called at every use, so that a store that was locked meanwhile writes nothing more: it rejects while locked, and gives
   * the same object otherwise.
   */
  readonly openSealer: () => Promise<Sealer>;
  /** Whether the settings name a log server. */
  readonly hasServer: () => Promise<boolean>;
  readonly databaseName?: string;
}

/** Each failed attempt means that another context has written: more than this at once is no rivalry but a fault. */
const mostAttempts = 100;

/**
 * The log in IndexedDB. Hashing and sealing are asynchronous and an IndexedDB transaction must not wait for them: an append
 * is computed after the end that this context knows and written only if that still is the end; if another tab has
 * written meanwhile it is computed anew. Transactions are serial across tabs, so there is one chain, without a lock.
 */
export function createAccessLog({ openSealer, hasServer, databaseName }: AccessLogOptions): AccessLog {
  const database = openLogDatabase(databaseName);
  const { dexie, events: rows, heads, deliveries } = database;
  let known: Head | undefined;
  /** Appends of this context wait for one another: they would only make each other compute anew. */
  let last: Promise<unknown> = Promise.resolve();

  async function append(sealer: Sealer, events: readonly AccessEvent[]): Promise<void> {
    const owner = await ownerOf(sealer);
    for (let attempt = 1; ; attempt += 1) {
      const head = known?.owner === owner ? known : await readHead(database, sealer, owner);
      known = undefined;
      const next = await link(head, sealer, events);
      const [sealed, headRow] = await Promise.all([Promise.all(next.rows), sealHead(next.head, sealer)]);
      try {
        const written = await dexie.transaction('rw', rows, heads, async () => {
          if (((await heads.get(owner))?.turn ?? 0) !== head.turn) return false;
          await Promise.all([...sealed.map((row) => rows.add(row)), heads.put(headRow)]);
          return true;
        });
        if (written) {
          known = { ...next.head, turn: headRow.turn };
          return;
        }
      } catch (error) {
        // A row that nobody here wrote stands in the next place: the chain goes on behind it, and says so.
        if (!(error instanceof Error && error.name === 'ConstraintError')) throw error;
      }
      if (attempt === mostAttempts) throw new Error('The log is written by others all the time');
    }
  }

  /** Runs with the key; a failure of the store becomes a value. */
  async function withKey<Value>(run: (sealer: Sealer) => Promise<Value>): Promise<Result<Value, LogFailure>> {
    const sealer = await openSealer().catch(() => undefined);
    if (sealer === undefined) return fail({ reason: 'locked' });
    try {
      return ok(await run(sealer));
    } catch (error) {
      const failure = toStoreFailure(error);
      return fail(
        failure.reason === 'unreadable' ? { reason: 'unavailable', detail: 'unreadable' } : failure,
      );
    }
  }

  async function readState(): Promise<Omit<LogState, 'hasServer'>> {
    const sealer = await openSealer().catch(() => undefined);
    // Without a key nobody knows whose events they are: all that wait on this device are counted.
    if (sealer === undefined) return { waiting: await rows.where('delivered').equals(0).count() };
    const owner = await ownerOf(sealer);
    const [waiting, oldest, delivery] = await Promise.all([
      waitingOf(database, owner).count(),
      waitingOf(database, owner).first(),
      deliveries.get(owner),
    ]);
    const opened = oldest === undefined ? undefined : await sealer.open(oldest.sealed, eventName(oldest));
    return {
      waiting,
      ...(opened?.ok === true ? { oldestWaiting: (opened.value as AccessEvent).at } : {}),
      ...(delivery === undefined ? {} : { failure: delivery.failure }),
    };
  }

  return {
    record(events) {
      if (events.length === 0) return Promise.resolve(ok(undefined));
      const recorded = last.then(() => withKey((sealer) => append(sealer, events)));
      last = recorded;
      return recorded;
    },

    // Reading and checking are for the log's own page: the sidebar does not load them.
    read: (filter) =>
      withKey(async (sealer) => {
        const { readLog } = await import('./review-log.ts');
        return readLog(database, sealer, filter);
      }),

    verify: () =>
      withKey(async (sealer) => {
        const { verifyLog } = await import('./review-log.ts');
        return verifyLog(database, sealer);
      }),

    async state() {
      const server = await hasServer();
      try {
        return { ...(await readState()), hasServer: server };
      } catch (error) {
        const { reason } = toStoreFailure(error);
        return { waiting: 0, hasServer: server, failure: { reason, at: new Date().toISOString() } };
      }
    },
  };
}

/** The rows of the events, being sealed, in their order after the head; and the head after them. */
async function link(
  head: Head,
  sealer: Sealer,
  events: readonly AccessEvent[],
): Promise<{ readonly rows: readonly Promise<EventRow>[]; readonly head: Head }> {
  const { owner } = head;
  const rows: Promise<EventRow>[] = [];
  let { sequence, hash } = head;
  for (const event of events) {
    sequence += 1;
    hash = await nextHash(hash, event);
    const place = { owner, sequence, hash, delivered: 0 } as const;
    rows.push(sealer.seal(event, eventName(place)).then((sealed) => ({ ...place, sealed })));
  }
  return { rows, head: { ...head, sequence, hash } };
}
