import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus back when something was closed: to the row that opens it, so that whoever works by keyboard goes on from there, else
 * to the page's title. `selector` as it is when the page comes.
 */
export function useFocusAt(selector: string | undefined): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const at = useRef(selector);
  useEffect(() => {
    if (at.current === undefined) return;
    const row = page.current?.querySelector<HTMLElement>(at.current);
    (row ?? page.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, []);
  return page;
}
