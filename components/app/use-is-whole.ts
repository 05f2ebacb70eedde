import { useEffect, useState } from 'react';

/** A page that nobody sees gets no frames: it is made whole all the same. Milliseconds. */
const withoutFrameMs = 200;

/** False in the first frame that shows something, true from the next one on: the first look does not wait for what is scrolled to later. */
export function useIsWhole(): boolean {
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
  return isWhole;
}
