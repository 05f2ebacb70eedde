import { useEffect, useState } from 'react';
import type { FunctioningAccess } from '../functioning-port.ts';

/**
 * Codes that were taken back and still hold: the source refused it, or somebody changed the task meanwhile. One that was decided on since is
 * `settled`: how it stands is known when the record has been read again.
 */
export function useStuckWithdrawals(access: FunctioningAccess): ReadonlyMap<string, 'stuck' | 'settled'> {
  const [codes, setCodes] = useState<ReadonlyMap<string, 'stuck' | 'settled'>>(none);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const stuck = await access.stuckWithdrawals();
      if (!current) return;
      setCodes((before) => {
        const known = [...new Set([...before.keys(), ...stuck])];
        return known.length === 0
          ? none
          : new Map(known.map((code) => [code, stuck.includes(code) ? 'stuck' : 'settled'] as const));
      });
    };
    void ask();
    // The server answers a moment after it was said to be taken back.
    const stop = access.observeOutbox(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [access]);
  return codes;
}

const none: ReadonlyMap<string, 'stuck' | 'settled'> = new Map();
