import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import type { FunctioningAccess, Reopened, ReopenFailure } from '../functioning-port.ts';

type Read = Result<Reopened, ReopenFailure>;

/** The recorded assessment as its source holds it; undefined while it is asked. `retry` asks once more. */
export function useReopened(
  access: FunctioningAccess,
  { id, entries }: RecordedAssessment,
): { readonly read: Read | undefined; readonly retry: () => void } {
  const [read, setRead] = useState<Read>();
  /** Only the answer to the question that was asked last counts. */
  const asked = useRef(0);
  const sourceId = entries[0]?.provenance.sourceId;
  const ask = useCallback(() => {
    const nth = ++asked.current;
    if (id === undefined || sourceId === undefined) {
      setRead({ ok: false, failure: { reason: 'notFound' } });
      return;
    }
    setRead(undefined);
    void access.reopen({ assessmentId: id, sourceId }).then((answer) => {
      if (nth === asked.current) setRead(answer);
    });
  }, [access, id, sourceId]);
  useEffect(() => {
    ask();
    return () => {
      asked.current += 1;
    };
  }, [ask]);
  return { read, retry: ask };
}
