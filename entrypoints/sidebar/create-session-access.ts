import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import { leastPassphrase } from '#lib/adapters/store/vault/least-passphrase.ts';
import { fail } from '#lib/base/result.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** What the screens of a closed session set going. */
export function createSessionAccess(running: RunningSidebar): SessionAccess {
  const { session, signIn } = running.session;
  const nobody = fail({ reason: 'unavailable', detail: 'signedOut' } as const);
  return {
    get signInSources() {
      return running.current.settings.sources.filter((source) => source.signIn.kind === 'smart');
    },
    signIn,
    vault: {
      create: async (passphrase) => (await session.vault())?.create(passphrase) ?? nobody,
      unlock: async (passphrase) => (await session.vault())?.unlock(passphrase) ?? nobody,
      forget: async () => (await session.vault())?.forget() ?? nobody,
    },
    leastPassphrase,
    // While the vault is locked nobody can tell whose the waiting writes are: the words say that it is not known.
    countUndelivered: async () => undefined,
  };
}
