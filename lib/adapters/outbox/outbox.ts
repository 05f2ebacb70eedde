import { ok, type Result } from '#lib/base/result.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { DeedWrite, Outbox, OutboxItem, OutboxState, WriteState } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { Sealer } from '../store/sealer.ts';
import { attempt } from '../store/store-failure.ts';
import { newItems } from './new-items.ts';
import {
  type OutboxRow,
  openOutboxRows,
  openRow,
  type RowKind,
  type StoredRow,
  sealItem,
} from './outbox-rows.ts';
import { endWithFollowers, withdrawWrite } from './withdraw-write.ts';

/** A delivered write stays this long, so that a screen that was waiting for it can still read its reference. */
const deliveredStaysMs = 24 * 60 * 60_000;

/** A write without its content: enough to decide whose turn it is. */
export type WriteTurn = Pick<StoredRow, 'sequence' | 'client' | 'kind' | 'next'>;

/** What delivery needs beyond the port. Called under the outbox's lock only. */
export interface OutboxDelivery {
  /** All writes of this professional that are not delivered, in the order of putting. */
  turns(): Promise<readonly WriteTurn[]>;
  /** Undefined when it is gone or cannot be opened; the latter is marked, counts as stuck and is never removed. */
  open(sequence: number): Promise<OutboxItem | undefined>;
  /** True when the write with this id has arrived: what was put to follow it may leave. */
  hasArrived(id: string): Promise<boolean>;
  /** Counts an attempt before it is made: whatever happens then, the next one knows that the server may have it. */
  claim(item: OutboxItem): Promise<OutboxItem | undefined>;
  /** Stores what the attempt came to. `next`: epoch milliseconds of the next attempt. False when the write changed meanwhile. */
  settle(item: OutboxItem, state: WriteState, next?: number): Promise<boolean>;
  removeOldDelivered(): Promise<void>;
}

export interface OutboxOptions {
  /** Called at every use: who is signed in may have changed. Rejects while the store is locked. */
  readonly openSealer: () => Promise<Sealer>;
  readonly clock: Clock;
  /** Called after each durable change: tells the background, and whoever shows the outbox. */
  readonly onChange?: () => void;
  readonly databaseName?: string;
}

