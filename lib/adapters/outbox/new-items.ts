import type { IsoInstant } from '#lib/base/dates.ts';
import type { DeedWrite, OutboxItem } from '#lib/ports/outbox.ts';

/**
 * The writes of one deed as they are put, each with an id of its own: what follows by place follows by id from here on. Throws
 * where a place does not come before: such a write would leave without waiting.
 */
export function newItems(
  writes: readonly DeedWrite[],
  putAt: IsoInstant,
): readonly Omit<OutboxItem, 'sequence'>[] {
  const items: Omit<OutboxItem, 'sequence'>[] = [];
  for (const { afterPlace, ...write } of writes) {
    const before = afterPlace === undefined ? undefined : items[afterPlace];
    if (afterPlace !== undefined && before === undefined) {
      throw new RangeError(`Write ${items.length} of a deed cannot follow write ${afterPlace}`);
    }
    items.push({
      id: crypto.randomUUID(),
      putAt,
      write: before === undefined ? write : { ...write, after: before.id },
      state: { kind: 'waiting', attempts: 0 },
    });
  }
  return items;
}
