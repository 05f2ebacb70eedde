import { fail, ok, type Result } from '#lib/base/result.ts';

/** An encrypted value as it lies in IndexedDB. */
export interface SealedValue {
  /** 96 random bits, new for every seal: AES-GCM must never see one twice under the same key. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly cipher: ArrayBuffer;
}

/**
 * Encrypts what is stored and names it. The seam at which a key wrapped by the professional's passphrase will
 * replace the device key: everything that is stored about a client goes through it.
 */
export interface Sealer {
  /** Seals a JSON value. `boundTo` is the name it is stored under: moved to another name it no longer opens. */
  seal(value: unknown, boundTo: string): Promise<SealedValue>;
  /** Opens what `seal` made under the same key and name; everything else is `unreadable`. */
  open(sealed: SealedValue, boundTo: string): Promise<Result<unknown, { readonly reason: 'unreadable' }>>;
  /** A keyed hash of the parts (HMAC-SHA-256, hex): stable on this device, tells nothing without the key. */
  nameOf(...parts: readonly string[]): Promise<string>;
}

/** The two keys of a sealer. Neither can be exported, so a script can use them but not carry them away. */
export interface SealerKeys {
  readonly encryption: CryptoKey;
  readonly naming: CryptoKey;
}

/** New random keys: AES-GCM 256 for contents, HMAC-SHA-256 for names. */
export async function generateSealerKeys(): Promise<SealerKeys> {
  const [encryption, naming] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { encryption, naming };
}

/** A sealer with these keys. */
export function createSealer(keys: SealerKeys): Sealer {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    async seal(value, boundTo) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: encoder.encode(boundTo) },
        keys.encryption,
        encoder.encode(JSON.stringify(value)),
      );
      return { iv, cipher };
    },

    async open(sealed, boundTo) {
      try {
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: sealed.iv, additionalData: encoder.encode(boundTo) },
          keys.encryption,
          sealed.cipher,
        );
        const value: unknown = JSON.parse(decoder.decode(plain));
        return ok(value);
      } catch {
        // A wrong key, a changed byte, a moved object and broken JSON look alike from outside, and are treated alike.
        return fail({ reason: 'unreadable' });
      }
    },

    async nameOf(...parts) {
      // JSON keeps ["a","bc"] and ["ab","c"] apart.
      const signature = await crypto.subtle.sign('HMAC', keys.naming, encoder.encode(JSON.stringify(parts)));
      return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
