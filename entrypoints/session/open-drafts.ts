import { createDraftStore } from '#lib/adapters/store/draft-store.ts';
import { LockedError } from '#lib/adapters/store/vault/locked-error.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { BrowserSession } from './create-session.ts';

type Vault = Awaited<ReturnType<BrowserSession['session']['vault']>>;

/** One for each vault: a database that is opened once. */
let opened: { readonly vault: Vault; readonly store: DraftStore } | undefined;

/**
 * The drafts of this professional. It stays with their vault: a form that is still being written when somebody else has signed in
 * is kept under its writer's key or not at all, and one that is taken away by a lock is kept to its last letter.
 */
export async function openDrafts({ session }: BrowserSession, professionalId: string): Promise<DraftStore> {
  const known = await session.vault();
  const vault = known?.owner.id === professionalId ? known : undefined;
  if (opened === undefined || opened.vault !== vault) {
    const openSealer = async () => {
      if (vault === undefined) throw new LockedError();
      return vault.openFinishingSealer();
    };
    opened = { vault, store: createDraftStore({ openSealer }) };
  }
  return opened.store;
}
