import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createSealer, generateSealerKeys, type Sealer } from '#lib/adapters/store/sealer.ts';
import { LockedError } from '#lib/adapters/store/vault/locked-error.ts';
import type { NewWrite } from '#lib/ports/outbox.ts';
import { accessEvent } from '#tests/builders/access-events.ts';

const [tiina, sanna] = [createSealer(await generateSealerKeys()), createSealer(await generateSealerKeys())];
const clock = { now: () => new Date('2026-11-18T07:41:00Z') };
const write: NewWrite = {
  clientKey: 'a',
  sourceId: 'health',
  what: 'assessment',
  text: 'Arvio',
  change: { kind: 'create', resource: { resourceType: 'Task' } },
};

/** One outbox for as long as a page lives; who is signed in changes under it. */
function pageOf(databaseName: string) {
  let signedIn: Sealer | undefined = tiina;
  const openSealer = async () => {
    if (signedIn === undefined) throw new LockedError();
    return signedIn;
  };
  const outbox = createOutbox({ openSealer, clock, databaseName });
  const signIn = (sealer: Sealer | undefined) => {
    signedIn = sealer;
  };
  return { outbox, signIn };
}

describe('an outbox whose user changes', () => {
  it('tells nothing while the store is locked, and everything after', async () => {
    const { outbox, signIn } = pageOf('locked');
    await outbox.put(write);
    signIn(undefined);
    expect(await outbox.state()).toEqual({ waiting: 0, stuck: 0 });
    expect(await outbox.list()).toEqual({ ok: false, failure: { reason: 'locked' } });
    expect(await outbox.put(write)).toEqual({ ok: false, failure: { reason: 'locked' } });
    signIn(tiina);
    expect(await outbox.state()).toEqual({ waiting: 1, stuck: 0 });
  });

  it('shows each professional their own', async () => {
    const { outbox, signIn } = pageOf('own');
    await outbox.put(write);
    signIn(sanna);
    expect(await outbox.state()).toEqual({ waiting: 0, stuck: 0 });
    expect(await outbox.delivery.turns()).toEqual([]);
  });

  it('neither damages nor takes over a write when the user changes during a delivery', async () => {
    const { outbox, signIn } = pageOf('midway');
    await outbox.put(write);
    const [turn] = await outbox.delivery.turns();
    const item = await outbox.delivery.open(turn?.sequence ?? 0);
    if (item === undefined) throw new Error('It does not open');
    signIn(sanna);
    expect(await outbox.delivery.open(item.sequence)).toBeUndefined();
    expect(await outbox.delivery.claim(item)).toBeUndefined();
    expect(await outbox.delivery.settle(item, { kind: 'refused', status: 403, detail: '' })).toBe(false);
    expect(await outbox.state()).toEqual({ waiting: 0, stuck: 0 });
    signIn(tiina);
    expect(await outbox.list()).toEqual({ ok: true, value: [item] });
    expect(await outbox.state()).toEqual({ waiting: 1, stuck: 0 });
  });
});

describe('after a downgrade', () => {
  async function ofTheFuture(name: string, stores: Record<string, string>): Promise<void> {
    const database = new Dexie(name);
    database.version(2).stores(stores);
    await database.open();
    database.close();
  }
  const newer = { ok: false, failure: { reason: 'newer' } };

  it('the outbox of a newer version is left as it is', async () => {
    await ofTheFuture('newer-outbox', { writes: '++sequence, &name, [owner+kind], owner' });
    const { outbox } = pageOf('newer-outbox');
    expect(await outbox.put(write)).toEqual(newer);
    expect(await outbox.list()).toEqual(newer);
  });

  it('so is the log', async () => {
    await ofTheFuture('newer-log', {
      events: '[owner+sequence], [owner+delivered+sequence], delivered',
      heads: 'owner',
      deliveries: 'owner',
    });
    const log = createAccessLog({
      openSealer: async () => tiina,
      hasServer: async () => false,
      databaseName: 'newer-log',
    });
    expect(await log.record([accessEvent()])).toEqual(newer);
  });
});
