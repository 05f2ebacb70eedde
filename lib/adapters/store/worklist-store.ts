import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { RefreshProgress, WorklistStore } from '#lib/ports/worklist-store.ts';
import type { Sealer } from './sealer.ts';
import { attempt, toStoreFailure } from './store-failure.ts';
import { openWorklistDatabase, type PortionRow } from './worklist-database.ts';
import { openPortion, type PlacedRow, rowsPerPortion, sealPortions } from './worklist-portions.ts';

export interface WorklistStoreOptions<Row> {
  /** Rejects with a `LockedError` while the vault is locked. */
  readonly openSealer: () => Promise<Sealer>;
  /** The oldest answer that a row rests on: the row goes when that is too old. */
  readonly readAtOf: (row: Row) => IsoInstant;
  readonly databaseName?: string;
}

/** Grows when `RefreshProgress` changes shape: a refresh of another shape starts anew. */
const progressShape = 1;
/** Another tab may put portions in each other's place meanwhile: more than this at once is no rivalry but a fault. */
const mostAttempts = 20;

/**
 * The rows of the worklist in IndexedDB, sealed in portions. A row that is replaced or removed goes with its bytes: the portion
 * that held it is sealed anew without it. Every failure is a value; all of it can be lost without losing anything but time.
 */
