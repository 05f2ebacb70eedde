/**
 * A hostile host can lay something over the sidebar, make it transparent, or shrink it, and lure a click that means
 * something else to the user than to us. Presses with consequences (text into the record, copying, signing in, breaking
 * the glass) therefore ask first whether the user can see the sidebar.
 *
 * Intersection Observer 2 knows: `isVisible` is true only when the browser can tell that nothing lies over the element
 * and that no opacity, filter or transform changes it, in all frames around it. A cover that is itself fully
 * transparent does not count: it hides nothing and takes the clicks itself.
 */

/** Shortest pause between two looks that the browser allows with `trackVisibility`. Milliseconds. */
const shortestDelay = 100;
/** A press counts when the sidebar was in sight this long before it: not just uncovered under the pointer. Milliseconds. */
const inSightFor = 250;
/** A frame narrower or lower than this is shrunk to lure a press; the sidebar's own narrowest is 360. CSS px. */
const narrowest = 300;
const lowest = 200;

interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

/**
 * Watches from now on whether the whole of `page` can be seen. The answer is for the last press or key, and for the moment
 * it is asked: what a press leads to may begin later, when its part has been loaded, and a cover that is taken away
 * meanwhile must not make it count. Where the browser lacks the second version (Firefox), only size and place on the screen are known: a cover is not.
 */
export function guardPress(page: Document): () => boolean {
  // Over everything of ours and seen by nobody, so that only what is not ours can lie over it.
  const pane = page.createElement('div');
  pane.ariaHidden = 'true';
  pane.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none';
  // A sheet of ours stands above everything else of ours: while one is open, the pane lies over that.
  const keepOnTop = () => {
    const uppermost = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page.documentElement;
    if (pane.parentNode !== uppermost) uppermost.append(pane);
  };
  keepOnTop();
  new MutationObserver(keepOnTop).observe(page.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['open'],
  });

  let since: number | undefined;
  const init: VisibilityInit = { threshold: [0, 0.5, 0.99, 1], trackVisibility: true, delay: shortestDelay };
  new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    const isSeen = last !== undefined && last.intersectionRatio >= 0.99 && isUncovered(last);
    since = isSeen ? (since ?? performance.now()) : undefined;
  }, init).observe(pane);

  const isInSight = (at: number) => {
    const { innerWidth = 0, innerHeight = 0 } = page.defaultView ?? {};
    const isLarge = innerWidth >= narrowest && innerHeight >= lowest;
    return isLarge && since !== undefined && at - since >= inSightFor;
  };
  let wasInSight = true;
  for (const press of ['click', 'keydown'] as const) {
    // By its own time: a busy page hears of a press later than it was made.
    const judge = ({ timeStamp }: Event) => {
      wasInSight = isInSight(timeStamp);
    };
    page.addEventListener(press, judge, { capture: true });
  }
  return () => wasInSight && isInSight(performance.now());
}

function isUncovered(entry: IntersectionObserverEntry): boolean {
  return 'isVisible' in entry ? entry.isVisible === true : true;
}
