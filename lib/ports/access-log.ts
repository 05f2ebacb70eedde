import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';

export type LogFailure =
  /** The key is not there: locked, or not signed in. */
  | { readonly reason: 'locked' }
  | { readonly reason: 'full' }
  /** A newer version of the extension wrote it: nothing is added by this one. */
  | { readonly reason: 'newer' }
  | { readonly reason: 'unavailable'; readonly detail: string };

/** One event as kept here, with its place in the chain and what became of it. */
export interface LoggedEvent {
  readonly event: AccessEvent;
  /** Grows by one with each event of this professional on this device. */
  readonly sequence: number;
  /** SHA-256 (hex) over the hash before it and this event. */
  readonly hash: string;
  readonly delivered: boolean;
}

export interface LogState {
  /** Events that the log server has not confirmed yet. */
  readonly waiting: number;
  readonly oldestWaiting?: IsoInstant;
  /** Why the last delivery did not succeed; absent when it did, or when no log server is configured. */
  readonly failure?: { readonly reason: string; readonly at: IsoInstant };
  /** False when the settings name no log server: events then stay here. */
  readonly hasServer: boolean;
}

/** What is wrong with the kept chain: an event was changed, removed or put in. */
export type ChainProblem = { readonly sequence: number; readonly kind: 'changed' | 'missing' | 'unreadable' };

/** Both logs of this professional on this device: append only, encrypted, hash-chained. Nobody can switch it off. */
export interface AccessLog {
  /** Resolves when the events are durable on disk: only then may what they describe be shown. All or none. */
  record(events: readonly AccessEvent[]): Promise<Result<void, LogFailure>>;
  /** Newest first. `clientCode` filters to one client's identifier value; `from` and `to` are instants. */
  read(filter: LogFilter): Promise<Result<readonly LoggedEvent[], LogFailure>>;
  verify(): Promise<Result<readonly ChainProblem[], LogFailure>>;
  state(): Promise<LogState>;
}

export interface LogFilter {
  readonly clientCode?: string;
  readonly from?: IsoInstant;
  readonly to?: IsoInstant;
  readonly onlyDisclosures?: boolean;
}
