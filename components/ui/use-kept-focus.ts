import { type RefObject, useEffect } from 'react';

/** What can be pressed or written in. */
const controls =
  'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/**
 * Keeps the focus within `place`: when what had it goes away (a request that was answered, a form that was sent), the focus goes
 * on to the first control of its `[data-focus-group]` (a line taken out of a list, a question answered in a foot), or to the first
 * of `homes` that is there, or to `place` itself. Otherwise it would fall to the body, and who works by keyboard or listens to the
 * page would begin from its top.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, homes: readonly string[]): void {
  // One selector for each line; a list as a text stays the same between renders.
  const wanted = homes.join('\n');
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    const page = root.ownerDocument;
    let last: Element | undefined;
    let group: Element | null | undefined;
    let keeper: Element | null | undefined;
    root.dataset.keepsFocus = '';
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element && root.contains(target) ? target : undefined;
      group = last?.closest('[data-focus-group]');
      keeper = last?.closest('[data-keeps-focus]');
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected || page.activeElement !== page.body) return;
      // A part within that keeps the focus itself sees to it, as long as it is there.
      if (keeper !== root && keeper?.isConnected === true) return;
      last = undefined;
      const found = wanted
        .split('\n')
        .filter((home) => home !== '')
        .flatMap((home) => root.querySelector<HTMLElement>(home) ?? []);
      const near = group?.isConnected === true ? group.querySelector<HTMLElement>(controls) : null;
      const home = near ?? found[0] ?? root;
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
