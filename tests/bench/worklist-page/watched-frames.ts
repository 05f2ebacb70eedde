/** Frames of a list while somebody else scrolls it. */
export interface WatchedFrames {
  /** Milliseconds of each frame in which the list moved. */
  stop(): readonly number[];
  /** Milliseconds from the last frame in which it moved until every row was whole. */
  untilWhole(): Promise<number>;
}

/** Notes each frame from now on. */
export function watchFrames(list: HTMLElement): WatchedFrames {
  const times: number[] = [];
  let isWatching = true;
  let [at, top, movedAt] = [performance.now(), list.scrollTop, performance.now()];
  const look = () => {
    const [now, next] = [performance.now(), list.scrollTop];
    if (next !== top) {
      times.push(now - at);
      movedAt = now;
    }
    [at, top] = [now, next];
    if (isWatching) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {
    stop() {
      isWatching = false;
      // The first ones, in which it begins, are left out.
      return times.slice(5);
    },
    async untilWhole() {
      while (list.querySelector('tr[aria-busy="true"]') !== null) await new Promise(requestAnimationFrame);
      return performance.now() - movedAt;
    },
  };
}
