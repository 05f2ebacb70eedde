/** Waits so many milliseconds, or until the signal aborts; never rejects. Tests put their own clock in its place. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waiting by the clock of the machine. */
export const waitInRealTime: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
