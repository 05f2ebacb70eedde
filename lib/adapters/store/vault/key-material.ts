import type { SealerKeys } from '../sealer.ts';

export type KeyMaterial = Uint8Array<ArrayBuffer>;

/** Bytes of the key material: as many as the strongest of the keys made from it. */
const materialBytes = 32;

export function createKeyMaterial(): KeyMaterial {
  return crypto.getRandomValues(new Uint8Array(materialBytes));
}

/**
 * The keys that every context derives from the same material (HKDF-SHA-256, RFC 5869), one for contents and one for
 * names. Neither can be exported. The material is random, so no salt is needed.
 */
export async function deriveSealerKeys(material: KeyMaterial): Promise<SealerKeys> {
  const root = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  const hkdf = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`rinnalla store 1 ${purpose}`),
  });
  const [encryption, naming] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('encryption'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(hkdf('naming'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { encryption, naming };
}

/** `storage.session` keeps JSON only. */
export function materialToText(material: KeyMaterial): string {
  return Array.from(material, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function materialFromText(text: unknown): KeyMaterial | undefined {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
