import { readCode } from '#lib/fhir/codeable-concept.ts';
import { readObjects } from '#lib/fhir/json.ts';
import { readMeetingTime, type TieReader, tieOf } from './tie.ts';

/** Proposed, pending and waiting times are nobody's yet; missed and cancelled ones were nobody's meeting. */
const booked = new Set(['booked', 'arrived', 'checked-in', 'fulfilled']);

/** Appointment: those who take part and have not declined, at its time. */
export const readAppointmentTie: TieReader = (resource, context) => {
  const time = readMeetingTime(resource.start, resource.end);
  if (time === undefined || !booked.has(readCode(resource.status) ?? '')) return [];
  const actors = readObjects(resource.participant)
    .filter((participant) => readCode(participant.status) !== 'declined')
    .map(({ actor }) => actor);
  return tieOf('appointment', resource, actors, time, context);
};
