import { useEffect, useState } from 'react';

/** A page that nobody sees gets no frames: it is made whole all the same. Milliseconds. */
const withoutFrameMs = 200;

/**
 * False in the first frame that shows something, true from the next one on: the first look does not wait for what is scrolled to
 * later. What a press shows is drawn in the frame of the press, and its first callback before that frame is painted: there it takes
 * two frames until something can be drawn behind it.
 */
export function useIsWhole(frames: 1 | 2 = 1): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const goOn = () => setWhole(true);
    const next = () => {
      frame = requestAnimationFrame(goOn);
    };
    let frame = requestAnimationFrame(frames === 1 ? goOn : next);
    const timer = setTimeout(goOn, withoutFrameMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [frames]);
  return isWhole;
}
