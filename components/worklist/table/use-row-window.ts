import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

interface RowWindowOptions {
  /** Rows there are. */
  readonly count: number;
  /** Pixels of a row: all have one height. */
  readonly height: number;
  /** Pixels at the top of the box that stay over the rows: the heads of the columns. */
  readonly covered: number;
  /** Rows that are drawn above and below those that are seen. */
  readonly beyond: number;
  /** The box was scrolled to so many pixels, before the rows of this step are made. */
  readonly onStep: (offset: number) => void;
}

/** Which rows a box shows that scrolls over all of them, and those around. */
interface RowWindow {
  readonly first: number;
  /** The one behind the last. */
  readonly end: number;
  /** Scrolls as far as it takes to see the row, and a little of its neighbour. */
  reveal(at: number): void;
}

/** What stands around the list takes the rest of a page, more or less: how much, is measured when it has been laid out. */
const shareOfPage = 0.8;
const margin = 8;

/**
 * A window over rows of one height is a division: nothing is kept for rows that nobody sees, where a library that measures each of
 * them takes 12 ms for 60,000 before the first picture (`docs/decisions/021-own-row-models.md`). Only a step to other rows is drawn
 * anew, in the frame of the step: a list that lags behind its scrolling shows a white page.
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, options: RowWindowOptions): RowWindow {
  const { count, height, covered, beyond, onStep } = options;
  const [top, setTop] = useState(0);
  const [shown, setShown] = useState(() => Math.ceil((innerHeight * shareOfPage) / height));

  useLayoutEffect(() => {
    const list = box.current;
    if (list === null) return undefined;
    const measure = () => {
      // One row more than fits: the first one is seldom seen from its upper edge.
      const needed = Math.ceil(Math.max(0, list.clientHeight - covered) / height) + 1;
      // The browser tells between layout and painting: what is lacking is drawn in the same frame, what is too much goes later.
      flushSync(() => setShown((before) => Math.max(before, needed)));
      setShown(needed);
    };
    const scrolled = () => {
      onStep(list.scrollTop);
      flushSync(() => setTop(Math.floor(list.scrollTop / height)));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(list);
    list.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', scrolled);
    };
  }, [box, height, covered, onStep]);

  const reveal = useCallback(
    (at: number) => {
      const list = box.current;
      if (list === null) return;
      const above = (at - 1) * height;
      const below = (at + 1) * height + covered + margin - list.clientHeight;
      if (list.scrollTop > above) list.scrollTop = Math.max(0, above);
      else if (list.scrollTop < below) list.scrollTop = below;
    },
    [box, height, covered],
  );

  // Of a list that has become shorter its end is seen, until the browser says where it stands now.
  const first = Math.max(0, Math.min(top, count - shown));
  return { first: Math.max(0, first - beyond), end: Math.min(count, first + shown + beyond), reveal };
}
