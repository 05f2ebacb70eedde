import { type KeyMaterial, materialFromText, materialToText } from './key-material.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** The part of `browser.storage.session` that is used here: memory, gone with the browser, trusted contexts only. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

const key = 'openVault';
/** Changes when a vault was ended while it was locked: then nothing else in the session would tell the other contexts. */
const endedKey = 'vaultEnded';

/** The key material of this professional, while the vault is open in this browser session. */
export async function readOpenKey(
  session: SessionArea,
  professionalId: string,
): Promise<KeyMaterial | undefined> {
  const held = (await session.get(key))[key];
  if (typeof held !== 'object' || held === null || !('owner' in held) || !('material' in held)) {
    return undefined;
  }
  return held.owner === professionalId ? materialFromText(held.material) : undefined;
}

export function holdOpenKey(
  session: SessionArea,
  professionalId: string,
  material: KeyMaterial,
): Promise<void> {
  return session.set({ [key]: { owner: professionalId, material: materialToText(material) } });
}

/** Locks whichever vault is open, in every context of the extension: for the background, which knows no professional. */
export function dropOpenKey(session: SessionArea): Promise<void> {
  return session.remove(key);
}

export function tellEnded(session: SessionArea): Promise<void> {
  return session.set({ [endedKey]: crypto.randomUUID() });
}

/** `keyChanged`: the key came, went or is another one, in any context. Returns how to stop. */
export function observeOpenKey(session: SessionArea, changed: (keyChanged: boolean) => void): () => void {
  const listener = (changes: Changes) => {
    if (key in changes || endedKey in changes) changed(key in changes);
  };
  session.onChanged.addListener(listener);
  return () => session.onChanged.removeListener(listener);
}
