/**
 * How fast to undo what a host does to our element. A host that re-renders takes it away now and then: it comes back at
 * once. A host that fights gets one answer a second, so that the work stays bounded; it is never given up.
 */
export interface Patience {
  /** Milliseconds to wait before the next repair, asked at `now` (milliseconds). */
  next(now: number): number;
}

/** Repairs that may follow each other at once. */
const burst = 5;
/** Milliseconds after which one more repair is allowed. */
const interval = 1000;

export function createPatience(): Patience {
  /** When all repairs so far would have been done at one an interval. */
  let settled = Number.NEGATIVE_INFINITY;
  return {
    next(now) {
      settled = Math.max(settled, now) + interval;
      return Math.max(0, settled - now - burst * interval);
    },
  };
}
