/** Finds the nodes that show the client's identity; cheap, because it is called several times a second at most. */
export type HeaderFinder = (root: Document) => readonly Element[];

/** Milliseconds between looks for a header that is missing: at first, and after 15 s. */
const soon = 50;
const later = 250;
const looksSoon = 300;
/** Milliseconds between looks at a header that is there, for a second one elsewhere in the page. */
const seldom = 1000;

/** Of several headers only those that are seen count, and a pane around one may hide it. */
const whatHides = { attributes: true, attributeFilter: ['class', 'style', 'hidden'] };

/**
 * Watches the patient header, or waits for it. Never a subtree larger than the header: watching the body cost 4 % of
 * a core in a host that changes 10,000 nodes a second, watching the header nothing that could be measured.
 *
 * - While the header is there: everything inside it, and the children (not the descendants) of its ancestors, so that
 *   its removal is seen in the same microtask.
 * - While it is missing: the children of the ancestors that it last had, and a look every 50 ms (for 15 s, then every
 *   250 ms) for one that appears elsewhere. Nothing of a client is shown meanwhile, so a late look costs only time.
 */
export function observeHeader(
  root: Document,
  find: HeaderFinder,
  changed: () => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let headers: readonly Element[] = [];
  let place: readonly Element[] = [];
  let looks = 0;

  const observer = new MutationObserver(() => {
    attach();
    changed();
  });

  /** True when the header came, went or was replaced. */
  function attach(): boolean {
    const found = find(root);
    const kept = found.length > 0 ? ancestorsOf(found) : place.filter((node) => node.isConnected);
    const nextPlace =
      kept.length > 0 ? kept : [root.documentElement, root.body].filter((node) => node !== null);
    const sameHeaders = sameNodes(found, headers);
    if (sameHeaders && sameNodes(nextPlace, place)) return false;
    observer.disconnect();
    observer.observe(root, { childList: true });
    const around = found.length > 1 ? { childList: true, ...whatHides } : { childList: true };
    for (const node of nextPlace) observer.observe(node, around);
    for (const header of found) {
      observer.observe(header, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    if (!sameHeaders) looks = 0;
    headers = found;
    place = nextPlace;
    return !sameHeaders;
  }

  let timer: ReturnType<typeof setTimeout>;
  function look(): void {
    looks += 1;
    if (attach()) changed();
    timer = setTimeout(look, headers.length > 0 ? seldom : looks < looksSoon ? soon : later);
  }

  attach();
  timer = setTimeout(look, soon);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** A page that shows more patient headers than this is not one that can be read. */
const mostHeaders = 8;

/** Nodes by selector; none when the selector (which may come from the settings) is not valid. */
export function findAll(root: ParentNode, selector: string): readonly Element[] {
  try {
    return [...root.querySelectorAll(selector)].slice(0, mostHeaders);
  } catch {
    return [];
  }
}

function ancestorsOf(nodes: readonly Element[]): readonly Element[] {
  const ancestors = new Set<Element>();
  for (const node of nodes) {
    for (let parent = node.parentElement; parent !== null; parent = parent.parentElement)
      ancestors.add(parent);
  }
  return [...ancestors];
}

function sameNodes(some: readonly Element[], others: readonly Element[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}
