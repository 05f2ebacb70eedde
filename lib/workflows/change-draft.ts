import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** `conflict`: another tab wrote it in between, and nothing was changed. */
export type DraftChangeFailure = StoreFailure | { readonly reason: 'conflict' };

/** Puts something into a draft from beside its own page; the page that has it open is told by the store. */
export async function changeDraft<Content>(
  store: Pick<DraftStore, 'read' | 'write'>,
  { clientKey, form, now }: { readonly clientKey: string; readonly form: string; readonly now: IsoInstant },
  change: (found: Content | undefined) => Content,
): Promise<Result<void, DraftChangeFailure>> {
  const found = await store.read<Content>(clientKey, form);
  if (!found.ok) return found;
  const written = await store.write({
    clientKey,
    form,
    content: change(found.value?.content),
    savedAt: now,
    basedOn: found.value?.revision ?? 0,
  });
  if (written.ok) return ok(undefined);
  return fail(written.failure.reason === 'conflict' ? { reason: 'conflict' } : written.failure);
}
