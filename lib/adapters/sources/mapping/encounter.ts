import { ownSystems } from '#lib/fhir/code-systems.ts';
import {
  type FhirConcept,
  readCode,
  readCodes,
  readConcept,
  readConcepts,
} from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp, readList } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import type { ContactEntry } from '#lib/model/entries.ts';
import { readChannel } from './channel.ts';
import {
  isUnread,
  type MappingContext,
  type Reading,
  readInstant,
  requireInstant,
  unread,
} from './mapping-context.ts';
import { nameOf, readProfessional } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** R4 codes, and those of R5 that real servers already send. */
const statuses: Readonly<Record<string, ContactEntry['status']>> = {
  planned: 'booked',
  arrived: 'ongoing',
  triaged: 'ongoing',
  'in-progress': 'ongoing',
  onleave: 'ongoing',
  'on-hold': 'ongoing',
  finished: 'held',
  completed: 'held',
  discharged: 'held',
  cancelled: 'cancelled',
};

/** Encounter: a contact that is held, goes on, is planned or was cancelled. */
export function readEncounter(resource: JsonObject, context: MappingContext): Reading {
  const recordedStatus = readCode(resource.status);
  if (recordedStatus === 'entered-in-error') return [];
  const status = lookUp(statuses, recordedStatus);
  if (status === undefined) return unread(`Encounter.status: ${recordedStatus ?? 'missing'}`);
  const period = isObject(resource.period) ? resource.period : {};
  const start = requireInstant(period.start, 'Encounter.period.start');
  if (isUnread(start)) return start;
  const appointment = parseReference(readList(resource.appointment)[0]);
  const code = readCode(resource.class);
  const types = readConcepts(resource.type);
  return [
    present({
      ...startEntry(resource, context),
      kind: 'contact',
      status,
      start,
      end: readEnd(context, start, period.end),
      channel: readChannel(code, types),
      service: readService(resource, types, context),
      urgency: readUrgency(code, resource.priority),
      ...readProfessional(resource.participant, 'individual', resource, context),
      reasons: readConcepts(resource.reasonCode),
      fulfils: appointment?.type === 'Appointment' ? `Appointment/${appointment.id}` : undefined,
    }),
  ];
}

function readEnd(context: MappingContext, start: string, recorded: unknown): string | undefined {
  const end = readInstant(context, recorded, 'Encounter.period.end');
  if (end === undefined || Date.parse(end) >= Date.parse(start) || end.length < start.length) return end;
  context.note('Encounter.period.end: before start');
  return undefined;
}

/** The lane of the timeline: what the service is called, not which place it was in. */
function readService(
  resource: JsonObject,
  types: readonly FhirConcept[],
  context: MappingContext,
): FhirConcept {
  const service = readConcept(resource.serviceType);
  if (service !== undefined) return service;
  const provider = nameOf(resource.serviceProvider, resource, context);
  if (provider !== undefined) return { text: provider, codings: [] };
  const type = types.find((each) => each.codings[0]?.system !== ownSystems.contactChannel);
  if (type !== undefined) return type;
  const inWords = isObject(resource.class) ? readConcept(resource.class.display) : undefined;
  return inWords ?? { text: context.source.name, codings: [] };
}

/** v3-ActPriority and v3-ActCode, and the words that older servers use for the class. */
function readUrgency(code: string | undefined, priority: unknown): ContactEntry['urgency'] {
  if (code === 'EMER' || code === 'emergency') return 'emergency';
  const codes = readCodes(readList(priority));
  if (codes.includes('EM')) return 'emergency';
  if (codes.includes('UR') || code === 'urgentcare') return 'urgent';
  return codes.includes('R') ? 'routine' : 'unknown';
}
