import type { Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ClientIdentifier } from '#lib/model/client.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** All that an imported dataset holds of one client. Resources are as they came: nobody has checked them. */
export interface DatasetClient {
  /** Patient id within the dataset. */
  readonly id: string;
  readonly patient: JsonObject;
  /** Resources of the client, and those that they refer to. */
  readonly resources: readonly JsonObject[];
}

/** Enough to find a client by, without opening everything of everybody. */
export interface DatasetIndexRow {
  readonly id: string;
  readonly identifiers: readonly ClientIdentifier[];
}

/** An imported dataset, as the embedded source reads it. */
export interface EmbeddedDataset {
  readIndex(): Promise<Result<readonly DatasetIndexRow[], SourceFailure>>;
  readClient(id: string): Promise<Result<DatasetClient | undefined, SourceFailure>>;
}

/** Where an import is kept. */
export interface DatasetStore extends EmbeddedDataset {
  /** Puts a new dataset in the place of the old one, all at once or not at all. */
  replace(clients: readonly DatasetClient[]): Promise<Result<void, StoreFailure>>;
}
