/**
 * Pixels a millisecond from which nobody reads: 136 rows a second, eight windows of them. A wheel or a finger that looks for
 * somebody stays below it; a thrown list, a dragged scroll bar and a key of whole windows held down go beyond.
 */
const unreadable = 6;
/** Below this a list that flew is slow again. Lower than what it began at, so that a machine whose frames are late does not waver. */
const readable = 3;
/**
 * Milliseconds that a frame counts at most. A late frame has more rows to bring in, and would by that be later still: judged by the
 * clock alone, a slow machine would draw every row whole and never catch up.
 */
const lateFrameMs = 33;
/** Milliseconds between two steps after which the later one is a jump by itself, as End makes: it arrives where it is read. */
const apartMs = 250;
/** Milliseconds without a step after which the list stands. */
const stillMs = 100;
/** Rows of one frame: the old ones of a window are whole again within a tenth of a second. */
const portion = 3;

/** Decides which rows are drawn light while the list flies by, and makes them whole when somebody can read them. */
export interface RowFilling {
  /** The list was scrolled to so many pixels from its top. */
  step(offset: number): void;
  /** Whether a row that comes into the document now flies by. */
  isFlying(): boolean;
  /** `fill` is called once, in a frame in which the list is slow enough; those in the window first, from above. The answer takes it back. */
  later(top: number, fill: () => void): () => void;
}

export function createRowFilling(): RowFilling {
  let last = { offset: 0, at: Number.NEGATIVE_INFINITY, isFast: false };
  const waiting = new Map<() => void, number>();
  let isAwake = false;
  const isFlying = () => last.isFast && performance.now() - last.at < stillMs;

  const fillSome = () => {
    isAwake = false;
    if (!isFlying()) {
      const { offset } = last;
      const isAbove = (top: number) => Number(top < offset);
      const next = [...waiting]
        .sort(([, one], [, other]) => isAbove(one) - isAbove(other) || one - other)
        .slice(0, portion);
      for (const [fill] of next) {
        waiting.delete(fill);
        fill();
      }
    }
    wake();
  };
  const wake = () => {
    if (isAwake || waiting.size === 0) return;
    isAwake = true;
    requestAnimationFrame(fillSome);
  };

  return {
    isFlying,
    step(offset) {
      const at = performance.now();
      const elapsed = at - last.at;
      // The end of a movement is told as one more step, by nothing: it says no more than that.
      if (offset === last.offset) return;
      const limit = last.isFast ? readable : unreadable;
      const isFast =
        elapsed < apartMs && Math.abs(offset - last.offset) > limit * Math.min(elapsed, lateFrameMs);
      last = { offset, at, isFast };
    },
    later(top, fill) {
      waiting.set(fill, top);
      wake();
      return () => {
        waiting.delete(fill);
      };
    },
  };
}
