import { startTransition, useEffect, useState } from 'react';

/** A page that nobody sees gets no frames: it is made whole all the same. Milliseconds. */
const withoutFrameMs = 200;

/**
 * False in the first frame that shows something, true from the next one on: the first look does not wait for what is scrolled to
 * later. `afterPaint`: for what a press shows. It is drawn in the frame of the press, and the first callback comes before that frame
 * is painted. The rest is begun when it has been, and gives way to a press that comes meanwhile.
 */
export function useIsWhole(from: 'nextFrame' | 'afterPaint' = 'nextFrame'): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const goOn = () => setWhole(true);
    const painted = new MessageChannel();
    painted.port1.onmessage = () => startTransition(goOn);
    // A task that is queued in the last callback before painting runs after it.
    const frame = requestAnimationFrame(
      from === 'nextFrame' ? goOn : () => painted.port2.postMessage(undefined),
    );
    const timer = setTimeout(goOn, withoutFrameMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      painted.port1.close();
    };
  }, [from]);
  return isWhole;
}
