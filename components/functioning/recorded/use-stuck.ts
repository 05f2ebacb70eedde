import { useEffect, useState } from 'react';
import type { StuckAssessment } from '#lib/workflows/functioning/assessment-writes.ts';
import type { FunctioningAccess } from '../functioning-port.ts';

type Stuck = ReadonlyMap<string, StuckAssessment['why']>;

/** Why recorded assessments have not arrived, by their ids; `failed` when it is not known whether all have. */
export function useStuck(access: FunctioningAccess): Stuck | 'failed' {
  const [stuck, setStuck] = useState<Stuck | 'failed'>(none);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const listed = await access.stuckAssessments();
      if (current) setStuck(listed.ok ? new Map(listed.value.map(({ id, why }) => [id, why])) : 'failed');
    };
    void ask();
    // The server answers a moment after it was said to be recorded.
    const stop = access.observeOutbox(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [access]);
  return stuck;
}

const none: Stuck = new Map();
