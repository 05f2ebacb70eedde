import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { AskAccess, ShownColleague } from '../consultation-port.ts';

/** What the directory has said so far. */
export type Directory =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly failure: SourceFailure }
  | { readonly state: 'ready'; readonly people: readonly ShownColleague[] };

/** Who can be asked; asked once for each opening of the form, and again on a press. */
export function useDirectory(access: Pick<AskAccess, 'colleagues'>): {
  readonly directory: Directory;
  readonly retry: () => void;
} {
  const [directory, setDirectory] = useState<Directory>({ state: 'asking' });
  const asked = useRef(0);
  const ask = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    setDirectory({ state: 'asking' });
    void access.colleagues().then((said) => {
      // Another asking has begun, or the form is gone.
      if (asked.current !== mine) return;
      setDirectory(
        said.ok ? { state: 'ready', people: said.value } : { state: 'failed', failure: said.failure },
      );
    });
  }, [access]);
  useEffect(() => {
    ask();
    return () => {
      asked.current += 1;
    };
  }, [ask]);
  return { directory, retry: ask };
}
