import type { IsoInstant } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { StoreFailure } from './record-store.ts';

/** A FHIR resource as JSON; its shape is the writer's business. */
export type ResourceJson = { readonly resourceType: string } & { readonly [element: string]: unknown };

/** What a write can be to a person; each has its words in `outbox.json`. */
export const writeKinds = [
  'assessment',
  'assessmentPart',
  /** The segment that a professional chose. */
  'segment',
  /** The client's own rating of their strength for everyday life. */
  'ownView',
  'answers',
  'riskFactor',
  'selfAssessment',
  'consultation',
  'triage',
  'owner',
  'review',
  'note',
  'plan',
  'goal',
] as const;
export type WriteKind = (typeof writeKinds)[number];

/** One write, as the workflow that makes it hands it over. */
export interface NewWrite {
  /** Names the client: writes of one client are delivered in the order in which they were put. */
  readonly clientKey: string;
  readonly sourceId: string;
  /** What it is to a person. */
  readonly what: WriteKind;
  readonly change: /** `identifier` is made by the outbox and put into the resource: it finds the resource again after a lost answer. */
    | { readonly kind: 'create'; readonly resource: ResourceJson }
    /** `basedOn` is the version that the user saw: `If-Match`. */
    | {
        readonly kind: 'update';
        readonly id: string;
        readonly basedOn: string;
        readonly resource: ResourceJson;
      };
  /** Text of the write that a person can copy when it can't be delivered. */
  readonly text: string;
  /**
   * Id of an earlier write of this client: this one leaves only when that one has arrived, and ends with it when a person
   * gives it up. What somebody accepted must not take effect where the acceptance itself was refused.
   */
  readonly after?: string;
  /** Id of the write, arrived meanwhile, that this one takes back: pressed twice, it is taken back once. */
  readonly undoes?: string;
}

/** One of several writes that are put as one deed. */
export interface DeedWrite extends NewWrite {
  /** Follows the write at this place of the same deed, which is an earlier one: as `after`, of a write that has no id yet. */
  readonly afterPlace?: number;
}

/** What came of taking a write back. Anything but `withdrawn` has left it as it was. */
export type Withdrawal =
  /** It will never leave, nor what was to follow it. */
  | { readonly kind: 'withdrawn' }
  /** An attempt has been made or is being made: the server may have it. */
  | { readonly kind: 'onItsWay' }
  /** A conflict or a refusal: that is decided by itself. */
  | { readonly kind: 'stuck' }
  /** A later change of the same resource holds this one in it. */
  | { readonly kind: 'builtUpon' }
  | { readonly kind: 'delivered'; readonly reference: string; readonly version?: string }
  /** It was withdrawn or ended before, or this professional never put it. */
  | { readonly kind: 'gone' };

export type WriteState =
  | {
      readonly kind: 'waiting';
      readonly attempts: number;
      readonly next?: IsoInstant;
      readonly failure?: SourceFailure;
    }
  | {
      readonly kind: 'delivered';
      readonly at: IsoInstant;
      readonly reference: string;
      readonly version?: string;
    }
  /** The server holds another version (412): both are kept until the user chooses. */
  | { readonly kind: 'conflict'; readonly theirs: ResourceJson; readonly theirVersion: string }
  /** A permanent refusal (4xx): stays until the user has copied or discarded it. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

export interface OutboxItem {
  /** UUID; also the value of the identifier at the server. */
  readonly id: string;
  /** Order of putting, over all clients of this professional. */
  readonly sequence: number;
  readonly putAt: IsoInstant;
  readonly write: NewWrite;
  readonly state: WriteState;
}

export interface OutboxState {
  readonly waiting: number;
  /** Conflicts and refusals: a person has to decide. */
  readonly stuck: number;
}

/** Writes on their way. Everything that is put arrives exactly once, or stays visible with the reason. */
export interface Outbox {
  /** Resolves when the write is durable: only then may the screen say "saved". */
  put(write: NewWrite): Promise<Result<OutboxItem, StoreFailure>>;
  /** The same for writes that stand for one deed, in their order: all of them are durable at once, or none is there. */
  putAll(writes: readonly DeedWrite[]): Promise<Result<readonly OutboxItem[], StoreFailure>>;
  list(): Promise<Result<readonly OutboxItem[], StoreFailure>>;
  /** `mine`: write over the server's version. `theirs`: keep the server's and end this write. */
  resolveConflict(id: string, choice: 'mine' | 'theirs'): Promise<Result<void, StoreFailure>>;
  /** Ends a refused write, after the user has had its text; or tries it once more. */
  settleRefused(id: string, choice: 'discard' | 'retry'): Promise<Result<void, StoreFailure>>;
  /** Takes back what no attempt was made for. Safe against a delivery under way: one of the two comes first. */
  withdraw(id: string): Promise<Result<Withdrawal, StoreFailure>>;
  state(): Promise<OutboxState>;
}
