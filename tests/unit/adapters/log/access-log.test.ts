import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#lib/adapters/log/chain.ts';
import type { EventRow, LogDatabase } from '#lib/adapters/log/log-database.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { eventsIn, logIn, newName, onDisk, sealer } from './log-stage.ts';

afterEach(() => vi.restoreAllMocks());

describe('the access log', () => {
  it('gives back what was recorded, newest first, numbered from one', async () => {
    const log = logIn(newName());
    const events = [accessEvent(), disclosureEvent(), accessEvent()];
    expect(await log.record(events.slice(0, 2))).toEqual({ ok: true, value: undefined });
    await log.record(events.slice(2));
    const read = await eventsIn(log);
    expect(read.map(({ event }) => event)).toEqual(events.toReversed());
    expect(read.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(read.every(({ delivered, hash }) => !delivered && /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(await log.verify()).toEqual({ ok: true, value: [] });
  });

  it('has recorded before it says so', async () => {
    const name = newName();
    expect(await logIn(name).record([accessEvent()])).toEqual({ ok: true, value: undefined });
    expect(await onDisk(name, ({ events }) => events.count())).toBe(1);
  });

  it('filters by client, time and disclosure', async () => {
    const log = logIn(newName());
    const reino = { identifiers: [{ system: 'urn:oid:1.2.246.21', value: '010190-900P' }], name: 'Reino' };
    const events = [
      accessEvent({ at: '2026-11-17T10:00:00.000Z' }),
      disclosureEvent({ at: '2026-11-18T10:00:00.000Z' }),
      accessEvent({ at: '2026-11-18T12:00:00+02:00', client: reino }),
    ];
    await log.record(events);
    const found = async (filter: object) => (await eventsIn(log, filter)).map(({ sequence }) => sequence);
    expect(await found({ clientCode: '140368-912D' })).toEqual([2, 1]);
    expect(await found({ onlyDisclosures: true })).toEqual([2]);
    // Both ends belong to it, whatever the offset they are written with.
    expect(await found({ from: '2026-11-18T10:00:00Z' })).toEqual([3, 2]);
    expect(await found({ to: '2026-11-17T12:00:00+02:00' })).toEqual([1]);
    expect(await found({ clientCode: '140368-912d' })).toEqual([]);
  });

  it('keeps nothing in clear but owner, place, hash and delivery', async () => {
    const name = newName();
    await logIn(name).record([accessEvent()]);
    const [rows, heads] = await onDisk(name, ({ events, heads }) =>
      Promise.all([events.toArray(), heads.toArray()]),
    );
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['delivered', 'hash', 'owner', 'sealed', 'sequence']);
    expect(Object.keys(heads[0] ?? {}).sort()).toEqual(['owner', 'sealed', 'turn']);
    expect(rows[0]?.owner).toBe(await sealer.nameOf('log'));
  });

  it('writes, reads and checks nothing while the store is locked, and says what waits on the device', async () => {
    const name = newName();
    let locked = false;
    const log = logIn(name, async () => {
      if (locked) throw new Error('locked');
      return sealer;
    });
    await log.record([accessEvent()]);
    locked = true;
    const refused = { ok: false, failure: { reason: 'locked' } };
    expect(await log.record([accessEvent()])).toEqual(refused);
    expect(await log.read({})).toEqual(refused);
    expect(await log.verify()).toEqual(refused);
    expect(await log.state()).toEqual({ waiting: 1, hasServer: true });
    locked = false;
    expect((await log.record([accessEvent()])).ok).toBe(true);
    expect((await eventsIn(log)).length).toBe(2);
  });

  it('keeps two professionals apart on one device', async () => {
    const name = newName();
    const other = createSealer(await generateSealerKeys());
    await logIn(name).record([accessEvent(), accessEvent()]);
    const theirs = logIn(name, async () => other);
    await theirs.record([accessEvent()]);
    expect((await eventsIn(theirs)).map(({ sequence }) => sequence)).toEqual([1]);
    expect(await theirs.verify()).toEqual({ ok: true, value: [] });
    expect((await theirs.state()).waiting).toBe(1);
  });

  it('goes on with the other key when another professional unlocks in the same context', async () => {
    const name = newName();
    const other = createSealer(await generateSealerKeys());
    let key = sealer;
    const log = logIn(name, async () => key);
    await log.record([accessEvent()]);
    key = other;
    await log.record([accessEvent()]);
    key = sealer;
    await log.record([accessEvent()]);
    expect((await eventsIn(log)).map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(await log.verify()).toEqual({ ok: true, value: [] });
  });

  it('tells since when events wait', async () => {
    const log = logIn(newName(), undefined, async () => false);
    expect(await log.state()).toEqual({ waiting: 0, hasServer: false });
    const first = accessEvent();
    await log.record([first, accessEvent()]);
    expect(await log.state()).toEqual({ waiting: 2, oldestWaiting: first.at, hasServer: false });
  });

  it('records all or none when the disk is full', async () => {
    const name = newName();
    const log = logIn(name);
    await log.record([accessEvent()]);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'heads') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await log.record([accessEvent(), accessEvent()])).toEqual({
      ok: false,
      failure: { reason: 'full' },
    });
    vi.restoreAllMocks();
    expect((await eventsIn(log)).length).toBe(1);
    expect((await log.record([accessEvent()])).ok).toBe(true);
    expect(await log.verify()).toEqual({ ok: true, value: [] });
  });

  it('has one text for an event, in whatever order its fields were written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[{"d":1}]}');
  });
});

