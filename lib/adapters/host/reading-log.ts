import type { HostReading } from '#lib/ports/host-adapter.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import { sameReading } from './read-headers.ts';

/** A host that has not made up its mind after this long is said to be unclear. Milliseconds. */
export const longestPending = 15_000;

/**
 * Turns readings into contexts: numbered, in order, each different from the one before. A reading that stays pending
 * becomes unclear, so that the user gets words instead of a blank.
 */
export interface ReadingLog {
  /** `address` is what the reading was taken at: a move to another one starts the patience anew. */
  note(reading: HostReading, address: string): void;
  /** Sends the current reading again under a new number: the page came back from the browser's history. */
  repeat(): void;
  readonly current: TabContext;
  stop(): void;
}

export function createReadingLog(instance: string, emit: (context: TabContext) => void): ReadingLog {
  let current: TabContext = { stamp: { instance, sequence: 0 }, reading: { state: 'pending' } };
  let waitingAt: string | undefined;
  let seen: HostReading | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(reading: HostReading): void {
    current = { stamp: { instance, sequence: current.stamp.sequence + 1 }, reading };
    emit(current);
  }

  function stopWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
    waitingAt = undefined;
  }

  function wait(reading: HostReading & { state: 'pending' }): void {
    const reason = reading.awaiting === 'header' ? 'unreadable' : 'contradiction';
    timer = setTimeout(() => put({ state: 'unclear', reason }), longestPending);
  }

  return {
    note(reading, address) {
      const isNew = seen === undefined || !sameReading(seen, reading);
      if (reading.state === 'pending') {
        if (!isNew && waitingAt === address) return;
        const alreadyBlank = current.reading.state === 'pending' && current.stamp.sequence > 0;
        stopWaiting();
        waitingAt = address;
        wait(reading);
        seen = reading;
        if (!alreadyBlank) put(reading);
        return;
      }
      stopWaiting();
      seen = reading;
      if (isNew) put(reading);
    },
    repeat() {
      put(current.reading);
    },
    get current() {
      return current;
    },
    stop: stopWaiting,
  };
}
