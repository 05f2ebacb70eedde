/**
 * Tells when something has really been shown. Two animation frames are not enough: the browser may begin the second
 * while the first still waits to be drawn, and on a busy machine the previous client stood on the screen a frame longer
 * than that. Element Timing reports after the screen has been updated with the element.
 */
const waiting = new Map<string, () => void>();
let observing: boolean | undefined;

/** Milliseconds after which an element without a report is taken as shown: long after any frame in flight. */
const longestReport = 1000;
/** The same where the browser has no Element Timing. */
const withoutReports = 150;

function observe(): boolean {
  if (!PerformanceObserver.supportedEntryTypes.includes('element')) return false;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('identifier' in entry && typeof entry.identifier === 'string') waiting.get(entry.identifier)?.();
    }
  }).observe({ type: 'element' });
  return true;
}

/** Calls back once when `element`, put into the page in this very task, has been shown. Returns how to give up. */
export function whenPresented(element: Element, name: string, presented: () => void): () => void {
  observing ??= observe();
  element.setAttribute('elementtiming', name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    waiting.delete(name);
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  function done(): void {
    stop();
    presented();
  }
  waiting.set(name, done);
  // Counted from the first frame: a page in the background paints nothing, and then nothing has been shown.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(done, observing === true ? longestReport : withoutReports);
  });
  return stop;
}