describe('appends of several tabs at once', () => {
  it('give one chain with every event once, in whatever way they interleave', async () => {
    const batch = fc.record({ tab: fc.constantFrom(0, 1), size: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
        const name = newName();
        const tabs = [logIn(name), logIn(name)] as const;
        const written: string[][] = [[], []];
        await Promise.all(
          batches.map(async ({ tab, size }, place) => {
            const events = Array.from({ length: size }, () => accessEvent());
            written[tab]?.push(...events.map(({ id }) => id));
            // Some start together, some later.
            await new Promise((done) => setTimeout(done, (place % 3) * 2));
            expect((await tabs[tab === 0 ? 0 : 1].record(events)).ok).toBe(true);
          }),
        );
        const ids = (await eventsIn(logIn(name))).map(({ event }) => event.id).reverse();
        expect([...ids].sort()).toEqual(written.flat().sort());
        expect(await logIn(name).verify()).toEqual({ ok: true, value: [] });
        expect(await onDisk(name, ({ events }) => events.orderBy('[owner+sequence]').last())).toMatchObject({
          sequence: ids.length,
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('what somebody does to the rows is found', () => {
  const length = 6;
  type Deed = (database: LogDatabase, rows: readonly EventRow[], place: number) => Promise<unknown>;
  const otherOf = (rows: readonly EventRow[], place: number) => rows[(place + 1) % rows.length] as EventRow;
  const deeds: Record<string, Deed> = {
    removed: ({ events }, rows, place) => events.delete(keyOf(rows[place])),
    'cut off from here on': ({ events }, rows, place) =>
      events.bulkDelete(rows.slice(place).map((row) => keyOf(row))),
    'one byte changed': ({ events }, rows, place) => {
      const row = rows[place] as EventRow;
      const bytes = new Uint8Array(row.sealed.cipher.slice(0));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return events.put({ ...row, sealed: { ...row.sealed, cipher: bytes.buffer } });
    },
    'the hash changed': ({ events }, rows, place) =>
      events.put({ ...(rows[place] as EventRow), hash: '0'.repeat(64) }),
    'changed places with the next': async ({ events }, rows, place) => {
      const [one, two] = [rows[place] as EventRow, otherOf(rows, place)];
      await events.bulkPut([
        { ...one, sequence: two.sequence },
        { ...two, sequence: one.sequence },
      ]);
    },
    'covered with a copy of another': ({ events }, rows, place) =>
      events.put({ ...otherOf(rows, place), sequence: (rows[place] as EventRow).sequence }),
    'a copy put in between': ({ events }, rows, place) =>
      events.put({ ...(rows[place] as EventRow), sequence: (rows[place] as EventRow).sequence + 0.5 }),
    'a copy put behind the end': ({ events }, rows, place) =>
      events.put({ ...(rows[place] as EventRow), sequence: length + 1 }),
    'another event sealed in its place by somebody with the key': async ({ events }, rows, place) => {
      const row = rows[place] as EventRow;
      const sealed = await sealer.seal(accessEvent(), `log|${row.owner}|${row.sequence}`);
      await events.put({ ...row, sealed });
    },
    'the end forgotten': ({ heads }) => heads.clear(),
    'the end and the last event forgotten': async ({ heads, events }, rows) => {
      await heads.clear();
      await events.delete(keyOf(rows.at(-1)));
    },
    'the end changed': ({ heads }, rows) =>
      heads.update((rows[0] as EventRow).owner, { sealed: (rows[0] as EventRow).sealed }),
  };

  it.each(Object.entries(deeds))('%s', async (_name, deed) => {
    for (let place = 0; place < length; place += 1) {
      const name = newName();
      await logIn(name).record(Array.from({ length }, () => accessEvent()));
      await onDisk(name, async (database) =>
        deed(database, await database.events.orderBy('[owner+sequence]').toArray(), place),
      );
      const found = await logIn(name).verify();
      expect(found.ok && found.value.length, `at ${place}`).toBeGreaterThan(0);

      // And it stays found when the log goes on, in the tab that knew the old end and in a new one.
      expect((await logIn(name).record([accessEvent()])).ok).toBe(true);
      const later = await logIn(name).verify();
      expect(later.ok && later.value.length, `later, at ${place}`).toBeGreaterThan(0);
    }
  });

  it('names the place and what is wrong with it', async () => {
    const name = newName();
    await logIn(name).record(Array.from({ length }, () => accessEvent()));
    await onDisk(name, async ({ events }) => {
      const rows = await events.orderBy('[owner+sequence]').toArray();
      await events.delete(keyOf(rows[1]));
      await events.delete(keyOf(rows[2]));
    });
    expect(await logIn(name).verify()).toEqual({ ok: true, value: [{ sequence: 2, kind: 'missing' }] });
  });

  it('does not stop a tab that knew the old end from recording', async () => {
    const name = newName();
    const log = logIn(name);
    await log.record([accessEvent(), accessEvent()]);
    await onDisk(name, async ({ events }) => {
      const [row] = await events.toArray();
      await events.put({ ...(row as EventRow), sequence: 3 });
    });
    expect((await log.record([accessEvent()])).ok).toBe(true);
    const found = await log.verify();
    expect(found.ok && found.value.map(({ sequence }) => sequence)).toContain(3);
  });
});

function keyOf(row: EventRow | undefined): [string, number] {
  return [row?.owner ?? '', row?.sequence ?? 0];
}
