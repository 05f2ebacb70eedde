import { useEffect, useState } from 'react';

/** Sections that the first screen shows; what stands below them is painted in the frame after it. */
const firstSections = 4;
/** A page that nobody sees gets no frames: it is made whole all the same. Milliseconds. */
const withoutFrameMs = 200;

/**
 * How many sections to render: those of the first screen with the client's first frame, all of them from the next one on. The
 * first look does not wait for what is scrolled to later.
 */
export function useFirstScreen(): number {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const goOn = () => setWhole(true);
    const frame = requestAnimationFrame(goOn);
    const timer = setTimeout(goOn, withoutFrameMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isWhole ? Number.POSITIVE_INFINITY : firstSections;
}
