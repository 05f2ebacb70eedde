import { browser } from 'wxt/browser';
import type { ContentScriptLife } from './run-host.ts';

/** Kept in the content scripts' own world, which the page does not see into. */
const world = globalThis as { endRinnallaHost?: () => void };

/**
 * The life of a content script ends when its extension is updated or removed, and when it is started once more in the
 * same page. WXT's own context tells of the latter by an event of the page, which the page can forge: a hostile host
 * would end the script for good.
 */
export function beginLife(): ContentScriptLife {
  const ending = new AbortController();
  world.endRinnallaHost?.();
  world.endRinnallaHost = () => ending.abort();
  return {
    signal: ending.signal,
    isValid() {
      // After an update the old script's interfaces are gone, whatever their types say.
      const { runtime } = browser as { runtime?: { id?: string } };
      if (runtime?.id === undefined) ending.abort();
      return !ending.signal.aborted;
    },
  };
}
