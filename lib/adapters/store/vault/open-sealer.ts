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
  /** The key came, went or is another one. */
  forget(): void;
  stop(): void;
}

/** `prepare` runs before a key is looked for: a vault that opens by itself does so there. */
export function createOpenSealer(
  session: SessionArea,
  professionalId: string,
  prepare: () => Promise<unknown>,
): OpenSealer {
  let current: Promise<Sealer> | undefined;
  /** Grows with every lock and unlock, so that a key that was read before one is not kept. */
  let changes = 0;

  function forget(): void {
    changes += 1;
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
    if (changes === before) current = made;
    // Locked or unlocked meanwhile: what was read may be a key that has gone.
    else if ((await readOpenKey(session, professionalId)) === undefined) throw new LockedError();
    return sealer;
  }

  return {
    sealer: {
      seal: async (value, boundTo) => (await keys()).seal(value, boundTo),
      open: async (sealed, boundTo) => (await keys()).open(sealed, boundTo),
      nameOf: async (...parts) => (await keys()).nameOf(...parts),
    },
    async check() {
      await keys();
    },
    forget,
    stop: stopForgetting,
  };
}
