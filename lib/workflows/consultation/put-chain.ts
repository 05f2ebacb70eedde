import { ok, type Result } from '#lib/base/result.ts';
import type { NewWrite, Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** Words of the outbox for everything of a consultation: `outbox.what.consultation`. */
export const consultationWrite = 'consultation';

/** A write that leaves after the one before it, or after one that is named by its place in the chain. */
export type ChainedWrite = Omit<NewWrite, 'after'> & { readonly afterPlace?: number };

/**
 * Puts writes that stand for one deed: each leaves only when the one that it follows has arrived, and none leaves when the first is
 * refused or given up. If the disk fills up on the way, what was put is taken back: a deed is there in whole or not at all.
 */
export async function putChain(
  outbox: Pick<Outbox, 'put' | 'withdraw'>,
  writes: readonly ChainedWrite[],
  after?: string,
): Promise<Result<readonly OutboxItem[], StoreFailure>> {
  const items: OutboxItem[] = [];
  for (const { afterPlace, ...write } of writes) {
    const before = afterPlace === undefined ? items.at(-1)?.id : items[afterPlace]?.id;
    const follows = before ?? after;
    const put = await outbox.put({ ...write, ...(follows === undefined ? {} : { after: follows }) });
    if (!put.ok) {
      const [first] = items;
      // What follows the first goes with it.
      if (first !== undefined) await outbox.withdraw(first.id);
      return put;
    }
    items.push(put.value);
  }
  return ok(items);
}
