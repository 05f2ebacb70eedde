import type { HostAdapter } from '#lib/ports/host-adapter.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import { createReadingLog, type ReadingLog } from './reading-log.ts';

export interface HostWatch {
  readonly current: TabContext;
  /** Reads the page again at once. */
  check(): void;
  repeat(): void;
}

/** Milliseconds between readings that nothing asked for: where the Navigation API tells of address changes, and where not. */
const seldom = 1000;
const often = 250;

/**
 * Follows which client the page shows. `emit` is called in the same task or microtask in which the address or the
 * patient header changed, so before the browser can paint the change.
 */
export function watchHost(
  page: Window,
  adapter: HostAdapter,
  instance: string,
  emit: (context: TabContext) => void,
  signal: AbortSignal,
): HostWatch {
  const root = page.document;
  const navigation = page.navigation as Navigation | undefined;
  const log: ReadingLog = createReadingLog(instance, emit);
  let address = '';
  let observing = new AbortController();

  /** The entry's address is already the new one where `location` may still be the old. */
  function currentAddress(): string {
    return navigation?.currentEntry?.url ?? page.location.href;
  }

  function check(): void {
    if (signal.aborted) return;
    const now = currentAddress();
    if (now !== address) {
      address = now;
      // A new address may bring the header elsewhere: wait for it with fresh patience.
      observing.abort();
      observing = new AbortController();
      adapter.observe(root, check, AbortSignal.any([signal, observing.signal]));
    }
    log.note(adapter.readClientContext({ root, url: new URL(now) }), now);
  }

  if (navigation !== undefined) navigation.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange'] as const) page.addEventListener(event, check, { signal });
  const timer = setInterval(check, navigation === undefined ? often : seldom);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    log.stop();
    observing.abort();
  });
  check();
  return {
    get current() {
      return log.current;
    },
    check,
    repeat: log.repeat,
  };
}
