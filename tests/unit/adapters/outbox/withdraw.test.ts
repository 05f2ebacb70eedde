import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverOutbox } from '#lib/adapters/outbox/deliver-outbox.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createFhirWriter } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import type { NewWrite, Withdrawal } from '#lib/ports/outbox.ts';
import { createSimulatedServer, type Mishap } from './simulated-server.ts';

const keys = await generateSealerKeys();
let databases = 0;

/** An outbox and a server, with steps of the delivery at which something else can happen. */
function stage(mishaps: readonly Mishap[] = [], atRequest: () => Promise<void> = async () => {}) {
  const trouble = [...mishaps];
  let time = Date.parse('2026-11-18T09:00:00Z');
  const clock = { now: () => new Date(time) };
  const server = createSimulatedServer({ mishap: () => trouble.shift() ?? 'none', heedsConditions: true });
  server.put('Goal/a', { resourceType: 'Goal', note: [] });
  const writer = createFhirWriter(async (exchange, signal) => {
    await atRequest();
    return server.send(exchange, signal);
  });
  databases += 1;
  const outbox = createOutbox({
    openSealer: async () => createSealer(keys),
    clock,
    databaseName: `withdraw-${databases}`,
  });
  const deliver = async () => {
    for (let turns = 0; turns < 50; turns += 1) {
      const due = await deliverOutbox({
        outbox: outbox.delivery,
        attempt: ({ id, write }, repeated) =>
          writer.write({ id, change: write.change, repeated }, new AbortController().signal),
        clock,
        random: () => 0.5,
      });
      if (due === undefined) return;
      time = Math.max(time + 1, due);
    }
  };
  const put = async (text: string, given: Partial<NewWrite> = {}) => {
    const change = { kind: 'create', resource: { resourceType: 'Task', note: [{ text }] } } as const;
    const item = await outbox.put({
      clientKey: 'a',
      sourceId: 'health',
      what: 'owner',
      text,
      change,
      ...given,
    });
    if (!item.ok) throw new Error(item.failure.reason);
    return item.value.id;
  };
  const update = (text: string, basedOn = '1'): Partial<NewWrite> => ({
    change: { kind: 'update', id: 'a', basedOn, resource: { resourceType: 'Goal', note: [{ text }] } },
  });
  const withdraw = async (id: string): Promise<Withdrawal['kind']> => {
    const withdrawn = await outbox.withdraw(id);
    return withdrawn.ok ? withdrawn.value.kind : 'gone';
  };
  const arrived = () =>
    server.committed.map((resource) => (resource.note as readonly { text: string }[])[0]?.text);
  const left = async () => {
    const listed = await outbox.list();
    return listed.ok ? listed.value.map(({ write, state }) => `${write.text} ${state.kind}`) : [];
  };
  return { outbox, server, deliver, put, update, withdraw, arrived, left, clock };
}

describe('taking a write back', () => {
  it('that has not left: it never does, and the others go', async () => {
    const { put, withdraw, deliver, arrived, left } = stage();
    const first = await put('first');
    await put('second');
    expect(await withdraw(first)).toBe('withdrawn');
    await deliver();
    expect(arrived()).toEqual(['second']);
    expect(await left()).toEqual(['second delivered']);
    expect(await withdraw(first)).toBe('gone');
  });

  it('that has arrived says where it is', async () => {
    const { put, outbox, deliver } = stage();
    const id = await put('first');
    await deliver();
    const withdrawn = await outbox.withdraw(id);
    expect(withdrawn).toMatchObject({ ok: true, value: { kind: 'delivered', version: '1' } });
  });

  it('that an attempt was made for is refused, whatever came of the attempt', async () => {
    const { put, withdraw, outbox, server, clock } = stage(['unreachable']);
    const id = await put('first');
    const writer = createFhirWriter((exchange, signal) => server.send(exchange, signal));
    await deliverOutbox({
      outbox: outbox.delivery,
      attempt: ({ id: own, write }, repeated) =>
        writer.write({ id: own, change: write.change, repeated }, new AbortController().signal),
      clock,
      random: () => 0.5,
    });
    expect(await withdraw(id)).toBe('onItsWay');
  });

  it('that is under way at this moment is refused', async () => {
    let during: Withdrawal['kind'] | undefined;
    const s = stage([], async () => {
      during ??= await s.withdraw(id);
    });
    const id = await s.put('first');
    await s.deliver();
    expect(during).toBe('onItsWay');
    expect(s.arrived()).toEqual(['first']);
  });

  it('between the reading of its content and the first attempt: it does not leave', async () => {
    const { put, outbox, withdraw } = stage();
    const id = await put('first');
    const [turn] = await outbox.delivery.turns();
    const opened = await outbox.delivery.open(turn?.sequence ?? 0);
    expect(await withdraw(id)).toBe('withdrawn');
    if (opened === undefined) throw new Error('It does not open');
    expect(await outbox.delivery.claim(opened)).toBeUndefined();
  });

  it('that a later change of the same resource holds in it is refused', async () => {
    const { put, update, withdraw, deliver, arrived } = stage();
    const first = await put('accept', update('accept'));
    const second = await put('note', update('note'));
    expect(await withdraw(first)).toBe('builtUpon');
    expect(await withdraw(second)).toBe('withdrawn');
    expect(await withdraw(first)).toBe('withdrawn');
    await deliver();
    expect(arrived()).toEqual([]);
  });

  it('of another professional is refused: it is not theirs', async () => {
    const { put, outbox } = stage();
    const id = await put('first');
    const other = createSealer(await generateSealerKeys());
    const theirs = createOutbox({
      openSealer: async () => other,
      clock: { now: () => new Date('2026-11-18T09:00:00Z') },
      databaseName: `withdraw-${databases}`,
    });
    expect(await theirs.withdraw(id)).toEqual({ ok: true, value: { kind: 'gone' } });
    expect((await outbox.state()).waiting).toBe(1);
  });

  it('does not come back when the change that it built on arrives meanwhile', async () => {
    let done = false;
    const s = stage([], async () => {
      if (done) return;
      done = true;
      expect(await s.withdraw(second)).toBe('withdrawn');
    });
    await s.put('first', s.update('first'));
    const second = await s.put('second', s.update('second'));
    await s.deliver();
    expect(s.arrived()).toEqual(['first']);
    expect(await s.left()).toEqual(['first delivered']);
  });
});

