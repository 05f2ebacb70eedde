import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isConsultationMessage } from '#lib/fhir/is-consultation.ts';
import { type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import { type MappingContext, type Reading, readInstant, unread } from './mapping-context.ts';
import { nameOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const open = new Set(['preparation', 'in-progress', 'on-hold']);

/** Communication: a message to or from the client. */
export function readCommunication(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  // Between professionals, about the client: the client neither wrote nor gets it.
  if (isConsultationMessage(resource)) return [];
  if (status === undefined) return unread('Communication.status: missing');
  const text = readMessage(resource);
  if (text === undefined) return unread('Communication.payload: missing');
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.sent ?? resource.received,
        author: resource.sender,
      }),
      kind: 'task',
      type: 'message',
      text,
      open: open.has(status),
      sent: readInstant(context, resource.sent, 'Communication.sent'),
      from: nameOf(resource.sender, resource, context),
    }),
  ];
}

function readMessage(resource: JsonObject): string | undefined {
  for (const payload of readObjects(resource.payload)) {
    const text = readText(payload.contentString);
    if (text !== undefined) return text;
  }
  return readConcept(resource.topic)?.text ?? readConcept(readList(resource.reasonCode)[0])?.text;
}
