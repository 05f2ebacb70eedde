/** Milliseconds: longer than the screen needs to say "saved", shorter than anybody notices that a write has not left yet. */
const newsWaitMs = 100;

/**
 * Tells of changes a moment later, of many once: what follows from a write (delivering it, judging the rules anew) takes the
 * processor from the press that put it, whose log and whose words on the screen come first. A page that goes tells at once.
 */
export function createLateNews(tell: () => void, page: Pick<EventTarget, 'addEventListener'>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tellNow = () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    tell();
  };
  page.addEventListener('pagehide', tellNow);
  return () => {
    waiting ??= setTimeout(tellNow, newsWaitMs);
  };
}