describe('a write that follows another', () => {
  const conflicting = async () => {
    const s = stage();
    s.server.put('Goal/a', { resourceType: 'Goal', note: [{ text: 'theirs' }] });
    const first = await s.put('accept', s.update('accept', '0'));
    await s.put('team', { after: first });
    await s.put('other');
    await s.deliver();
    return { ...s, first };
  };

  it('leaves after it', async () => {
    const { put, deliver, arrived } = stage();
    const first = await put('accept');
    await put('team', { after: first });
    await deliver();
    expect(arrived()).toEqual(['accept', 'team']);
  });

  it('waits while a person has to decide about it, and the client’s other writes go', async () => {
    const { arrived, left } = await conflicting();
    expect(arrived()).toEqual(['other']);
    expect(await left()).toEqual(['accept conflict', 'team waiting', 'other delivered']);
  });

  it('ends with it when the server’s version is kept', async () => {
    const { outbox, first, deliver, arrived, left } = await conflicting();
    await outbox.resolveConflict(first, 'theirs');
    await deliver();
    expect(arrived()).toEqual(['other']);
    expect(await left()).toEqual(['other delivered']);
  });

  it('goes with it when one’s own is kept', async () => {
    const { outbox, first, deliver, arrived } = await conflicting();
    await outbox.resolveConflict(first, 'mine');
    await deliver();
    expect(arrived()).toEqual(['other', 'accept', 'team']);
  });

  it('is taken back with it', async () => {
    const { put, withdraw, left } = stage();
    const first = await put('accept');
    const team = await put('team', { after: first });
    await put('more', { after: team });
    expect(await withdraw(first)).toBe('withdrawn');
    expect(await left()).toEqual([]);
  });

  it('is not put after one that is gone', async () => {
    const { put, withdraw } = stage();
    const first = await put('accept');
    await withdraw(first);
    await expect(put('team', { after: first })).rejects.toThrow('unavailable');
  });
});

describe('taking back at any moment of a delivery, whatever the server does', () => {
  it('either withdraws a write that never arrives, or refuses one that arrives once', async () => {
    const mishap = fc.constantFrom<Mishap>('none', 'none', 'lost', 'unreachable', '503', 'lostAs503');
    const course = fc.record({
      mishaps: fc.array(mishap, { maxLength: 20 }),
      writes: fc.integer({ min: 1, max: 6 }),
      /** At which request which write is withdrawn. */
      withdrawals: fc.array(
        fc.record({
          request: fc.integer({ min: 0, max: 12 }),
          write: fc.nat({ max: 5 }),
          waits: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
      follows: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(course, async ({ mishaps, writes, withdrawals, follows }) => {
        const ids: string[] = [];
        const outcomes = new Map<number, Withdrawal['kind']>();
        const running: Promise<void>[] = [];
        let requests = 0;
        const s = stage(mishaps, async () => {
          for (const { request, write, waits } of withdrawals) {
            const id = ids[write];
            if (request !== requests || id === undefined) continue;
            const taken = s.withdraw(id).then((kind) => {
              if (kind === 'withdrawn') outcomes.set(write, kind);
            });
            running.push(taken);
            if (waits) await taken;
          }
          requests += 1;
        });
        for (let number = 0; number < writes; number += 1) {
          const before = ids.at(-1);
          ids.push(
            await s.put(
              `w${number}`,
              follows[number] === true && before !== undefined ? { after: before } : {},
            ),
          );
        }
        await s.deliver();
        await Promise.all(running);
        await s.deliver();
        // What follows a withdrawn one goes with it.
        const gone = new Set<number>();
        for (let number = 0; number < writes; number += 1)
          if (outcomes.has(number) || (follows[number] === true && number > 0 && gone.has(number - 1)))
            gone.add(number);
        const wanted = ids.flatMap((_, number) => (gone.has(number) ? [] : [`w${number}`]));
        expect(s.arrived()).toEqual(wanted);
        expect(await s.left()).toEqual(wanted.map((text) => `${text} delivered`));
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
