import { createSealer, type Sealer } from '../sealer.ts';
import { deriveSealerKeys } from './key-material.ts';
import { LockedError } from './locked-error.ts';
import { observeOpenKey, readOpenKey, type SessionArea } from './open-key.ts';

/** The sealer of the vault that is open in this browser session, as one context of the extension uses it. */
export interface OpenSealer {
  /**
   * Asks for the key at each use, so that whoever keeps it holds nothing that outlives a lock: then each of its methods
   * rejects with `LockedError`, and works again once the vault is open again.
   */
  readonly sealer: Sealer;
  /** Rejects with `LockedError` while there is no key. */
  check(): Promise<void>;
  /**
   * The same, but it seals and names for `finishMs` after a lock, for what is typed until the field has been taken away. It opens
   * nothing then.
   */
  readonly finishing: Sealer;
  /** As `check`, for `finishing`. */
  checkFinishing(): Promise<void>;
  /** The key came, went or is another one. */
  forget(): void;
  stop(): void;
}

/**
 * Milliseconds for which a form that is being typed in can still be sealed after a lock. The screen is taken away within a tenth
 * of a second; the rest is for a slow disk.
 */
const finishMs = 3000;

/** `prepare` runs before a key is looked for: a vault that opens by itself does so there. */
export function createOpenSealer(
  session: SessionArea,
  professionalId: string,
  prepare: () => Promise<unknown>,
): OpenSealer {
  let current: Promise<Sealer> | undefined;
  /** Grows with every lock and unlock, so that a key that was read before one is not kept. */
  let changes = 0;
  let isStopped = false;
  /** The sealer that a lock took away, for as long as what was typed is being finished. */
  let leaving: Promise<Sealer> | undefined;
  let leavingUntil = 0;

  function forget(): void {
    changes += 1;
    if (current !== undefined) {
      const gone = current;
      leaving = gone;
      leavingUntil = performance.now() + finishMs;
      setTimeout(() => {
        if (leaving === gone) leaving = undefined;
      }, finishMs);
    }
    current = undefined;
  }
  const stopForgetting = observeOpenKey(session, (keyChanged) => {
    if (keyChanged) forget();
  });

  async function keys(): Promise<Sealer> {
    if (current !== undefined) return current;
    const before = changes;
    const made = (async () => {
      await prepare();
      const material = await readOpenKey(session, professionalId);
      if (material === undefined) throw new LockedError();
      return createSealer(await deriveSealerKeys(material));
    })();
    const sealer = await made;
    // Once stopped it would not hear of the next lock, and keeps nothing.
    if (isStopped) return sealer;
    if (changes === before) current = made;
    // Locked or unlocked meanwhile: what was read may be a key that has gone.
    else if ((await readOpenKey(session, professionalId)) === undefined) throw new LockedError();
    return sealer;
  }

  async function lastKeys(): Promise<Sealer> {
    try {
      return await keys();
    } catch (error) {
      // A timer may be late in a page that nobody sees: the time is looked at as well.
      if (error instanceof LockedError && leaving !== undefined && performance.now() < leavingUntil) {
        return leaving;
      }
      throw error;
    }
  }

  return {
    finishing: {
      seal: async (value, boundTo) => (await lastKeys()).seal(value, boundTo),
      open: async (sealed, boundTo) => (await keys()).open(sealed, boundTo),
      nameOf: async (...parts) => (await lastKeys()).nameOf(...parts),
    },
    async checkFinishing() {
      await lastKeys();
    },
    sealer: {
      seal: async (value, boundTo) => (await keys()).seal(value, boundTo),
      open: async (sealed, boundTo) => (await keys()).open(sealed, boundTo),
      nameOf: async (...parts) => (await keys()).nameOf(...parts),
    },
    async check() {
      await keys();
    },
    forget,
    stop() {
      isStopped = true;
      stopForgetting();
    },
  };
}
