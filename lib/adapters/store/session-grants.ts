import type { SessionGrant, SessionGrants } from '#lib/ports/session-grants.ts';

/** The part of `browser.storage.session` that is used here: memory of trusted contexts, gone with the browser. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

/**
 * What was opened by hand, for this session. Every professional has their own: who signs in after me in the same browser has
 * opened nothing.
 */
export function createSessionGrants(area: SessionArea): SessionGrants {
  const keyOf = (professionalId: string, clientKey: string) =>
    `grant:${JSON.stringify([professionalId, clientKey])}`;
  return {
    async read(professionalId, clientKey) {
      const key = keyOf(professionalId, clientKey);
      const kept = (await area.get(key))[key];
      return (kept as SessionGrant | undefined) ?? { confirmed: [] };
    },
    async write(professionalId, clientKey, grant) {
      await area.set({ [keyOf(professionalId, clientKey)]: grant });
    },
  };
}
