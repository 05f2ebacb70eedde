import { useEffect, useState } from 'react';
import type { WorklistActions } from './worklist-actions.ts';

/** How many consultations wait for this professional, as the background counts them; 0 until it has said. */
export function useWaiting({ observeWaiting }: Pick<WorklistActions, 'observeWaiting'>): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => observeWaiting?.(setWaiting), [observeWaiting]);
  return waiting;
}
