/** Turns without a new call after which those that came are answered together. */
const quietTurns = 12;

interface Waiting<Asked, Given> {
  readonly asked: Asked;
  readonly signal: AbortSignal;
  readonly settle: (given: Given | Promise<never>) => void;
}

/**
 * Answers calls that come at the same moment by one: they are collected until the microtasks bring no more, without a timer,
 * which a tab in the background would be given once a second. `answer` gets at most `most` of them and gives one answer each, in
 * their order; its signal aborts when all of its callers have gone. Whoever goes is given `gone` at once.
 */
export function gatherCalls<Asked, Given>(
  most: number,
  answer: (asked: readonly Asked[], signal: AbortSignal) => Promise<readonly Given[]>,
  gone: Given,
): (asked: Asked, signal: AbortSignal) => Promise<Given> {
  let waiting: Waiting<Asked, Given>[] = [];
  let isGathering = false;

  async function gather(): Promise<void> {
    isGathering = true;
    for (let quiet = 0, before = waiting.length; quiet < quietTurns; quiet += 1) {
      await Promise.resolve();
      if (waiting.length !== before) quiet = 0;
      before = waiting.length;
    }
    isGathering = false;
    const gathered = waiting.filter(({ signal }) => !signal.aborted);
    waiting = [];
    for (let at = 0; at < gathered.length; at += most) void answerTogether(gathered.slice(at, at + most));
  }

  async function answerTogether(calls: readonly Waiting<Asked, Given>[]): Promise<void> {
    const allGone = new AbortController();
    let left = calls.length;
    // A listener of its own for each call: several may come from one caller, with one signal.
    const leavings = calls.map(({ signal }) => {
      const leave = () => {
        left -= 1;
        if (left === 0) allGone.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      return () => signal.removeEventListener('abort', leave);
    });
    try {
      const given = await answer(
        calls.map(({ asked }) => asked),
        allGone.signal,
      );
      calls.forEach(({ settle }, place) => {
        settle(given[place] ?? gone);
      });
    } catch (error) {
      for (const { settle } of calls) settle(Promise.reject(error));
    } finally {
      for (const forget of leavings) forget();
    }
  }

  return (asked, signal) => {
    if (signal.aborted) return Promise.resolve(gone);
    return new Promise<Given>((resolve) => {
      const stop = () => resolve(gone);
      signal.addEventListener('abort', stop, { once: true });
      const settle = (given: Given | Promise<never>) => {
        signal.removeEventListener('abort', stop);
        resolve(given);
      };
      waiting.push({ asked, signal, settle });
      if (!isGathering) void gather();
    });
  };
}
