import { closedAt, consultationConcept, priorities, threadIdentifier } from './consultation-codes.ts';
import type { ConsultationFacts } from './consultation-facts.ts';
import type { JsonObject } from './json.ts';
import { partyReference, recipientReference } from './party.ts';

/** Who asks whom about the client, why, and until when what was attached is open: the authorisation. */
export function toConsultationRequest(
  facts: ConsultationFacts,
  client: string,
): { readonly resourceType: 'ServiceRequest' } & JsonObject {
  const { threadId, urgency, askedAt, openUntil, asker, recipient, question } = facts;
  return {
    resourceType: 'ServiceRequest',
    identifier: [threadIdentifier(threadId)],
    status: requestStatus(facts),
    intent: 'order',
    category: [consultationConcept('consultation')],
    code: consultationConcept('consultation'),
    priority: priorities[urgency],
    subject: { reference: client },
    authoredOn: askedAt,
    occurrencePeriod: { start: askedAt, end: openUntil },
    requester: partyReference(asker),
    performer: [recipientReference(recipient)],
    reasonCode: [{ text: question.asked }],
  };
}

/** Where the authorisation stands with its consultation: nothing came of what was declined or withdrawn. */
export function requestStatus(
  facts: Pick<ConsultationFacts, 'state' | 'outcome' | 'changedAt'>,
): 'active' | 'completed' | 'revoked' {
  if (closedAt(facts) === undefined) return 'active';
  return facts.state === 'withdrawn' || facts.state === 'declined' ? 'revoked' : 'completed';
}