/** The outbox in IndexedDB, its contents encrypted. `put` resolves when the write is on disk. */
export function createOutbox(options: OutboxOptions): Outbox & { readonly delivery: OutboxDelivery } {
  const rows = openOutboxRows(options.databaseName ?? 'rinnalla-outbox');
  const now = () => options.clock.now();
  const changed = () => options.onChange?.();
  const sealer = options.openSealer;

  /** One after the other: a small write must not overtake a large one that was put before it. */
  let lastPut: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(add: () => Promise<Value>): Promise<Value> {
    const turn = lastPut.then(add);
    lastPut = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Adds rows in one transaction, in their order; never one that is to follow a write which was ended meanwhile: it would wait
   * for ever. Answers their places in the order of putting.
   */
  function add(added: readonly OutboxRow[], before: readonly string[]): Promise<readonly number[]> {
    return rows.db.transaction('rw', rows, async () => {
      const there = before.length === 0 ? 0 : await rows.where('name').anyOf(before).count();
      if (there < before.length) throw new Error('The write that it follows is gone');
      const sequences: number[] = [];
      for (const row of added) sequences.push(await rows.add(row));
      return sequences;
    });
  }

  async function putAll(writes: readonly DeedWrite[]): Promise<readonly OutboxItem[]> {
    const by = await sealer();
    const items = newItems(writes, now().toISOString());
    const sealing = Promise.all(items.map((item) => sealItem(item, by, 0)));
    const followed = new Set(writes.flatMap(({ after }) => after ?? []));
    const naming = Promise.all([...followed].map((id) => by.nameOf('outbox', 'write', id)));
    const ready = Promise.all([sealing, naming]);
    const sequences = await inTurn(async () => add(...(await ready)));
    changed();
    return items.map((item, place) => ({ ...item, sequence: sequences[place] as number }));
  }

  /**
   * Replaces a row, if it still is what it was when its content was read: sealing takes longer than a transaction lives.
   * Not another professional's either, who was signed in when the content was read.
   */
  function replace(
    before: Pick<StoredRow, 'sequence' | 'kind'>,
    after: OutboxRow,
    also: readonly StoredRow[] = [],
  ) {
    return rows.db.transaction('rw', rows, async () => {
      const current = await rows.get(before.sequence);
      if (current?.kind !== before.kind || current.owner !== after.owner) return false;
      // What was withdrawn meanwhile does not come back.
      const standing = await rows.bulkGet(also.map(({ sequence }) => sequence));
      const kept = also.filter((_, place) => standing[place] !== undefined);
      await rows.bulkPut([{ ...after, sequence: before.sequence }, ...kept]);
      return true;
    });
  }

  async function itemById(id: string, by: Sealer): Promise<OutboxItem | undefined> {
    const row = await rows
      .where('name')
      .equals(await by.nameOf('outbox', 'write', id))
      .first();
    return row === undefined ? undefined : openRow(row, by);
  }

  /** A person's decision about a write that is stuck. What is no longer stuck is left as it is: the decision has been taken. */
  function decide(
    id: string,
    kind: RowKind,
    decision: (item: OutboxItem) => OutboxItem | 'end',
  ): Promise<Result<void, StoreFailure>> {
    return attempt(async () => {
      const by = await sealer();
      const item = await itemById(id, by);
      if (item === undefined || item.state.kind !== kind) return ok(undefined);
      const decided = decision(item);
      if (decided === 'end') await endWithFollowers(rows, item, by);
      else await replace({ sequence: item.sequence, kind }, await sealItem(decided, by, 0));
      changed();
      return ok(undefined);
    });
  }

  /** Later updates of the same resource that were put on top of this one: they build on the version that it has become. */
  async function rebased(item: OutboxItem, version: string, by: Sealer): Promise<readonly StoredRow[]> {
    const { change } = item.write;
    if (change.kind !== 'update') return [];
    const client = await by.nameOf('outbox', 'client', item.write.clientKey);
    const later = await rows
      .where('[owner+kind]')
      .equals([await by.nameOf('outbox'), 'waiting'])
      .and((row) => row.client === client && row.sequence > item.sequence)
      .toArray();
    const result: StoredRow[] = [];
    for (const row of later) {
      const other = await openRow(row, by);
      if (other?.write.change.kind !== 'update') continue;
      const same = other.write.change.id === change.id && other.write.sourceId === item.write.sourceId;
      const sameType = other.write.change.resource.resourceType === change.resource.resourceType;
      if (!same || !sameType || other.write.change.basedOn !== change.basedOn) continue;
      const next = {
        ...other,
        write: { ...other.write, change: { ...other.write.change, basedOn: version } },
      };
      result.push({ ...(await sealItem(next, by, row.next)), sequence: row.sequence });
    }
    return result;
  }

  return {
    put: (write) =>
      attempt(async () => {
        const [item] = await putAll([write]);
        return ok(item as OutboxItem);
      }),

    putAll: (writes) => attempt(async () => ok(await putAll(writes))),

    list: () =>
      attempt(async () => {
        const by = await sealer();
        const own = await rows
          .where('owner')
          .equals(await by.nameOf('outbox'))
          .sortBy('sequence');
        const items = await Promise.all(own.map((row) => openRow(row, by)));
        return ok(items.filter((item) => item !== undefined));
      }),

    resolveConflict: (id, choice) =>
      decide(id, 'conflict', (item) => {
        const { change } = item.write;
        if (choice === 'theirs' || item.state.kind !== 'conflict') return 'end';
        const mine = change.kind === 'update' ? { ...change, basedOn: item.state.theirVersion } : change;
        return { ...item, write: { ...item.write, change: mine }, state: { kind: 'waiting', attempts: 1 } };
      }),

    settleRefused: (id, choice) =>
      decide(id, 'refused', (item) =>
        // An attempt has been made: the next one looks first whether the server has it.
        choice === 'discard' ? 'end' : { ...item, state: { kind: 'waiting', attempts: 1 } },
      ),

    withdraw: (id) =>
      attempt(async () => {
        const withdrawal = await withdrawWrite(rows, id, await sealer());
        if (withdrawal.kind === 'withdrawn') changed();
        return ok(withdrawal);
      }),

    async state(): Promise<OutboxState> {
      try {
        const owner = await (await sealer()).nameOf('outbox');
        const count = (kind: RowKind) => rows.where('[owner+kind]').equals([owner, kind]).count();
        const [waiting, conflict, refused, damaged] = await Promise.all([
          count('waiting'),
          count('conflict'),
          count('refused'),
          count('damaged'),
        ]);
        return { waiting, stuck: conflict + refused + damaged };
      } catch {
        // Locked, or no database: what waits is not known, and is not claimed to be nothing by whoever has the failure of `list`.
        return { waiting: 0, stuck: 0 };
      }
    },

    delivery: {
      async turns() {
        const own = await rows
          .where('owner')
          .equals(await (await sealer()).nameOf('outbox'))
          .sortBy('sequence');
        return own
          .filter(({ kind }) => kind !== 'delivered')
          .map(({ sequence, client, kind, next }) => ({ sequence, client, kind, next }));
      },

      async open(sequence) {
        const row = await rows.get(sequence);
        const by = await sealer();
        // Another professional has signed in meanwhile: their key does not open it, and that is no damage.
        if (row === undefined || row.owner !== (await by.nameOf('outbox'))) return undefined;
        const item = await openRow(row, by);
        if (item === undefined) await rows.update(sequence, { kind: 'damaged' });
        return item;
      },

      async hasArrived(id) {
        return (await itemById(id, await sealer()))?.state.kind === 'delivered';
      },

      async claim(item) {
        if (item.state.kind !== 'waiting') return undefined;
        const claimed = { ...item, state: { ...item.state, attempts: item.state.attempts + 1 } };
        const row = await sealItem(claimed, await sealer(), now().getTime());
        return (await replace({ sequence: item.sequence, kind: 'waiting' }, row)) ? claimed : undefined;
      },

      async settle(item, state, next = 0) {
        const by = await sealer();
        const version = state.kind === 'delivered' ? state.version : undefined;
        const due = state.kind === 'delivered' ? now().getTime() + deliveredStaysMs : next;
        const also = version === undefined ? [] : await rebased(item, version, by);
        const row = await sealItem({ ...item, state }, by, due);
        const stored = await replace({ sequence: item.sequence, kind: 'waiting' }, row, also);
        changed();
        return stored;
      },

      async removeOldDelivered() {
        const owner = await (await sealer()).nameOf('outbox');
        const limit = now().getTime();
        const waiting = await rows.where('[owner+kind]').equals([owner, 'waiting']).toArray();
        // What still waits may follow it, and asks whether it has arrived.
        const busy = new Set(waiting.map(({ client }) => client));
        await rows
          .where('[owner+kind]')
          .equals([owner, 'delivered'])
          .and(({ next, client }) => next < limit && !busy.has(client))
          .delete();
      },
    },
  };
}
