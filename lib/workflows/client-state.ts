import type { HostClient } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { LogFailure } from '#lib/ports/access-log.ts';
import type { ContextStamp } from '#lib/ports/messages.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { Summary } from '#lib/summary/views.ts';
import type { LoopView } from './loop/loop-part.ts';
import type { Session } from './session.ts';

/**
 * What the sidebar shows. There is one value at a time and it holds both the identity and the facts,
 * so that facts can never stand under another name.
 */
export type ClientState =
  /** The host has no client open, or is not known. */
  | { readonly kind: 'noClient'; readonly stamp: ContextStamp }
  /** A switch is under way, or the client's data are awaited: nothing of any client is shown. */
  | { readonly kind: 'opening'; readonly stamp: ContextStamp; readonly hostClient?: HostClient }
  /** The host's identity is in doubt, or the sources do not agree with it: words only. */
  | { readonly kind: 'unclear'; readonly stamp: ContextStamp; readonly why: UnclearIdentity }
  /** Nobody is signed in, or the store is locked: nothing of any client, not even a name. */
  | {
      readonly kind: 'session';
      readonly stamp: ContextStamp;
      readonly session: Exclude<Session, { kind: 'open' }>;
    }
  /** The composed picture; also when sources failed: its banner then comes from the host and its completeness says so. */
  | {
      readonly kind: 'summary';
      readonly stamp: ContextStamp;
      readonly summary: Summary;
      /** What the rules say; absent until every source has come to an end and the rules are loaded. */
      readonly findings?: ClientFindings;
      /** Who is asked, who answers for the client and what was agreed; comes with the findings. */
      readonly loop?: LoopView;
    };

export type UnclearIdentity =
  /** The look could not be written into the use log: what is not logged is not shown. */
  | { readonly reason: 'notLogged'; readonly failure: LogFailure['reason'] }
  | { readonly reason: 'contradiction' | 'incomplete' | 'unreadable' }
  /** What differs between the host and a source; values are the two names or dates, said side by side. */
  | {
      readonly reason: 'differs';
      readonly sourceName: string;
      readonly differences: readonly {
        readonly field: 'name' | 'birthDate' | 'identityCode';
        readonly host?: string;
        readonly source?: string;
      }[];
    }
  | { readonly reason: 'ambiguous'; readonly sourceName: string; readonly count: number }
  /** No source that was asked knows the client. What is closed was not asked, and is not said to know nothing. */
  | {
      readonly reason: 'unknownEverywhere';
      readonly sources: readonly {
        readonly source: SourceDescription;
        readonly answer: 'unknown' | 'notPermitted' | 'notAskedFor';
      }[];
    };
