import { Dexie, type Table } from 'dexie';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Draft, DraftConflict, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { announceDraftChange, observeDraftChanges } from './draft-channel.ts';
import { refuseNewer } from './migrations/refuse-newer.ts';
import type { SealedValue, Sealer } from './sealer.ts';
import { attempt } from './store-failure.ts';

/** One draft as it lies on disk: without the key it tells how many there are, how often each was saved and when last. */
interface DraftRow {
  /** Keyed hash of client and form. */
  readonly name: string;
  /** Keyed hash of the client alone, to find all drafts of one client. */
  readonly client: string;
  readonly revision: number;
  readonly shape: number;
  readonly sealed: SealedValue;
}

/** Grows when `Draft` changes shape; contents have a shape of their own, which is their form's business. */
const draftShape = 1;

export interface DraftStoreOptions {
  /** Called at every use: who is signed in may have changed. Rejects while the store is locked. */
  readonly openSealer: () => Promise<Sealer>;
  readonly databaseName?: string;
}

/**
 * Drafts in IndexedDB, sealed under the key of the professional who writes them: another's key gives other names, and finds
 * nothing. A transaction is complete when the disk has it, so that a draft outlives a killed browser and a power cut.
 */
export function createDraftStore({
  openSealer,
  databaseName = 'rinnalla-drafts',
}: DraftStoreOptions): DraftStore {
  const database = new Dexie(databaseName, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ drafts: 'name, client' });
  refuseNewer(database, 1);
  const rows: Table<DraftRow, string> = database.table('drafts');

  async function namesOf(by: Sealer, clientKey: string, form: string) {
    const [name, client] = await Promise.all([
      by.nameOf('draft', clientKey, form),
      by.nameOf('draft', clientKey),
    ]);
    return { name, client };
  }

  /** What does not open is removed, because it never will: a damaged row must not stand in the way of a new draft. */
  async function open<Content>(row: DraftRow, by: Sealer): Promise<Result<Draft<Content>, StoreFailure>> {
    if (row.shape > draftShape) return fail({ reason: 'newer' });
    const opened = await by.open(row.sealed, boundTo(row));
    if (opened.ok)
      return ok({ ...(opened.value as Omit<Draft<Content>, 'revision'>), revision: row.revision });
    await rows
      .where('name')
      .equals(row.name)
      .and(({ revision }) => revision === row.revision)
      .delete();
    return fail({ reason: 'unreadable' });
  }

  return {
    read: <Content>(clientKey: string, form: string) =>
      attempt(async (): Promise<Result<Draft<Content> | undefined, StoreFailure>> => {
        const by = await openSealer();
        const { name } = await namesOf(by, clientKey, form);
        const row = await rows.get(name);
        return row === undefined ? ok(undefined) : open<Content>(row, by);
      }),

    write: <Content>({
      basedOn,
      ...draft
    }: Omit<Draft<Content>, 'revision'> & { readonly basedOn: number }) =>
      attempt(async (): Promise<Result<Draft<Content>, StoreFailure | DraftConflict<Content>>> => {
        const by = await openSealer();
        const names = await namesOf(by, draft.clientKey, draft.form);
        const head = { ...names, revision: basedOn + 1, shape: draftShape };
        // Sealing takes longer than a transaction lives: it is done before, and the revision is looked at within.
        const sealed = await by.seal(draft, boundTo(head));
        const other = await rows.db.transaction('rw', rows, async () => {
          const before = await rows.get(names.name);
          // Recorded or discarded in another tab: there is no newer one to lose, and what is typed here goes on.
          if (before !== undefined && before.revision !== basedOn) return before;
          await rows.put({ ...head, sealed });
          return undefined;
        });
        if (other === undefined) {
          announceDraftChange(names.client, draft.form);
          return ok({ ...draft, revision: head.revision });
        }
        const newer = await open<Content>(other, by);
        return newer.ok ? fail({ reason: 'conflict', newer: newer.value }) : newer;
      }),

    discard: (clientKey, form) =>
      attempt(async () => {
        const by = await openSealer();
        const { name, client } = await namesOf(by, clientKey, form);
        await rows.delete(name);
        announceDraftChange(client, form);
        return ok(undefined);
      }),

    list: (clientKey) =>
      attempt(async () => {
        const by = await openSealer();
        const own = await rows
          .where('client')
          .equals(await by.nameOf('draft', clientKey))
          .toArray();
        const opened = await Promise.all(own.map((row) => open<unknown>(row, by)));
        return ok(
          opened.flatMap((draft) =>
            draft.ok ? [{ form: draft.value.form, savedAt: draft.value.savedAt }] : [],
          ),
        );
      }),

    observe(clientKey, changed) {
      const client = openSealer().then((by) => by.nameOf('draft', clientKey));
      // While the store is locked there is nothing to be told.
      client.catch(() => undefined);
      return observeDraftChanges((named, form) => {
        client.then((own) => own === named && changed(form)).catch(() => undefined);
      });
    },
  };
}

/** A row that was moved to another client, form or revision no longer opens. */
function boundTo({ name, revision }: Pick<DraftRow, 'name' | 'revision'>): string {
  return `${name}/${revision}`;
}
