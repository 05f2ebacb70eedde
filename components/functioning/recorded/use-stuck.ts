import { useEffect, useState } from 'react';
import type { FunctioningAccess } from '../functioning-port.ts';

/** Recorded assessments that met somebody else's version; `failed` when it is not known. */
export function useStuck(access: FunctioningAccess): ReadonlySet<string> | 'failed' {
  const [stuck, setStuck] = useState<ReadonlySet<string> | 'failed'>(none);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const listed = await access.stuckAssessments();
      if (current) setStuck(listed.ok ? new Set(listed.value) : 'failed');
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

const none: ReadonlySet<string> = new Set();
