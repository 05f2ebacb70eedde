/** Milliseconds of one piece of work: a press waits no longer for it. */
const pieceMs = 8;
/** Milliseconds after which a piece is done although there was no pause: a busy machine still comes to the end. */
const patienceMs = 200;
/** Milliseconds without a key, a press or a scroll after which a longer step may begin. */
const stillMs = 400;
const motions = ['wheel', 'scroll', 'pointerdown', 'keydown'] as const;

export interface QuietMoments {
  /** Calls `piece` in pauses between frames until it answers true; `isOver` tells it when the pause is over. */
  fill(piece: (isOver: () => boolean) => boolean, then: () => void): void;
  /** Does one step at a time, each of which may take several frames, while nobody moves anything. */
  whenStill(steps: readonly (() => void)[]): void;
  stop(): void;
}

/**
 * Work for later, done where nobody waits: somebody who scrolls or writes has every frame. Without this a column that is ranked
 * ahead of the first press on it would stop the scrolling for a tenth of a second.
 */
export function createQuietMoments(): QuietMoments {
  const stopping = new AbortController();
  const { signal } = stopping;
  let movedAt = Number.NEGATIVE_INFINITY;
  const move = () => {
    movedAt = performance.now();
  };
  for (const motion of motions) addEventListener(motion, move, { signal, capture: true, passive: true });
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const whenStill: QuietMoments['whenStill'] = ([first, ...rest]) => {
    if (first === undefined) return;
    const wait = movedAt + stillMs - performance.now();
    if (wait > 0) {
      timer = setTimeout(() => whenStill([first, ...rest]), wait);
      return;
    }
    idle = requestIdleCallback(() => {
      // Somebody may have begun while the pause was waited for.
      const isStill = performance.now() - movedAt >= stillMs;
      if (isStill) first();
      whenStill(isStill ? rest : [first, ...rest]);
    });
  };
  return {
    whenStill,
    fill(piece, then) {
      const next = (deadline: IdleDeadline) => {
        const started = performance.now();
        const isOver = () =>
          performance.now() - started > pieceMs || (!deadline.didTimeout && deadline.timeRemaining() < 1);
        if (piece(isOver)) then();
        else idle = requestIdleCallback(next, { timeout: patienceMs });
      };
      idle = requestIdleCallback(next, { timeout: patienceMs });
    },
    stop() {
      stopping.abort();
      cancelIdleCallback(idle);
      clearTimeout(timer);
    },
  };
}