export function createWorklistStore<Row>(options: WorklistStoreOptions<Row>): WorklistStore<Row> {
  const { openSealer, readAtOf, databaseName } = options;
  const { dexie, portions, progress } = openWorklistDatabase(databaseName);
  /** Changes of this context wait for one another: they would only make each other start anew. */
  let last: Promise<unknown> = Promise.resolve();

  const ownerOf = (sealer: Sealer) => sealer.nameOf('worklist');
  const clientOf = (sealer: Sealer, clientKey: string) => sealer.nameOf('worklist', 'client', clientKey);

  /** The rows of these portions; what cannot be opened is left out, and goes with its portion. */
  async function openAll(rows: readonly PortionRow[], sealer: Sealer): Promise<readonly PlacedRow<Row>[]> {
    const opened = await Promise.all(rows.map((row) => openPortion<Row>(row, sealer)));
    return opened.flatMap((each) => each ?? []);
  }

  /**
   * Puts new portions in the place of those found. Sealing must not be waited for inside a transaction: what was found is looked
   * at once more there, and all starts anew when somebody else was faster. `clients`: nobody of these may stand in a portion
   * that was not found, because another tab made it meanwhile.
   */
  async function replace(
    clients: readonly string[],
    find: () => Promise<readonly PortionRow[]>,
    change: (rows: readonly PlacedRow<Row>[]) => readonly PlacedRow<Row>[],
    sealer: Sealer,
  ): Promise<void> {
    const owner = await ownerOf(sealer);
    for (let attempt = 1; ; attempt += 1) {
      const found = await find();
      const before = await openAll(found, sealer);
      const next = await sealPortions(change(before), owner, sealer);
      const names = found.map(({ name }) => name);
      const isDone = await dexie.transaction('rw', portions, async () => {
        const still = await portions.where('name').anyOf(names).count();
        if (still !== names.length) return false;
        const held = await namesHolding(clients);
        if (held.some((name) => !names.includes(name))) return false;
        await portions.bulkDelete(names);
        await portions.bulkAdd(next);
        return true;
      });
      if (isDone) return;
      if (attempt === mostAttempts) throw new Error('The rows are written by others all the time');
    }
  }

  /** Names of the portions that hold one of the clients: by keys alone, so that none is fetched once for each of its clients. */
  async function namesHolding(clients: readonly string[]): Promise<readonly string[]> {
    const names = await Promise.all(
      clients.map((client) => portions.where('clients').equals(client).primaryKeys()),
    );
    return [...new Set(names.flat())];
  }

  async function holding(clients: readonly string[]): Promise<readonly PortionRow[]> {
    const found = await dexie.transaction('r', portions, async () =>
      portions.bulkGet([...(await namesHolding(clients))]),
    );
    return found.filter((portion) => portion !== undefined);
  }

  function change<Value>(run: () => Promise<Result<Value, StoreFailure>>) {
    const changed = last.then(() => attempt(run));
    last = changed;
    return changed;
  }

  return {
    async *read() {
      let names: readonly string[];
      let sealer: Sealer;
      try {
        sealer = await openSealer();
        names = await portions
          .where('owner')
          .equals(await ownerOf(sealer))
          .primaryKeys();
      } catch (error) {
        yield fail(toStoreFailure(error));
        return;
      }
      const readOne = (name: string | undefined) =>
        attempt(async (): Promise<Result<readonly Row[], StoreFailure>> => {
          const portion = name === undefined ? undefined : await portions.get(name);
          if (portion === undefined) return ok([]);
          const rows = await openPortion<Row>(portion, sealer);
          if (rows !== undefined) return ok(rows.map(({ row }) => row));
          await portions.delete(portion.name);
          return fail({ reason: 'unreadable' });
        });
      let next = readOne(names[0]);
      for (let place = 0; place < names.length; place += 1) {
        const portion = await next;
        // The next one is fetched and opened while this one is painted.
        next = readOne(names[place + 1]);
        yield portion;
      }
    },

    write: (rows) =>
      change(async () => {
        if (rows.length === 0) return ok(undefined);
        const sealer = await openSealer();
        const owner = await ownerOf(sealer);
        const fresh = new Map<string, PlacedRow<Row>>();
        const clients = await Promise.all(rows.map(({ clientKey }) => clientOf(sealer, clientKey)));
        rows.forEach(({ row }, place) => {
          const client = clients[place] ?? '';
          fresh.set(client, { client, time: Date.parse(readAtOf(row)) || 0, row });
        });
        const find = async () => {
          const held = await holding([...fresh.keys()]);
          const notFull = await portions
            .where('[owner+size]')
            .between([owner, 0], [owner, rowsPerPortion - 1], true, true)
            .first();
          const isNew = notFull !== undefined && held.every(({ name }) => name !== notFull.name);
          return isNew ? [...held, notFull] : held;
        };
        await replace(
          [...fresh.keys()],
          find,
          (before) => [...before.filter(({ client }) => !fresh.has(client)), ...fresh.values()],
          sealer,
        );
        return ok(undefined);
      }),

    remove: (clientKeys) =>
      change(async () => {
        const sealer = await openSealer();
        const gone = new Set(await Promise.all(clientKeys.map((key) => clientOf(sealer, key))));
        await replace(
          [...gone],
          () => holding([...gone]),
          (before) => before.filter(({ client }) => !gone.has(client)),
          sealer,
        );
        return ok(undefined);
      }),

    purgeOlderThan: (limit) =>
      change(async () => {
        const before = Date.parse(limit);
        const old = await portions.where('newest').below(before).toArray();
        await portions.bulkDelete(old.map(({ name }) => name));
        await progress.where('startedAt').below(before).delete();
        let count = old.reduce((sum, { size }) => sum + size, 0);
        const isPartlyOld = async () => (await portions.where('oldest').below(before).count()) > 0;
        if (!(await isPartlyOld())) return ok(count);
        const sealer = await openSealer();
        const owner = await ownerOf(sealer);
        const find = async () =>
          (await portions.where('oldest').below(before).toArray()).filter((each) => each.owner === owner);
        const isOld = ({ time }: PlacedRow<Row>) => time < before;
        await replace(
          [],
          find,
          (rows) => {
            count += rows.filter(isOld).length;
            return rows.filter((row) => !isOld(row));
          },
          sealer,
        );
        return ok(count);
      }),

    readProgress: () =>
      attempt(async (): Promise<Result<RefreshProgress | undefined, StoreFailure>> => {
        const sealer = await openSealer();
        const name = await sealer.nameOf('worklist', 'progress');
        const row = await progress.get(name);
        if (row === undefined) return ok(undefined);
        const content = row.shape === progressShape ? await sealer.open(row.sealed, name) : undefined;
        if (content?.ok) return ok(content.value as RefreshProgress);
        await progress.delete(name);
        return fail({ reason: 'unreadable' });
      }),

    writeProgress: (reached) =>
      change(async () => {
        const sealer = await openSealer();
        const name = await sealer.nameOf('worklist', 'progress');
        if (reached === undefined) {
          await progress.delete(name);
          return ok(undefined);
        }
        const sealed = await sealer.seal(reached, name);
        const startedAt = Date.parse(reached.startedAt) || 0;
        await progress.put({ name, startedAt, shape: progressShape, sealed });
        return ok(undefined);
      }),

    clear: () =>
      change(async () => {
        const sealer = await openSealer();
        await portions
          .where('owner')
          .equals(await ownerOf(sealer))
          .delete();
        await progress.delete(await sealer.nameOf('worklist', 'progress'));
        return ok(undefined);
      }),
  };
}
