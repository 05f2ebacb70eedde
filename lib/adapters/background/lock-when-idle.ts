import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';

/** Minutes without input after which the store locks, unless the settings say otherwise. */
export const defaultIdleMinutes = 15;

/** The part of `browser.idle` that is used here. */
interface IdleWatch {
  setDetectionInterval(seconds: number): void;
  readonly onStateChanged: { addListener(listener: (state: string) => void): void };
}

interface LockWhenIdleOptions {
  readonly idle: IdleWatch;
  /** The protection in force; undefined where the settings name none, or cannot be read: then the defaults hold. */
  readonly readProtection: () => Promise<ProtectionSettings | undefined>;
  readonly lock: () => Promise<void>;
}

/**
 * Locks the store after idle time and with the system's own lock. Must be called while the service worker starts, so that
 * it is woken for the event. Answers how to set the idle time anew after a change of settings.
 */
export function lockWhenIdle({ idle, readProtection, lock }: LockWhenIdleOptions): () => Promise<void> {
  const setIdleTime = async () => {
    const minutes = (await readProtection())?.idleMinutes ?? defaultIdleMinutes;
    idle.setDetectionInterval(minutes * 60);
  };
  idle.onStateChanged.addListener(async (state) => {
    if (state !== 'idle' && state !== 'locked') return;
    // A device key opens by itself: to lock it would only make everything blink.
    if ((await readProtection())?.key !== 'device') await lock();
  });
  void setIdleTime();
  return setIdleTime;
}
