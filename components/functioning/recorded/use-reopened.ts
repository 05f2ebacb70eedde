import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import type { RecordedAssessment } from '#lib/functioning/change/recorded-assessments.ts';
import type { FunctioningAccess, Reopened, ReopenFailure } from '../functioning-port.ts';

/** The recorded assessment as its source holds it; undefined while it is asked. `retry` asks once more. */
export function useReopened(
  access: FunctioningAccess,
  { id, entries }: RecordedAssessment,
): { readonly read: Result<Reopened, ReopenFailure> | undefined; readonly retry: () => void } {
  const [read, setRead] = useState<Result<Reopened, ReopenFailure>>();
  const [attempt, setAttempt] = useState(0);
  const sourceId = entries[0]?.provenance.sourceId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press on "try again" asks once more
  useEffect(() => {
    let current = true;
    setRead(undefined);
    if (id === undefined || sourceId === undefined) {
      setRead({ ok: false, failure: { reason: 'notFound' } });
    } else {
      void access.reopen({ assessmentId: id, sourceId }).then((answer) => {
        if (current) setRead(answer);
      });
    }
    return () => {
      current = false;
    };
  }, [access, id, sourceId, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { read, retry };
}
