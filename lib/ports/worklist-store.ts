import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { StoreFailure } from './record-store.ts';

/**
 * The rows of this professional's worklist, sealed on this device; gone with the cache's age. Rows are plain data whose shape is
 * the worklist's business. All of a row stands in the sealed part: names and codes are nowhere else.
 */
export interface WorklistStore<Row> {
  /** All rows, portion by portion, so that the first can be painted before the last is read. */
  read(): AsyncIterable<Result<readonly Row[], StoreFailure>>;
  /** Puts rows in the place of those with the same key. */
  write(
    rows: readonly { readonly clientKey: string; readonly row: Row }[],
  ): Promise<Result<void, StoreFailure>>;
  /** Takes away the rows and their bytes. */
  remove(clientKeys: readonly string[]): Promise<Result<void, StoreFailure>>;
  /**
   * Takes away the rows that rest on an answer older than `limit`, as far as that is possible without the key; tells how many
   * they were.
   */
  purgeOlderThan(limit: IsoInstant): Promise<Result<number, StoreFailure>>;
  /** How far a refresh has come, so that it goes on where it was interrupted. */
  readProgress(): Promise<Result<RefreshProgress | undefined, StoreFailure>>;
  writeProgress(progress: RefreshProgress | undefined): Promise<Result<void, StoreFailure>>;
  clear(): Promise<Result<void, StoreFailure>>;
}

export interface RefreshProgress {
  readonly startedAt: IsoInstant;
  /** Start of the last refresh that came to its end: what changed since is asked for. */
  readonly completedAt?: IsoInstant;
  /** Keys of the clients that are done in the refresh under way. */
  readonly done: readonly string[];
  /** Set until the refresh has come to its end: rows that were read since it began need not be read again. */
  readonly isUnderWay?: true;
}
