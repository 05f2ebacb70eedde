import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';

/** Where one form's draft of the client who is open is read from and kept. */
export interface DraftAccess<Content> {
  readDraft(): Promise<Result<Draft<Content> | undefined, StoreFailure>>;
  keepDraft(
    found: Draft<Content> | undefined,
    onState: (state: DraftState<Content>) => void,
  ): DraftKeeper<Content>;
  /** Calls back after each change of this draft, in any tab. */
  observeDraft(changed: () => void): () => void;
}

export interface UsedDraft<Content> {
  /** False until the disk has been asked. */
  readonly isRead: boolean;
  /** Why an earlier draft could not be read. */
  readonly failure: StoreFailure | undefined;
  readonly draft: Content | undefined;
  readonly state: DraftState<Content>;
  readonly keeper: DraftKeeper<Content> | undefined;
  /** A form that was opened and in which nothing has been written: nothing is kept of it. */
  begin(draft: Content): void;
  change(draft: Content): void;
  resolve(choice: 'mine' | 'theirs'): void;
  /** Recorded, sent, or not wanted. False when it could not be taken away from the disk. */
  end(): Promise<boolean>;
}

/**
 * A draft of this client: read once, written with every keystroke, left to its client when the page goes. `fresh`: what the form
 * begins with when no draft is known to be there; it is shown at once, and gives way to a draft that the disk has all the same.
 */
export function useDraft<Content>(access: DraftAccess<Content>, fresh?: Content): UsedDraft<Content> {
  const [isRead, setRead] = useState(fresh !== undefined);
  const [failure, setFailure] = useState<StoreFailure>();
  const [draft, setDraft] = useState(fresh);
  const [state, setState] = useState<DraftState<Content>>({ kind: 'none' });
  const keeper = useRef<DraftKeeper<Content>>(undefined);
  const isOpen = useRef(false);
  const isFresh = useRef(fresh !== undefined);

  const take = useCallback(
    (found: Draft<Content> | undefined) => {
      keeper.current?.stop();
      const next = access.keepDraft(found, setState);
      keeper.current = next;
      setState(next.state);
      setDraft(found?.content);
      isOpen.current = found !== undefined;
    },
    [access],
  );

  useEffect(() => {
    let current = true;
    const read = async () => {
      // What is being written here is not replaced by what another tab has: the next keystroke says so. Its own writings are
      // told of as well, and are not read back with every key.
      if (isOpen.current) return;
      const found = await access.readDraft();
      if (!current || isOpen.current) return;
      setFailure(found.ok ? undefined : found.failure);
      // As it was known: what stands there goes on.
      if (isFresh.current && !(found.ok && found.value !== undefined)) return;
      isFresh.current = false;
      take(found.ok ? found.value : undefined);
      setRead(true);
    };
    if (isFresh.current) keeper.current = access.keepDraft(undefined, setState);
    void read();
    const stop = access.observeDraft(() => void read());
    return () => {
      current = false;
      stop();
      keeper.current?.stop();
    };
  }, [access, take]);

  return {
    isRead,
    failure,
    draft,
    state,
    keeper: keeper.current,
    begin(next) {
      isOpen.current = true;
      setDraft(next);
    },
    change(next) {
      isOpen.current = true;
      setDraft(next);
      keeper.current?.change(next);
    },
    resolve(choice) {
      const taken = keeper.current?.resolve(choice);
      if (taken !== undefined) setDraft(taken.content);
    },
    async end() {
      const isGone = (await keeper.current?.end()) ?? true;
      isOpen.current = false;
      setDraft(undefined);
      return isGone;
    },
  };
}
