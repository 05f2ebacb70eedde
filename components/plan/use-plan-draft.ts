import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { PlanAccess, PlanDraft } from './plan-port.ts';

export interface UsedDraft {
  /** False until the disk has been asked. */
  readonly isRead: boolean;
  /** Why an earlier draft could not be read. */
  readonly failure: StoreFailure | undefined;
  readonly draft: PlanDraft | undefined;
  readonly state: DraftState<PlanDraft>;
  readonly keeper: DraftKeeper<PlanDraft> | undefined;
  /** A form that was opened and in which nothing has been written: nothing is kept of it. */
  begin(draft: PlanDraft): void;
  change(draft: PlanDraft): void;
  resolve(choice: 'mine' | 'theirs'): void;
  /** Recorded, or not wanted. */
  end(): Promise<void>;
}

/** The draft of this client's plan: read once, written with every keystroke, left to its client when the page goes. */
export function usePlanDraft(access: PlanAccess): UsedDraft {
  const [isRead, setRead] = useState(false);
  const [failure, setFailure] = useState<StoreFailure>();
  const [draft, setDraft] = useState<PlanDraft>();
  const [state, setState] = useState<DraftState<PlanDraft>>({ kind: 'none' });
  const keeper = useRef<DraftKeeper<PlanDraft>>(undefined);
  const isOpen = useRef(false);

  const take = useCallback(
    (found: Draft<PlanDraft> | undefined) => {
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
      const found = await access.readDraft();
      // What is being written here is not replaced by what another tab has: the next keystroke says so.
      if (!current || isOpen.current) return;
      setFailure(found.ok ? undefined : found.failure);
      take(found.ok ? found.value : undefined);
      setRead(true);
    };
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
      await keeper.current?.end();
      isOpen.current = false;
      setDraft(undefined);
    },
  };
}

/** A draft that goes on from another plan. */
export function withPlan(draft: PlanDraft, plan: ClientPlan): PlanDraft {
  return { ...draft, plan };
}
