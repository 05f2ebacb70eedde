import { readCode, readConcept, readConcepts } from '#lib/fhir/codeable-concept.ts';
import { isConsultationRequest } from '#lib/fhir/is-consultation.ts';
import { isObject, type JsonObject, lookUp, readList } from '#lib/fhir/json.ts';
import type { ServiceEntry } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readDate, readPeriod, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { readServiceTask } from './service-task.ts';

const statuses: Readonly<Record<string, ServiceEntry['status']>> = {
  active: 'inForce',
  completed: 'ended',
  revoked: 'ended',
  draft: 'pending',
  'on-hold': 'pending',
};

const decisions = new Set(['order', 'directive', 'original-order', 'instance-order']);

/** ServiceRequest of the social register: a decision about a service. In other registers it is an order, and not read. */
export function readServiceRequest(resource: JsonObject, context: MappingContext): Reading {
  if (context.source.register !== 'social') return [];
  const recordedStatus = readCode(resource.status);
  if (recordedStatus === 'entered-in-error') return [];
  // It lets a colleague be asked, and decides about no service of the client's.
  if (isConsultationRequest(resource)) return [];
  const intent = readCode(resource.intent);
  if (intent === undefined || !decisions.has(intent)) return [];
  const categories = readConcepts(resource.category);
  const concept = readConcept(resource.code) ?? categories[0];
  if (concept === undefined) return unread('ServiceRequest.code: missing');
  const { requester } = resource;
  return [
    present({
      ...startEntry(resource, context, { recorded: resource.authoredOn, author: requester }),
      kind: 'service',
      type: 'decision',
      concept,
      status: lookUp(statuses, recordedStatus) ?? 'unknown',
      ...readOccurrence(resource, context),
      serviceTask: readServiceTask([...categories, concept, ...readConcepts(readList(resource.orderDetail))]),
    }),
  ];
}

function readOccurrence(resource: JsonObject, context: MappingContext) {
  if (isObject(resource.occurrencePeriod)) {
    return readPeriod(context, resource.occurrencePeriod, 'ServiceRequest.occurrencePeriod');
  }
  const from = readDate(context, resource.occurrenceDateTime, 'ServiceRequest.occurrenceDateTime');
  return from === undefined ? {} : { from };
}
