import { createPatience } from './patience.ts';

/** Marks what was changed in the host, with what stood there before, so that a later instance can undo it too. */
const marker = 'data-rinnalla-before';
const roomProperties = ['margin-right', 'width'];
const movedProperties = ['right', 'max-width'];

/** A fixed element that ends this near to the right edge is docked there, or spans the page. CSS px. */
const edge = 40;
/** Distance between the points at which covered elements are looked for. CSS px. */
const step = 40;
/** Looks for covered elements after a change of the page: menus and headers come late. Milliseconds. */
const looksAfter = [0, 300, 1000, 3000];
const looksEvery = 5000;

export interface Room {
  /** Gives the sidebar `width` CSS px at the right edge. */
  set(width: number): void;
  /** The page shows something new: its fixed elements may be others. */
  lookAgain(): void;
  remove(): void;
}

/**
 * Makes room beside the host. Its flow moves by a margin on the root element; a margin does not move elements of
 * `position: fixed`, and a `transform` that would makes them scroll away, so those that the sidebar would cover at the
 * right edge are moved one by one.
 */
export function makeRoom(root: Document): Room {
  const html = root.documentElement;
  const patience = createPatience();
  let width = 0;
  let repair: ReturnType<typeof setTimeout> | undefined;
  let looks: ReturnType<typeof setTimeout>[] = [];

  function apply(): void {
    change(html, roomProperties, { 'margin-right': `${width}px`, width: 'auto' });
  }

  const observer = new MutationObserver(() => {
    if (width === 0 || html.style.marginRight === `${width}px` || repair !== undefined) return;
    repair = setTimeout(() => {
      repair = undefined;
      apply();
    }, patience.next(performance.now()));
  });
  observer.observe(html, { attributes: true, attributeFilter: ['style'] });

  function lookAgain(): void {
    for (const look of looks) clearTimeout(look);
    looks = looksAfter.map((pause) => setTimeout(() => moveCovered(root, width), pause));
  }
  const view = root.defaultView;
  const timer = setInterval(() => moveCovered(root, width), looksEvery);
  const onResize = () => {
    undoAll(root, movedProperties);
    lookAgain();
  };
  view?.addEventListener('resize', onResize);

  return {
    set(next) {
      width = next;
      apply();
      undoAll(root, movedProperties);
      moveCovered(root, width);
    },
    lookAgain,
    remove() {
      observer.disconnect();
      clearInterval(timer);
      clearTimeout(repair);
      for (const look of looks) clearTimeout(look);
      view?.removeEventListener('resize', onResize);
      removeRoom(root);
    },
  };
}

/** Undoes all changes in the host, those of an earlier instance too. */
export function removeRoom(root: Document): void {
  undoAll(root, movedProperties);
  undo(root.documentElement, roomProperties);
}

function moveCovered(root: Document, width: number): void {
  if (root.hidden || width === 0) return;
  // In standards mode this is the viewport without its scroll bar, where the sidebar ends too.
  const viewport = root.documentElement.clientWidth;
  const limit = viewport - width;
  const looked = new Set<Element>();
  for (const x of [limit + edge / 2, viewport - edge / 2]) {
    for (let y = edge / 2; y < (root.defaultView?.innerHeight ?? 0); y += step) {
      for (const element of root.elementsFromPoint(x, y)) {
        const fixed = outermostFixed(element, looked);
        if (fixed !== undefined) move(fixed, limit, viewport);
      }
    }
  }
}

function outermostFixed(element: Element, looked: Set<Element>): HTMLElement | undefined {
  let fixed: HTMLElement | undefined;
  for (let node: Element | null = element; node !== null && !looked.has(node); node = node.parentElement) {
    looked.add(node);
    if (getComputedStyle(node).position === 'fixed' && 'style' in node) fixed = node as HTMLElement;
  }
  return fixed?.localName.startsWith('rinnalla-') === true ? undefined : fixed;
}

function move(element: HTMLElement, limit: number, viewport: number): void {
  const { right } = element.getBoundingClientRect();
  if (element.hasAttribute(marker) || right < viewport - edge || right <= limit) return;
  const from = Number.parseFloat(getComputedStyle(element).right);
  const moved = `${(Number.isNaN(from) ? 0 : from) + right - limit}px`;
  change(element, movedProperties, { right: moved });
  const after = element.getBoundingClientRect();
  // A width of its own keeps the element where it was: shrink it instead.
  if (after.right > limit + 1 && after.left < limit) {
    change(element, movedProperties, { 'max-width': `${limit - after.left}px` });
  }
}

function change(
  element: HTMLElement,
  properties: readonly string[],
  values: Readonly<Record<string, string>>,
): void {
  if (!element.hasAttribute(marker)) {
    const before = properties.map((name) => [
      element.style.getPropertyValue(name),
      element.style.getPropertyPriority(name),
    ]);
    element.setAttribute(marker, JSON.stringify(before));
  }
  for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value, 'important');
}

function undoAll(root: Document, properties: readonly string[]): void {
  for (const element of root.querySelectorAll<HTMLElement>(`:not(html)[${marker}]`))
    undo(element, properties);
}

function undo(element: HTMLElement, properties: readonly string[]): void {
  const before = element.getAttribute(marker);
  if (before === null) return;
  element.removeAttribute(marker);
  for (const [index, name] of properties.entries()) {
    const [value, priority] = readBefore(before)[index] ?? ['', ''];
    element.style.setProperty(name, value, priority);
  }
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}

/** The marker stands in the host's page, so it is read like anything that others can write. */
function readBefore(text: string): readonly (readonly [value: string, priority: string])[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed)
      ? parsed.map((pair: unknown) => (Array.isArray(pair) ? [String(pair[0]), String(pair[1])] : ['', '']))
      : [];
  } catch {
    return [];
  }
}
