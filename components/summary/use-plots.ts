import { useSyncExternalStore } from 'react';

/**
 * The plots and the scales they need are a file of their own: the sidebar's first load stays small, and the file is
 * on its way from the moment the sidebar starts, so it is there before a client's data are. Until then the plot's
 * place is empty and of its final size.
 */
type Plots = typeof import('./timeline/plots.ts');

let plots: Plots | undefined;
const waiting = new Set<() => void>();

/** Resolves when the plots can be painted. */
export const plotsLoaded: Promise<void> = import('./timeline/plots.ts').then((loaded) => {
  plots = loaded;
  for (const tell of waiting) tell();
});

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

export function usePlots(): Plots | undefined {
  return useSyncExternalStore(subscribe, () => plots);
}
