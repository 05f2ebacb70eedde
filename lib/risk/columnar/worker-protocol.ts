import type { IsoDate } from '#lib/base/dates.ts';
import type { ReferenceTables } from '../reference/reference-tables.ts';
import type { Rule } from '../rule.ts';
import type { ClientFacts } from './client-facts.ts';
import type { ClientRules, DescribedFinding } from './describe-clients.ts';

/*
 * What is said to a worker that keeps a snapshot, and what it answers: plain data, for `postMessage`. The worker holds the
 * facts of the team's own current clients for as long as the page that asks for them is open, in memory only. What the gate
 * does not let through is never sent to it.
 */

/** Commands, each of them answered by one reply with its `request` number. */
export type WorkerCommand =
  /** Forgets everything and begins anew, on another day too. */
  | { readonly type: 'startSnapshot'; readonly today: IsoDate; readonly tables: ReferenceTables }
  /** Which rules are asked from now on. */
  | { readonly type: 'setRules'; readonly rules: readonly Rule[] }
  /** Best in portions of whole blocks: see `clientsPerBlock`. */
  | { readonly type: 'addClients'; readonly clients: readonly ClientFacts[] }
  | { readonly type: 'updateClient'; readonly client: ClientFacts }
  | { readonly type: 'removeClient'; readonly id: string }
  | { readonly type: 'evaluateRules' }
  /** The rules for these clients alone. */
  | { readonly type: 'evaluateClients'; readonly ids: readonly string[] }
  /** What rules rest on that have come to hold for clients of the snapshot. */
  | { readonly type: 'describeClients'; readonly clients: readonly ClientRules[] };
export type WorkerRequest = WorkerCommand & { readonly request: number };

export type WorkerAnswer =
  | { readonly type: 'done' }
  | {
      readonly type: 'rulesEvaluated';
      readonly ruleIds: readonly string[];
      /** Of the rows; undefined where no client stands. */
      readonly clientIds: readonly (string | undefined)[];
      /** For each rule the code of each row: see `outcomeCodes`. */
      readonly outcomes: readonly Uint8Array<ArrayBuffer>[];
    }
  | {
      readonly type: 'clientsEvaluated';
      readonly ruleIds: readonly string[];
      /** For each rule the code of each client, in the order of the command: see `outcomeCodes`. */
      readonly outcomes: readonly Uint8Array<ArrayBuffer>[];
    }
  | { readonly type: 'clientsDescribed'; readonly described: readonly DescribedFinding[] }
  /** Nothing was begun yet, or there is no such client. Nothing is changed. */
  | { readonly type: 'refused'; readonly reason: 'noSnapshot' | 'noRules' | 'unknownClient' };
export type WorkerReply = WorkerAnswer & { readonly request: number };

/** The memory of a reply that can be handed over instead of copied. */
export function transferredOf(reply: WorkerReply): readonly ArrayBuffer[] {
  return reply.type === 'rulesEvaluated' || reply.type === 'clientsEvaluated'
    ? reply.outcomes.map(({ buffer }) => buffer)
    : [];
}
