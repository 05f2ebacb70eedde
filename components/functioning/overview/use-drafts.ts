import { useEffect, useState } from 'react';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { FunctioningAccess } from '../functioning-port.ts';

/** A draft that waits for its professional, newest first. */
export interface WaitingDraft {
  readonly kind: 'assessment' | 'answers' | 'form';
  readonly id: string;
  readonly savedAt: IsoInstant;
}

export type WaitingDrafts =
  | { readonly state: 'asking' }
  | { readonly state: 'failed' }
  | { readonly state: 'known'; readonly drafts: readonly WaitingDraft[] };

function waitingOf(form: string, savedAt: IsoInstant): readonly WaitingDraft[] {
  const [kind, id] = form.split(/:(.*)/s);
  if (id === undefined || (kind !== 'assessment' && kind !== 'answers' && kind !== 'form')) return [];
  return [{ kind, id, savedAt }];
}

/** Drafts of this client, asked for anew whenever one was changed in any tab. */
export function useDrafts(access: FunctioningAccess): WaitingDrafts {
  const [waiting, setWaiting] = useState<WaitingDrafts>({ state: 'asking' });
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const listed = await access.drafts();
      if (!current) return;
      if (!listed.ok) return setWaiting({ state: 'failed' });
      const drafts = listed.value
        .flatMap(({ form, savedAt }) => waitingOf(form, savedAt))
        .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
      setWaiting({ state: 'known', drafts });
    };
    void ask();
    const stop = access.observeDrafts(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [access]);
  return waiting;
}
