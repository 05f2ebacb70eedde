import { useEffect, useState } from 'react';

/**
 * Loads what is not there yet, and renders again when it is. `load` is another function only where something else is to be
 * loaded. A failure is thrown while rendering: it reaches the boundary that says so.
 */
export function useLoaded(isThere: boolean, load: () => Promise<unknown>): void {
  const [, setLoads] = useState(0);
  useEffect(() => {
    if (isThere) return;
    let current = true;
    const settle = (loads: (count: number) => number) => current && setLoads(loads);
    load().then(
      () => settle((count) => count + 1),
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
    return () => {
      current = false;
    };
  }, [isThere, load]);
}
