import { type RefObject, useLayoutEffect, useState } from 'react';

/** What was measured last: the next client's plot most often has the same width and is then drawn once, not twice. */
let lastWidth = 0;

/** The width in pixels of an element, known before its first paint and kept while it is resized. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(lastWidth);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const measure = () => {
      // Out of sight behind another page: what was measured there stands.
      if (node.clientWidth === 0) return;
      lastWidth = node.clientWidth;
      setWidth(lastWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
