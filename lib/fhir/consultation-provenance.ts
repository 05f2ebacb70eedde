import { consultationConcept, threadIdentifier } from './consultation-codes.ts';
import type { PartyFacts } from './consultation-facts.ts';
import type { JsonObject } from './json.ts';
import { partyReference } from './party.ts';

/** One act of one professional. */
export interface ActFacts {
  readonly threadId: string;
  /** Name of the act, e.g. `acceptTakeOver`. */
  readonly act: string;
  readonly by: PartyFacts;
  /** An instant. */
  readonly at: string;
}

/** Who did what and when. `task` is `Task/12`; without it the Task is named by its thread, since the server has not named it yet. */
export function toActProvenance(
  { threadId, act, by, at }: ActFacts,
  task?: string,
): { readonly resourceType: 'Provenance' } & JsonObject {
  const named = { type: 'Task', identifier: threadIdentifier(threadId) };
  return {
    resourceType: 'Provenance',
    target: [task === undefined ? named : { reference: task, ...named }],
    occurredDateTime: at,
    recorded: at,
    activity: consultationConcept(act),
    agent: [{ who: partyReference(by) }],
  };
}
