import type { SessionAccess } from '#components/app/sidebar-actions.ts';
import { leastPassphrase } from '#lib/adapters/store/vault/least-passphrase.ts';
import { fail } from '#lib/base/result.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/**
 * What the screens of a closed session set going. Each of these must have been meant: what a press under a picture of the
 * host would do is not done.
 */
export function createSessionAccess(running: RunningSidebar, isInSight: () => boolean): SessionAccess {
  const { session, signIn } = running.session;
  const nobody = fail({ reason: 'unavailable', detail: 'signedOut' } as const);
  const covered = fail({ reason: 'covered' } as const);
  return {
    get signInSources() {
      return running.current.settings.sources.filter((source) => source.signIn.kind === 'smart');
    },
    signIn: {
      state: signIn.state,
      signIn: async (sourceId) => (isInSight() ? signIn.signIn(sourceId) : covered),
      signOut: signIn.signOut,
      observe: signIn.observe,
    },
    vault: {
      create: async (passphrase) =>
        isInSight() ? ((await session.vault())?.create(passphrase) ?? nobody) : covered,
      unlock: async (passphrase) =>
        isInSight() ? ((await session.vault())?.unlock(passphrase) ?? nobody) : covered,
      forget: async () => (isInSight() ? ((await session.vault())?.forget() ?? nobody) : covered),
    },
    leastPassphrase,
    // While the vault is locked nobody can tell whose the waiting writes are: the words say that it is not known.
    countUndelivered: async () => undefined,
  };
}
