import { browser } from 'wxt/browser';
import type { LearntStandIns, StandInShelf } from '#lib/workflows/consultation/stand-ins.ts';

/**
 * Keeps for whom a professional stands in until the browser closes: the service worker forgets between two looks, and would read the
 * directory each minute. In memory and in trusted contexts only; references of colleagues, nothing of a client.
 */
export function createStandInShelf(professionalId: string): StandInShelf {
  const keyOf = (sourceId: string) => `standIns:${professionalId}:${sourceId}`;
  return {
    async read(sourceId) {
      const key = keyOf(sourceId);
      // Written below and by nobody else; what an older version wrote is gone with its session.
      return (await browser.storage.session.get(key))[key] as LearntStandIns | undefined;
    },
    write: (sourceId, learnt) => browser.storage.session.set({ [keyOf(sourceId)]: learnt }),
  };
}
