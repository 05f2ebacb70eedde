import { Dexie, type Table } from 'dexie';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { refuseNewer } from '../../store/migrations/refuse-newer.ts';
import { toStoreFailure } from '../../store/store-failure.ts';
import { readIdentifiers } from '../mapping/patient.ts';
import type { DatasetClient, DatasetIndexRow, DatasetStore } from './dataset.ts';

/** What encrypts the dataset and names its rows; the sealer of the record store is one. */
export interface DatasetSealer<Sealed> {
  seal(value: unknown, boundTo: string): Promise<Sealed>;
  open(sealed: Sealed, boundTo: string): Promise<Result<unknown, { readonly reason: 'unreadable' }>>;
  nameOf(...parts: readonly string[]): Promise<string>;
}

interface DatasetRow<Sealed> {
  /** Keyed hash of source and client, or of source and `index`. */
  readonly name: string;
  /** Keyed hash of the source alone, to replace all of a dataset at once. */
  readonly dataset: string;
  readonly sealed: Sealed;
}

/**
 * An imported dataset in IndexedDB: one encrypted object per client, and one that lists the clients. Neither identity
 * codes nor Patient ids are on disk in clear.
 */
export function createDatasetStore<Sealed>(
  sourceId: string,
  openSealer: () => Promise<DatasetSealer<Sealed>>,
  databaseName = 'rinnalla-datasets',
): DatasetStore {
  const database = new Dexie(databaseName);
  database.version(1).stores({ rows: 'name, dataset' });
  refuseNewer(database, 1);
  const rows: Table<DatasetRow<Sealed>, string> = database.table('rows');

  async function readRow(part: readonly string[]): Promise<Result<unknown, SourceFailure>> {
    try {
      const sealer = await openSealer();
      const name = await sealer.nameOf('dataset', sourceId, ...part);
      const row = await rows.get(name);
      if (row === undefined) return ok(undefined);
      const opened = await sealer.open(row.sealed, name);
      return opened.ok ? opened : fail({ reason: 'notFhir', detail: 'datasetUnreadable' });
    } catch {
      return fail({ reason: 'unreachable' });
    }
  }

  return {
    async readIndex() {
      const read = await readRow(['index']);
      if (!read.ok) return read;
      // Nothing has been imported: that is not the same as knowing nobody.
      if (read.value === undefined) return fail({ reason: 'notFound' });
      return ok(readObjects(read.value).map(toIndexRow));
    },

    async readClient(id) {
      const read = await readRow(['client', id]);
      if (!read.ok || !isObject(read.value) || !isObject(read.value.patient)) {
        return read.ok ? ok(undefined) : read;
      }
      const { patient, resources } = read.value;
      return ok({ id, patient, resources: readObjects(resources) });
    },

    async replace(clients): Promise<Result<void, StoreFailure>> {
      try {
        const sealer = await openSealer();
        const dataset = await sealer.nameOf('dataset', sourceId);
        const toRow = async (part: readonly string[], value: unknown) => {
          const name = await sealer.nameOf('dataset', sourceId, ...part);
          return { name, dataset, sealed: await sealer.seal(value, name) };
        };
        // Sealed before the transaction: IndexedDB ends one that waits for anything else.
        const sealed = [await toRow(['index'], clients.map(indexRowOf))];
        for (const client of clients) sealed.push(await toRow(['client', client.id], client));
        await database.transaction('rw', rows, async () => {
          await rows.where('dataset').equals(dataset).delete();
          await rows.bulkPut(sealed);
        });
        return ok(undefined);
      } catch (error) {
        return fail(toStoreFailure(error));
      }
    },
  };
}

/** Former identifiers too: a changed identity code must still find its owner. */
export function indexRowOf(client: DatasetClient): DatasetIndexRow {
  return { id: client.id, identifiers: readIdentifiers(client.patient.identifier, 'formerToo') };
}

function toIndexRow(row: { readonly [key: string]: unknown }): DatasetIndexRow {
  return { id: String(row.id), identifiers: readIdentifiers(row.identifiers, 'formerToo') };
}
