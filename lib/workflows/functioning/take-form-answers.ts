import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { DraftChangeFailure } from '../change-draft.ts';
import type { AnsweredElsewhere } from './self-answers-of-form.ts';

/** `otherDraft`: something else waits in the draft of this form, and stays as it is. */
export type TakeFormFailure = DraftChangeFailure | { readonly reason: 'otherDraft' };

/**
 * Puts what the client answered elsewhere into the draft of its form. It takes the place of nothing but itself: what a professional
 * or the client wrote here is recorded or removed first.
 */
export async function takeFormAnswers<Content extends { readonly from?: AnsweredElsewhere }>(
  store: Pick<DraftStore, 'read' | 'write'>,
  { clientKey, form, now }: { readonly clientKey: string; readonly form: string; readonly now: IsoInstant },
  content: Content,
): Promise<Result<void, TakeFormFailure>> {
  const found = await store.read<Content>(clientKey, form);
  if (!found.ok) return found;
  const { value: draft } = found;
  if (draft !== undefined && draft.content.from?.reference !== content.from?.reference) {
    return fail({ reason: 'otherDraft' });
  }
  const written = await store.write({
    clientKey,
    form,
    content,
    savedAt: now,
    basedOn: draft?.revision ?? 0,
  });
  if (written.ok) return ok(undefined);
  return fail(written.failure.reason === 'conflict' ? { reason: 'conflict' } : written.failure);
}
