import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { pauseAfter } from './backoff.ts';
import type { OutboxDelivery, WriteTurn } from './outbox.ts';

/** What an attempt at a server came to; see `createFhirWriter`. */
export type DeliveryOutcome =
  | { readonly kind: 'delivered'; readonly reference: string; readonly version?: string }
  | Extract<OutboxItem['state'], { readonly kind: 'conflict' | 'refused' }>
  | { readonly kind: 'later'; readonly failure: SourceFailure };

export interface DeliveryPorts {
  readonly outbox: OutboxDelivery;
  /** One attempt. `repeated`: an earlier one may have reached the server. */
  readonly attempt: (item: OutboxItem, repeated: boolean) => Promise<DeliveryOutcome>;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

export interface DeliveryRun {
  /** Tries what waits for its time too: the network is back, or somebody has signed in. */
  readonly now?: boolean;
}

/** So many clients are delivered side by side; the writes of one go one after the other. */
const clientsAtOnce = 4;

/**
 * Delivers what is due and answers when to come again (epoch milliseconds), or undefined when nothing waits.
 *
 * Order: a write goes only when every earlier one of its client has gone. One that waits for a retry holds all the
 * later ones back, because it will go by itself. A conflict or a refusal waits for a person, perhaps for days: it holds
 * back only later writes to the same resource, which build on it, and those that were put to follow it; the client's
 * other writes go on.
 */
export async function deliverOutbox(
  ports: DeliveryPorts,
  run: DeliveryRun = {},
): Promise<number | undefined> {
  await ports.outbox.removeOldDelivered();
  const clients = Map.groupBy(await ports.outbox.turns(), ({ client }) => client);
  const queue = [...clients.values()];
  const due: number[] = [];
  const work = async () => {
    for (let turns = queue.shift(); turns !== undefined; turns = queue.shift()) {
      const next = await deliverClient(turns, ports, run.now === true);
      if (next !== undefined) due.push(next);
    }
  };
  // All of them end before this does, whatever one meets: the lock that it runs under must outlive every attempt.
  const ends = await Promise.allSettled(Array.from({ length: clientsAtOnce }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return due.length === 0 ? undefined : Math.min(...due);
}

/** Answers when this client's next write is due. `atOnce`: what waits for its time does not wait. */
async function deliverClient(
  turns: readonly WriteTurn[],
  ports: DeliveryPorts,
  atOnce: boolean,
): Promise<number | undefined> {
  const held = new Set<string>();
  for (const turn of turns) {
    if (turn.kind === 'damaged') continue;
    const item = await ports.outbox.open(turn.sequence);
    if (item === undefined) continue;
    const target = targetOf(item);
    if (item.state.kind === 'delivered') continue;
    if (item.state.kind !== 'waiting') {
      if (target !== undefined) held.add(target);
      continue;
    }
    if (target !== undefined && held.has(target)) continue;
    const { after } = item.write;
    if (after !== undefined && !(await ports.outbox.hasArrived(after))) {
      // It waits for a person's decision about the write before it, and later changes of its resource with it.
      if (target !== undefined) held.add(target);
      continue;
    }
    if (!atOnce && turn.next > ports.clock.now().getTime()) return turn.next;
    const next = await deliverOne(item, ports);
    if (typeof next === 'number') return next;
    if (next === 'stuck' && target !== undefined) held.add(target);
  }
  return undefined;
}

/** The resource that a write changes; undefined for a new one, which nothing else can name before it is there. */
function targetOf({ write }: OutboxItem): string | undefined {
  const { change, sourceId } = write;
  return change.kind === 'update' ? `${sourceId}/${change.resource.resourceType}/${change.id}` : undefined;
}

/** A number: to be tried again then, and the client's later writes with it. */
async function deliverOne(item: OutboxItem, ports: DeliveryPorts): Promise<number | 'gone' | 'stuck'> {
  const claimed = await ports.outbox.claim(item);
  if (claimed?.state.kind !== 'waiting') return ports.clock.now().getTime();
  const { attempts } = claimed.state;
  const outcome = await ports.attempt(claimed, attempts > 1);
  const now = ports.clock.now();
  switch (outcome.kind) {
    case 'delivered':
      await ports.outbox.settle(claimed, { ...outcome, at: now.toISOString() });
      return 'gone';
    case 'later': {
      const next = now.getTime() + pauseAfter(attempts, outcome.failure, ports.random);
      const { failure } = outcome;
      await ports.outbox.settle(
        claimed,
        { kind: 'waiting', attempts, next: new Date(next).toISOString(), failure },
        next,
      );
      return next;
    }
    default:
      await ports.outbox.settle(claimed, outcome);
      return 'stuck';
  }
}
