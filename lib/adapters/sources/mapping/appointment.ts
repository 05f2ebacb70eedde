import { ownSystems } from '#lib/fhir/code-systems.ts';
import { type FhirConcept, readCode, readCodes, readConcepts } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, lookUp, readList } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
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
import { readProfessional } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** `fulfilled` counts as held only while no Encounter says that it fulfilled it: see `record-builder.ts`. */
const statuses: Readonly<Record<string, ContactEntry['status']>> = {
  proposed: 'booked',
  pending: 'booked',
  booked: 'booked',
  waitlist: 'booked',
  'checked-in': 'booked',
  arrived: 'ongoing',
  fulfilled: 'held',
  noshow: 'noShow',
  cancelled: 'cancelled',
};

/** Appointment: a contact that is booked, was missed or cancelled. */
export function readAppointment(resource: JsonObject, context: MappingContext): Reading {
  const recordedStatus = readCode(resource.status);
  if (recordedStatus === 'entered-in-error') return [];
  const status = lookUp(statuses, recordedStatus);
  if (status === undefined) return unread(`Appointment.status: ${recordedStatus ?? 'missing'}`);
  const requested = readList(resource.requestedPeriod)[0];
  const start = requireInstant(
    resource.start ?? (isObject(requested) ? requested.start : undefined),
    'Appointment.start',
  );
  if (isUnread(start)) return start;
  const types = readConcepts(resource.appointmentType);
  const services = readConcepts(resource.serviceType);
  return [
    present({
      ...startEntry(resource, context, { recorded: resource.created }),
      kind: 'contact',
      status,
      start,
      end: readInstant(context, resource.end, 'Appointment.end'),
      channel: readChannel(undefined, [...types, ...services]),
      service: readService(resource, [...services, ...readConcepts(resource.specialty), ...types], context),
      // v2-0276: EMERGENCY and WALKIN are the urgent ones.
      urgency: readCodes(readList(resource.appointmentType)).includes('EMERGENCY') ? 'emergency' : 'unknown',
      ...readProfessional(resource.participant, 'actor', resource, context),
      reasons: readConcepts(resource.reasonCode),
    }),
  ];
}

function readService(
  resource: JsonObject,
  candidates: readonly FhirConcept[],
  context: MappingContext,
): FhirConcept {
  const service = candidates.find((each) => each.codings[0]?.system !== ownSystems.contactChannel);
  if (service !== undefined) return service;
  return { text: readText(resource.description) ?? context.source.name, codings: [] };
}
