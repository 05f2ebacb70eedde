import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { StoreFailure } from './record-store.ts';

/** An unfinished form of one client: plan, assessment or consultation. It belongs to its client and waits there. */
export interface Draft<Content> {
  /** Names the client; the adapter stores only a keyed hash of it. */
  readonly clientKey: string;
  /** What it is a draft of, e.g. `plan`, `assessment:generic-7`; one draft per client and form. */
  readonly form: string;
  readonly content: Content;
  readonly savedAt: IsoInstant;
  /** Grows by one with each saving: a second tab with an older draft does not write over a newer one. */
  readonly revision: number;
}

/** Drafts of this professional, sealed on this device until they are recorded or discarded. No age ends them. */
export interface DraftStore {
  read<Content>(clientKey: string, form: string): Promise<Result<Draft<Content> | undefined, StoreFailure>>;
  /** Durable when it resolves. Fails as `conflict` with the newer draft when `basedOn` is not the stored revision. */
  write<Content>(
    draft: Omit<Draft<Content>, 'revision'> & { readonly basedOn: number },
  ): Promise<Result<Draft<Content>, StoreFailure | DraftConflict<Content>>>;
  discard(clientKey: string, form: string): Promise<Result<void, StoreFailure>>;
  /** Forms of which this client has a draft. */
  list(
    clientKey: string,
  ): Promise<Result<readonly { readonly form: string; readonly savedAt: IsoInstant }[], StoreFailure>>;
  /** Called when a draft of this client was changed in any tab of this browser. */
  observe(clientKey: string, changed: (form: string) => void): () => void;
}

export interface DraftConflict<Content> {
  readonly reason: 'conflict';
  readonly newer: Draft<Content>;
}
