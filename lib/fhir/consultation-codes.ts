import { ownSystems } from './code-systems.ts';
import type { ConsultationFacts, ConsultationState, Urgency } from './consultation-facts.ts';
import { isObject, type JsonObject, readObjects } from './json.ts';
import { readCodeText } from './text.ts';

/** A concept of `urn:rinnalla:consultation`. */
export function consultationConcept(code: string): JsonObject {
  return { coding: [{ system: ownSystems.consultation, code }] };
}

/** The identifier of a thread: in Task, ServiceRequest and wherever one of them is named before the server knows it. */
export function threadIdentifier(threadId: string): JsonObject {
  return { system: ownSystems.consultation, value: threadId };
}

/** The authorisation by its identifier: the server gives its id, and may give it days later. */
export function requestReference(threadId: string): JsonObject {
  return { type: 'ServiceRequest', identifier: threadIdentifier(threadId) };
}

/** The thread that an Identifier, or a list of them, names. */
export function readThreadId(value: unknown): string | undefined {
  const own = readObjects(value).find(({ system }) => system === ownSystems.consultation);
  return readCodeText(own?.value);
}

/** The thread that one of these References names by identifier. */
export function readThreadOf(value: unknown): string | undefined {
  for (const reference of readObjects(value)) {
    const threadId = isObject(reference.identifier) ? readThreadId(reference.identifier) : undefined;
    if (threadId !== undefined) return threadId;
  }
  return undefined;
}

/** FHIR's request priorities for our urgencies. */
export const priorities = {
  now: 'stat',
  today: 'urgent',
  thisWeek: 'routine',
} as const satisfies Record<Urgency, string>;

/** Every priority of FHIR; without one a request is routine, as FHIR says. */
export const urgencyOf: Readonly<Record<string, Urgency>> = {
  stat: 'now',
  asap: 'today',
  urgent: 'today',
  routine: 'thisWeek',
};

/** Where the Task of each state stands. */
export const taskStatus = {
  requested: 'requested',
  accepted: 'in-progress',
  answered: 'in-progress',
  takenOver: 'completed',
  declined: 'rejected',
  withdrawn: 'cancelled',
} as const satisfies Record<ConsultationState, string>;

/** When it was closed; absent while it is open. An outcome closes whatever was open. */
export function closedAt({
  state,
  outcome,
  changedAt,
}: Pick<ConsultationFacts, 'state' | 'outcome' | 'changedAt'>): string | undefined {
  if (outcome !== undefined) return outcome.at;
  return taskStatus[state] === 'requested' || taskStatus[state] === 'in-progress' ? undefined : changedAt;
}
