import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deliverOutbox } from '#lib/adapters/outbox/deliver-outbox.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { LockedError } from '#lib/adapters/store/vault/locked-error.ts';
import type { DeedWrite, OutboxItem } from '#lib/ports/outbox.ts';

const sealer = createSealer(await generateSealerKeys());
const clock = { now: () => new Date('2026-11-18T07:41:00Z') };
const write = (text: string, said: Partial<DeedWrite> = {}): DeedWrite => ({
  clientKey: 'a',
  sourceId: 'health',
  what: 'consultation',
  text,
  change: { kind: 'create', resource: { resourceType: 'Task' } },
  ...said,
});
let databases = 0;

function stage() {
  databases += 1;
  const onChange = vi.fn<() => void>();
  const state = { isLocked: false };
  const openSealer = async () => {
    if (state.isLocked) throw new LockedError();
    return sealer;
  };
  const outbox = createOutbox({ openSealer, clock, databaseName: `put-all-${databases}`, onChange });
  const listed = async () => {
    const found = await outbox.list();
    return found.ok ? found.value : [];
  };
  /** Delivers what may leave; answers the texts in the order of leaving. `refused` ones the server does not take. */
  const deliver = async (refused: readonly string[] = []) => {
    const left: string[] = [];
    await deliverOutbox({
      outbox: outbox.delivery,
      attempt: async ({ write: { text } }) => {
        left.push(text);
        if (refused.includes(text)) return { kind: 'refused', status: 422, detail: '' };
        return { kind: 'delivered', reference: `Task/${text}`, version: '1' };
      },
      clock,
      random: () => 0.5,
    });
    return left;
  };
  return { outbox, listed, deliver, onChange, state };
}
const texts = (items: readonly OutboxItem[]) => items.map(({ write: { text } }) => text);
afterEach(() => vi.restoreAllMocks());

describe('writes that are put as one deed', () => {
  it('are there in their order, each with an id of its own, and are told once', async () => {
    const { outbox, listed, onChange } = stage();
    const put = await outbox.putAll([write('first'), write('second'), write('third')]);
    expect(put).toEqual({ ok: true, value: await listed() });
    const items = await listed();
    expect(texts(items)).toEqual(['first', 'second', 'third']);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('follow by place, and an earlier write by its id', async () => {
    const { outbox, listed } = stage();
    const earlier = await outbox.put(write('earlier'));
    const after = earlier.ok ? earlier.value.id : '';
    await outbox.putAll([
      write('first', { after }),
      write('second', { afterPlace: 0 }),
      write('third', { afterPlace: 0 }),
    ]);
    const items = await listed();
    const first = items[1]?.id;
    expect(items.map((item) => item.write.after)).toEqual([undefined, after, first, first]);
    expect(items.some((item) => 'afterPlace' in item.write)).toBe(false);
  });

  it.each([1, 2])(
    'do not follow what does not come before them (write 1 after write %i): none is put',
    async (place) => {
      const { outbox, listed } = stage();
      const put = await outbox.putAll([
        write('first'),
        write('second', { afterPlace: place }),
        write('third'),
      ]);
      expect(put).toEqual({ ok: false, failure: { reason: 'unavailable', detail: 'RangeError' } });
      expect(await listed()).toEqual([]);
    },
  );

  it('are not put at all after a write that has been ended', async () => {
    const { outbox, listed } = stage();
    const earlier = await outbox.put(write('earlier'));
    const after = earlier.ok ? earlier.value.id : '';
    await outbox.withdraw(after);
    const put = await outbox.putAll([write('first'), write('second', { after })]);
    expect(put.ok).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it.each([0, 1, 2])('are none when the disk is full at the one at place %i', async (place) => {
    const { outbox, listed, onChange } = stage();
    await outbox.put(write('before'));
    onChange.mockClear();
    let puts = 0;
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      puts += 1;
      if (puts > place) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, given);
    });
    const put = await outbox.putAll([write('first'), write('second'), write('third')]);
    expect(put).toEqual({ ok: false, failure: { reason: 'full' } });
    expect(texts(await listed())).toEqual(['before']);
    expect(onChange).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect((await outbox.putAll([write('again')])).ok).toBe(true);
  });

  it('are none while the store is locked', async () => {
    const { outbox, listed, state } = stage();
    state.isLocked = true;
    expect(await outbox.putAll([write('first')])).toEqual({ ok: false, failure: { reason: 'locked' } });
    state.isLocked = false;
    expect(await listed()).toEqual([]);
  });

  it('are taken back together with the first', async () => {
    const { outbox, listed } = stage();
    const put = await outbox.putAll([
      write('first'),
      write('second', { afterPlace: 0 }),
      write('third', { afterPlace: 1 }),
    ]);
    await outbox.withdraw(put.ok ? (put.value[0]?.id ?? '') : '');
    expect(await listed()).toEqual([]);
  });

  it('do not leave when the one that they follow was refused', async () => {
    const { outbox, deliver } = stage();
    await outbox.putAll([
      write('first'),
      write('second', { afterPlace: 0 }),
      write('third', { afterPlace: 1 }),
    ]);
    expect(await deliver(['first'])).toEqual(['first']);
  });

  it('keep together and in the order of the calls, however large, whatever is put beside them', async () => {
    const deed = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 6 }), async (deeds) => {
        const { outbox, listed, deliver } = stage();
        const named = deeds.map((sizes, number) =>
          sizes.map((size, place) =>
            write(`${number}.${place}${' '.repeat(size)}`, place === 0 ? {} : { afterPlace: place - 1 }),
          ),
        );
        const wanted = named.flat().map(({ text }) => text);
        const put = await Promise.all(
          named.map((writes) => {
            const [only] = writes;
            return writes.length === 1 && only !== undefined ? outbox.put(only) : outbox.putAll(writes);
          }),
        );
        expect(put.every(({ ok }) => ok)).toBe(true);
        expect(texts(await listed())).toEqual(wanted);
        expect(await deliver()).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });
});
