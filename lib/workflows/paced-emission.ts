import type { Schedule } from '#lib/ports/schedule.ts';

/** Emissions of one visit: the first at once, then no more often than the pause allows, and the last one at once. */
export interface PacedEmission {
  /** Something changed: emits now, or when the pause is over. */
  changed(): void;
  /** Something changed that must not wait: emits now. */
  emitNow(): void;
  stop(): void;
}

/** `pauseMs` of quiet after each emission, so that pages of an answer do not repaint the sidebar one by one. */
export function paceEmission(emit: () => void, schedule: Schedule, pauseMs: number): PacedEmission {
  let cancelPause: (() => void) | undefined;
  let hasWaiting = false;

  function emitNow() {
    cancelPause?.();
    hasWaiting = false;
    cancelPause = schedule(() => {
      cancelPause = undefined;
      if (hasWaiting) emitNow();
    }, pauseMs);
    emit();
  }

  return {
    changed() {
      if (cancelPause === undefined) emitNow();
      else hasWaiting = true;
    },
    emitNow,
    stop() {
      cancelPause?.();
      cancelPause = undefined;
      hasWaiting = false;
    },
  };
}
