import type { SessionArea } from '#lib/adapters/store/vault/open-key.ts';

type Listener = Parameters<SessionArea['onChanged']['addListener']>[0];

/** `browser.storage.session` as all contexts of one browser share it: JSON values, and every listener hears each change. */
export function sessionArea(): SessionArea & { readonly values: () => string } {
  const kept = new Map<string, string>();
  const listeners = new Set<Listener>();
  const tell = (changes: Parameters<Listener>[0]) => {
    for (const listener of listeners) listener(changes);
  };
  return {
    values: () => JSON.stringify([...kept]),
    async get(key) {
      const text = kept.get(key);
      return text === undefined ? {} : { [key]: JSON.parse(text) };
    },
    async set(values) {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
      tell(Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(key) {
      if (kept.delete(key)) tell({ [key]: {} });
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}
