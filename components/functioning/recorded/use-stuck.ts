import { useEffect, useState } from 'react';
import type { FunctioningAccess } from '../functioning-port.ts';

/** Recorded assessments that met somebody else's version; `failed` when it is not known. */
export function useStuck(access: FunctioningAccess): ReadonlySet<string> | 'failed' {
  const [stuck, setStuck] = useState<ReadonlySet<string> | 'failed'>(none);
  useEffect(() => {
    let current = true;
    void access.stuckAssessments().then((listed) => {
      if (current) setStuck(listed.ok ? new Set(listed.value) : 'failed');
    });
    return () => {
      current = false;
    };
  }, [access]);
  return stuck;
}

const none: ReadonlySet<string> = new Set();
