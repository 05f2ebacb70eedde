import type { ConsultationFacts, PartyFacts } from '#lib/fhir/consultation-facts.ts';
import { readConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { readConsultationTask } from '#lib/fhir/consultation-task.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import { type Unread, unread } from './mapping-context.ts';
import { present } from './present.ts';

/** The Task of a consultation as the model has it; `undefined` for one that was entered in error. */
export function readConsultation(
  resource: JsonObject,
  source: SourceDescription,
  baseUrl: string,
): Consultation | Unread | undefined {
  if (resource.status === 'entered-in-error') return undefined;
  const facts = readConsultationTask(resource);
  const client = parseReference(resource.for);
  if (facts === undefined || !isResourceId(resource.id)) return unread('Task: unreadable consultation');
  const isHere = client?.base === undefined || client.base === baseUrl;
  if (client?.type !== 'Patient' || !isHere) return unread('Task.for: missing');
  return present({
    ...withLocalNames(facts, baseUrl),
    sourceId: source.id,
    controller: source.controller,
    register: source.register,
    reference: `Task/${resource.id}`,
    patientId: client.id,
    version: isObject(resource.meta) ? readCodeText(resource.meta.versionId) : undefined,
    resource,
  });
}

/** A message of this thread; undefined for any other Communication. */
export function readMessage(
  resource: JsonObject,
  threadId: string,
  baseUrl: string,
): ConsultationMessage | undefined {
  const facts = readConsultationMessage(resource);
  if (facts?.threadId !== threadId) return undefined;
  const { recipients: _recipients, ...message } = facts;
  return { ...message, by: local(message.by, baseUrl), isOnItsWay: false };
}

/** `Practitioner/1` also where the server writes its own address before it: else nobody would know themselves again. */
function local<Party extends PartyFacts>(party: Party, baseUrl: string): Party {
  const target = parseReference(party.reference);
  if (target?.base === undefined || target.base !== baseUrl) return party;
  return { ...party, reference: `${target.type}/${target.id}` };
}

function withLocalNames(facts: ConsultationFacts, baseUrl: string): ConsultationFacts {
  const { taker, answer, outcome } = facts;
  const here = <Party extends PartyFacts>(party: Party): Party => local(party, baseUrl);
  return {
    ...facts,
    asker: here(facts.asker),
    recipient: here(facts.recipient),
    ...(taker === undefined ? {} : { taker: here(taker) }),
    participants: facts.participants.map(here),
    responsible: here(facts.responsible),
    forwards: facts.forwards.map((each) => ({ ...each, from: here(each.from) })),
    ...(answer === undefined ? {} : { answer: { ...answer, by: here(answer.by) } }),
    ...(outcome === undefined ? {} : { outcome: { ...outcome, by: here(outcome.by) } }),
    changedBy: here(facts.changedBy),
  };
}
