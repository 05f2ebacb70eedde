import { findAll, observeHeader } from '../observe-header.ts';

/**
 * The same-origin frame that holds the chart. Its document is replaced on every navigation, and the old one goes on
 * standing there until the new one is committed: from the moment it is left, it is not read any more.
 */
export interface ChartFrame {
  /** The chart's document; `closed` when it is of another origin, `leaving` while another one is on its way. */
  read(root: Document): Document | 'missing' | 'leaving' | 'closed';
  observe(
    root: Document,
    watch: (part: Document, signal: AbortSignal) => void,
    changed: () => void,
    signal: AbortSignal,
  ): void;
}

/** Milliseconds between looks for the document that replaces one that was left. */
const pause = 20;

export function createChartFrame(selector: string): ChartFrame {
  const left = new WeakSet<Document>();
  const find = (root: Document) => findAll(root, selector);

  function read(root: Document): Document | 'missing' | 'leaving' | 'closed' {
    const [frame] = find(root);
    if (frame === undefined) return 'missing';
    const chart = documentOf(frame);
    if (chart === undefined) return 'closed';
    return left.has(chart) ? 'leaving' : chart;
  }

  return {
    read,
    observe(root, watch, changed, signal) {
      let followed: Document | undefined;
      let following = new AbortController();

      function follow(): void {
        const chart = read(root);
        const next = typeof chart === 'string' ? undefined : chart;
        if (signal.aborted || next === followed) return;
        following.abort();
        following = new AbortController();
        followed = next;
        if (next === undefined) return;
        watch(next, AbortSignal.any([signal, following.signal]));
        next.defaultView?.addEventListener('pagehide', () => leave(next), { signal: following.signal });
      }

      function leave(chart: Document): void {
        left.add(chart);
        update();
        waitForNext();
      }

      function waitForNext(): void {
        if (signal.aborted) return;
        update();
        if (read(root) === 'leaving') setTimeout(waitForNext, pause);
      }

      function update(): void {
        follow();
        changed();
      }

      follow();
      observeHeader(root, find, update, signal);
      // Load events of frames do not bubble, but they can be caught on their way down.
      root.addEventListener('load', ({ target }) => find(root).includes(target as Element) && update(), {
        capture: true,
        signal,
      });
      signal.addEventListener('abort', () => following.abort());
    },
  };
}

/** `undefined` for a frame of another origin. */
function documentOf(frame: Element): Document | undefined {
  return (frame as Partial<HTMLIFrameElement>).contentDocument ?? undefined;
}
