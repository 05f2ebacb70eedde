import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readMeetingTime, type TieReader, tieOf } from './tie.ts';

/** R4 codes, and those of R5 that real servers already send. */
const underWay = new Set(['arrived', 'triaged', 'in-progress', 'onleave', 'on-hold']);
const held = new Set(['finished', 'completed', 'discharged']);

/** Encounter: who met the client, and the unit that was responsible. One that is under way is open-ended. */
export const readEncounterTie: TieReader = (resource, context) => {
  const period = isObject(resource.period) ? resource.period : {};
  const time = readMeetingTime(period.start, period.end);
  const status = readCode(resource.status) ?? '';
  if (time === undefined) return [];
  const named = [
    ...readObjects(resource.participant).map(({ individual, actor }) => individual ?? actor),
    resource.serviceProvider,
  ];
  if (underWay.has(status)) {
    const open = period.end === undefined ? { from: time.from } : time;
    return tieOf('contact', resource, named, open, context);
  }
  if (held.has(status)) return tieOf('contact', resource, named, time, context);
  // A planned contact is a booked time by another name.
  return status === 'planned' ? tieOf('appointment', resource, named, time, context) : [];
};
