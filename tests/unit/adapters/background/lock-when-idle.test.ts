import { describe, expect, it, vi } from 'vitest';
import { lockWhenIdle } from '#lib/adapters/background/lock-when-idle.ts';
import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';

function watch(protection: ProtectionSettings | undefined) {
  let tell: (state: string) => void = () => undefined;
  const setDetectionInterval = vi.fn();
  const lock = vi.fn(async () => undefined);
  let current = protection;
  const setIdleTime = lockWhenIdle({
    idle: {
      setDetectionInterval,
      onStateChanged: {
        addListener: (listener) => {
          tell = listener;
        },
      },
    },
    readProtection: async () => current,
    lock,
  });
  return {
    lock,
    setDetectionInterval,
    /** What the idle API says; settled when this resolves. */
    async becomes(state: string) {
      tell(state);
      await new Promise((done) => setTimeout(done));
    },
    async change(next: ProtectionSettings) {
      current = next;
      await setIdleTime();
    },
  };
}

describe('locking when nobody is at the machine', () => {
  it.each([
    [undefined, 'idle', 1],
    [undefined, 'locked', 1],
    [undefined, 'active', 0],
    [{ key: 'passphrase' } as const, 'idle', 1],
    [{ key: 'passphrase' } as const, 'locked', 1],
    [{ key: 'device' } as const, 'idle', 0],
    [{ key: 'device' } as const, 'locked', 0],
  ])('under %j, when the machine is %s, locks %i times', async (protection, state, times) => {
    const watched = watch(protection);
    await watched.becomes(state);
    expect(watched.lock).toHaveBeenCalledTimes(times);
  });

  it.each([
    [undefined, 900],
    [{ key: 'passphrase', idleMinutes: 1 } as const, 60],
    [{ key: 'passphrase', idleMinutes: 45 } as const, 2700],
  ])('waits, under %j, %i seconds', async (protection, seconds) => {
    const { setDetectionInterval } = watch(protection);
    await vi.waitFor(() => expect(setDetectionInterval).toHaveBeenLastCalledWith(seconds));
  });

  it('takes a changed idle time at once', async () => {
    const watched = watch(undefined);
    await watched.change({ key: 'passphrase', idleMinutes: 5 });
    expect(watched.setDetectionInterval).toHaveBeenLastCalledWith(300);
  });
});
