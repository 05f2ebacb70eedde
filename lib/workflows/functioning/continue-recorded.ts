import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { changeDraft } from '../change-draft.ts';
import { assessmentDraft, reopenedDraft } from './draft-names.ts';
import type { Reopened, ReopenedBasis } from './reopen-assessment.ts';

export interface ContinuePorts {
  readonly store: Pick<DraftStore, 'read' | 'write'>;
  readonly outbox: Pick<Outbox, 'resolveConflict'>;
}

/**
 * Makes a recorded assessment the draft of its form. `otherDraft`: another one of the same form waits, and is not written over;
 * `notPermitted`: it is another register's.
 */
export async function continueRecorded(
  { store, outbox }: ContinuePorts,
  { assessment, basis, conflict }: Pick<Reopened, 'assessment' | 'basis' | 'conflict'>,
  { clientKey, now }: { readonly clientKey: string; readonly now: IsoInstant },
): Promise<Result<void, StoreFailure | { readonly reason: 'otherDraft' | 'notPermitted' }>> {
  if (basis === undefined) return fail({ reason: 'notPermitted' });
  const { formId, id } = assessment;
  const there = await store.read<Assessment>(clientKey, assessmentDraft(formId));
  if (!there.ok) return there;
  if (there.value !== undefined) {
    return there.value.content.id === id ? ok(undefined) : fail({ reason: 'otherDraft' });
  }
  // What it was opened from lies there first: without it nothing of the draft could be recorded.
  const place = { clientKey, form: reopenedDraft(formId), now };
  const kept = await changeDraft<ReopenedBasis>(store, place, () => basis);
  const draft = kept.ok
    ? await store.write({
        clientKey,
        form: assessmentDraft(formId),
        content: assessment,
        savedAt: now,
        basedOn: 0,
      })
    : kept;
  if (!draft.ok) {
    return draft.failure.reason === 'conflict' ? fail({ reason: 'otherDraft' }) : fail(draft.failure);
  }
  // Both versions are in the draft now; the one that met the other's is not to be delivered any more.
  if (conflict !== undefined) await outbox.resolveConflict(conflict.writeId, 'theirs');
  return ok(undefined);
}
