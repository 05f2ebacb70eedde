import { useEffect, useState } from 'react';
import type { IsoInstant } from '#lib/base/dates.ts';
import type { FunctioningAccess } from '../functioning-port.ts';

/** Since when a draft of each instrument waits, by its id; `failed` when the disk did not tell. */
export type AnswerDrafts = ReadonlyMap<string, IsoInstant> | 'asking' | 'failed';

const prefix = 'answers:';

/** Follows the drafts of this client, in this tab and in others. */
export function useAnswerDrafts(access: FunctioningAccess): AnswerDrafts {
  const [drafts, setDrafts] = useState<AnswerDrafts>('asking');
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await access.drafts();
      if (!current) return;
      setDrafts(
        found.ok
          ? new Map(
              found.value
                .filter(({ form }) => form.startsWith(prefix))
                .map(({ form, savedAt }) => [form.slice(prefix.length), savedAt] as const),
            )
          : 'failed',
      );
    };
    void read();
    const stop = access.observeDrafts(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [access]);
  return drafts;
}
