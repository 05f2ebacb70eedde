import { Dexie, type Table } from 'dexie';
import { ok, type Result } from '#lib/base/result.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { openDeviceSealer } from '../device-sealer.ts';
import type { SealedValue, Sealer } from '../sealer.ts';
import { toStoreFailure } from '../store-failure.ts';

interface DatasetRow {
  readonly name: string;
  readonly dataset: string;
  readonly sealed: SealedValue;
}

interface MoveOptions {
  /** The sealer of the open vault. */
  readonly sealer: Sealer;
  /** The sources whose imported datasets are moved: names of rows are hashes, so a source has to be known. */
  readonly datasetSourceIds: readonly string[];
  readonly names?: { readonly keys: string; readonly records: string; readonly datasets: string };
}

const productNames = { keys: 'rinnalla-keys', records: 'rinnalla-records', datasets: 'rinnalla-datasets' };

/**
 * Moves a profile of the first version, whose keys were the device's, under the vault: cached records go, imported
 * datasets are sealed anew, and the old keys are deleted last. Stopped in the middle it starts over at the next call; when
 * the old keys are not there, there is nothing to do.
 */
export async function moveFromDeviceSealer({
  sealer,
  datasetSourceIds,
  names = productNames,
}: MoveOptions): Promise<Result<{ readonly moved: number }, StoreFailure>> {
  try {
    if (!(await Dexie.exists(names.keys))) return ok({ moved: 0 });
    const old = await openDeviceSealer(names.keys);
    const moved = await moveDatasets(names.datasets, old, sealer, datasetSourceIds);
    await clear(names.records, ['records', 'looks']);
    await Dexie.delete(names.keys);
    return ok({ moved });
  } catch (error) {
    return { ok: false, failure: toStoreFailure(error) };
  }
}

async function moveDatasets(
  databaseName: string,
  old: Sealer,
  sealer: Sealer,
  sourceIds: readonly string[],
): Promise<number> {
  if (!(await Dexie.exists(databaseName))) return 0;
  const database = await new Dexie(databaseName).open();
  try {
    const rows: Table<DatasetRow, string> = database.table('rows');
    const fresh: DatasetRow[] = [];
    const outdated: string[] = [];
    for (const sourceId of sourceIds) {
      const dataset = await sealer.nameOf('dataset', sourceId);
      /** Seals one row anew; what it held, or undefined when it is not there or cannot be opened. */
      const move = async (part: readonly string[]): Promise<unknown> => {
        const before = await old.nameOf('dataset', sourceId, ...part);
        const row = await rows.get(before);
        const content = row && (await old.open(row.sealed, before));
        if (!content?.ok) return undefined;
        const name = await sealer.nameOf('dataset', sourceId, ...part);
        outdated.push(before);
        fresh.push({ name, dataset, sealed: await sealer.seal(content.value, name) });
        return content.value;
      };
      for (const id of idsOf(await move(['index']))) await move(['client', id]);
    }
    // Sealed before the transaction: IndexedDB ends one that waits for anything else.
    await database.transaction('rw', rows, async () => {
      await rows.bulkDelete(outdated);
      await rows.bulkPut(fresh);
    });
    return fresh.length;
  } finally {
    database.close();
  }
}

function idsOf(index: unknown): readonly string[] {
  if (!Array.isArray(index)) return [];
  return index.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : [],
  );
}

async function clear(databaseName: string, tables: readonly string[]): Promise<void> {
  if (!(await Dexie.exists(databaseName))) return;
  const database = await new Dexie(databaseName).open();
  try {
    for (const { name } of database.tables) if (tables.includes(name)) await database.table(name).clear();
  } finally {
    database.close();
  }
}
