import type { GivenResource } from '#demo/servers/start-fhir-servers.ts';

export const identitySystem = 'urn:oid:1.2.246.21';
/** Invented; the individual numbers 900 to 999 are reserved for tests. */
export const identityCode = '140368-912D';

/** A client with many contacts, a second one with one, and a Task, an Appointment and a Consent of the first. */
export function smallRegister(contacts = 7): readonly GivenResource[] {
  return [
    patient('first', identityCode, 'Tervahauta'),
    patient('second', '010190-900P', 'Kemppainen'),
    ...Array.from({ length: contacts }, (_, place) => contact(`contact-${place}`, 'first', place)),
    contact('other', 'second', 0),
    { resourceType: 'Task', id: 'task', status: 'requested', for: { reference: 'Patient/first' } },
    {
      resourceType: 'Appointment',
      id: 'appointment',
      status: 'booked',
      participant: [{ actor: { reference: 'Practitioner/1' } }, { actor: { reference: 'Patient/first' } }],
    },
    { resourceType: 'Consent', id: 'consent', status: 'active', patient: { reference: 'Patient/first' } },
  ] as readonly GivenResource[];
}

export function patient(id: string, code: string, family: string): GivenResource & Record<string, unknown> {
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ system: identitySystem, use: 'official', value: code }],
    name: [{ family, given: ['Larisa'] }],
  };
}

/** One visit a month, backwards from November 2026, so that later numbers are older. */
export function contact(id: string, client: string, place: number): GivenResource & Record<string, unknown> {
  const month = new Date(Date.UTC(2026, 10 - place, 12, 7));
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: place % 2 === 0 ? 'AMB' : 'VR',
    },
    subject: { reference: `Patient/${client}` },
    period: { start: month.toISOString(), end: new Date(month.getTime() + 1_800_000).toISOString() },
    meta: { lastUpdated: new Date(month.getTime() + 3_600_000).toISOString() },
  };
}
