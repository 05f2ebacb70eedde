import type { KeyMaterial } from './key-material.ts';

/** How the key material lies on disk: encrypted (AES-GCM) by a key from the passphrase, or by the device key. */
export type Wrapping =
  | {
      readonly kind: 'passphrase';
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly rounds: number;
      readonly iv: Uint8Array<ArrayBuffer>;
      readonly cipher: ArrayBuffer;
    }
  | { readonly kind: 'device'; readonly iv: Uint8Array<ArrayBuffer>; readonly cipher: ArrayBuffer };

/** The least number of PBKDF2-SHA-256 rounds; see `docs/decisions/010`. Kept per row, so that it can grow. */
export const leastRounds = 600_000;

const encoder = new TextEncoder();

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same letters can be typed as different code points: NFC makes them one.
  const typed = encoder.encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A device key: no script can export it, but whoever copies the whole browser profile copies it too. */
export function generateDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Bound to its row: a wrapping that was moved to another professional's row does not open. */
const bound = (owner: string) => encoder.encode(`rinnalla vault ${owner}`);

async function encryptBy(key: CryptoKey, material: KeyMaterial, owner: string) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = bound(owner);
  return { iv, cipher: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, material) };
}

export async function wrapByPassphrase(
  material: KeyMaterial,
  passphrase: string,
  owner: string,
  rounds: number,
): Promise<Wrapping> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await passphraseKey(passphrase, salt, rounds);
  return { kind: 'passphrase', salt, rounds, ...(await encryptBy(key, material, owner)) };
}

export async function wrapByDevice(material: KeyMaterial, key: CryptoKey, owner: string): Promise<Wrapping> {
  return { kind: 'device', ...(await encryptBy(key, material, owner)) };
}

async function decryptBy(
  key: CryptoKey,
  wrapping: Wrapping,
  owner: string,
): Promise<KeyMaterial | undefined> {
  try {
    const { iv, cipher } = wrapping;
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(owner) }, key, cipher),
    );
  } catch {
    // A wrong passphrase and a changed byte look alike.
    return undefined;
  }
}

export async function unwrapByPassphrase(
  wrapping: Extract<Wrapping, { kind: 'passphrase' }>,
  passphrase: string,
  owner: string,
): Promise<KeyMaterial | undefined> {
  return decryptBy(await passphraseKey(passphrase, wrapping.salt, wrapping.rounds), wrapping, owner);
}

export function unwrapByDevice(
  wrapping: Extract<Wrapping, { kind: 'device' }>,
  key: CryptoKey,
  owner: string,
): Promise<KeyMaterial | undefined> {
  return decryptBy(key, wrapping, owner);
}
