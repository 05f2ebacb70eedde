import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';

export type StoreFailure =
  | { readonly reason: 'full' }
  | { readonly reason: 'unavailable'; readonly detail: string }
  | { readonly reason: 'unreadable' };

/**
 * One encrypted object per client and source. `clientKey` names the client (see `clientKeyOf`); the adapter stores
 * only a keyed hash of it, so that no identity code is on disk in clear.
 */
export interface RecordStore {
  read(clientKey: string, sourceId: string): Promise<Result<SourceRecord | undefined, StoreFailure>>;
  readAll(clientKey: string): Promise<Result<readonly SourceRecord[], StoreFailure>>;
  write(clientKey: string, record: SourceRecord): Promise<Result<void, StoreFailure>>;
  /** Removes one record: the source no longer knows the client, or the gate has closed. The access facts stay. */
  remove(clientKey: string, sourceId: string): Promise<Result<void, StoreFailure>>;
  /** What the sources last told of who may look at this client; each says when it was asked. */
  readAccessFacts(clientKey: string): Promise<Result<readonly AccessFacts[], StoreFailure>>;
  /** Puts one source's facts in the place of its older ones. */
  writeAccessFacts(clientKey: string, facts: AccessFacts): Promise<Result<void, StoreFailure>>;
  /** Removes records fetched, and access facts asked for, before `limit`; tells how many they were. */
  purgeOlderThan(limit: IsoInstant): Promise<Result<number, StoreFailure>>;
  /** When this professional last had this client open before this time; undefined when never. */
  readLastLook(
    clientKey: string,
    professionalId: string,
  ): Promise<Result<IsoInstant | undefined, StoreFailure>>;
  writeLastLook(
    clientKey: string,
    professionalId: string,
    at: IsoInstant,
  ): Promise<Result<void, StoreFailure>>;
}
