import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus within `place`: when what had it goes away (a request that was answered, a form that was sent), the focus goes
 * on to the first of `homes` that is there, or to `place` itself where none is. Otherwise it would fall to the body, and who
 * works by keyboard or listens to the page would begin from its top.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, homes: readonly string[]): void {
  // One selector for each line; a list as a text stays the same between renders.
  const wanted = homes.join('\n');
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    const page = root.ownerDocument;
    let last: Element | undefined;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element && root.contains(target) ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected || page.activeElement !== page.body) return;
      last = undefined;
      const found = wanted
        .split('\n')
        .filter((home) => home !== '')
        .flatMap((home) => root.querySelector<HTMLElement>(home) ?? []);
      const [home = root] = found;
      if (home.tabIndex < 0) home.tabIndex = -1;
      home.focus();
    });
    page.addEventListener('focusin', note);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      page.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [place, wanted]);
}
