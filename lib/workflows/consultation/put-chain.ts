import type { Result } from '#lib/base/result.ts';
import type { DeedWrite, Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** Words of the outbox for everything of a consultation: `outbox.what.consultation`. */
export const consultationWrite = 'consultation' as const;

/** A write that leaves after the one before it, or after one that is named by its place in the chain. */
export type ChainedWrite = Omit<DeedWrite, 'after'>;

/**
 * Puts writes that stand for one deed: each leaves only when the one that it follows has arrived, and none leaves when the first is
 * refused or given up. They are durable together: a deed is there in whole or not at all.
 */
export function putChain(
  outbox: Pick<Outbox, 'putAll'>,
  writes: readonly ChainedWrite[],
): Promise<Result<readonly OutboxItem[], StoreFailure>> {
  return outbox.putAll(
    writes.map(({ afterPlace, ...write }, place) =>
      // The first follows nothing, whatever it names.
      place === 0 ? write : { ...write, afterPlace: afterPlace ?? place - 1 },
    ),
  );
}
