import { fail, ok } from '#lib/base/result.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** Drafts in memory, refusing what is based on an older revision as the store does. */
export function aDraftMap() {
  const kept = new Map<string, Draft<unknown>>();
  let failure: StoreFailure | undefined;
  let beforeWrite: () => void = () => undefined;
  const nameOf = (clientKey: string, form: string) => `${clientKey} ${form}`;
  const put = (clientKey: string, form: string, content: unknown, revision = 1) =>
    kept.set(nameOf(clientKey, form), {
      clientKey,
      form,
      content,
      savedAt: '2026-11-18T07:00:00.000Z',
      revision,
    });
  const store: Pick<DraftStore, 'read' | 'write'> = {
    read: async (clientKey, form) => ok(kept.get(nameOf(clientKey, form)) as never),
    async write({ basedOn, ...draft }) {
      beforeWrite();
      if (failure !== undefined) return fail(failure);
      const there = kept.get(nameOf(draft.clientKey, draft.form));
      if (there !== undefined && there.revision !== basedOn) {
        return fail({ reason: 'conflict', newer: there as never });
      }
      const written = { ...draft, revision: basedOn + 1 };
      kept.set(nameOf(draft.clientKey, draft.form), written);
      return ok(written);
    },
  };
  return {
    store,
    put,
    contentOf: (clientKey: string, form: string) => kept.get(nameOf(clientKey, form))?.content,
    /** From now on nothing can be written. */
    breakWith(reason: 'full' | 'locked') {
      failure = { reason };
    },
    /** What another tab does between the reading and the writing. */
    meanwhile(does: () => void) {
      beforeWrite = () => {
        beforeWrite = () => undefined;
        does();
      };
    },
  };
}
