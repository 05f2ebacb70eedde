import type { AccessEvent } from '#lib/model/access-event.ts';

let made = 0;

/** A nurse who has read the problems of an invented client; a new id and a second later each time. */
export function accessEvent(change: Partial<AccessEvent> = {}): AccessEvent {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    at: new Date(Date.UTC(2026, 10, 18, 7, 41, made)).toISOString(),
    action: 'read',
    professional: { id: 'demo-nurse', name: 'Tiina Mustonen', role: 'nurse', register: 'health' },
    client: {
      identifiers: [{ system: 'urn:oid:1.2.246.21', value: '140368-912D' }],
      reference: 'Patient/first',
      name: 'Tervahauta Larisa',
      birthDate: '1968-03-14',
    },
    source: {
      id: 'health',
      name: 'Potilasrekisteri',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
    },
    sections: ['problems', 'medication'],
    purpose: 'care',
    basis: { kind: 'relationship', reference: 'EpisodeOfCare/12' },
    origin: 'demo-record',
    ...change,
  };
}

/** The same nurse shown the social register's data: one event of both logs. */
export function disclosureEvent(change: Partial<AccessEvent> = {}): AccessEvent {
  return accessEvent({
    source: {
      id: 'social',
      name: 'Sosiaalihuollon asiakasrekisteri',
      controller: 'Kainuun hyvinvointialue',
      register: 'social',
    },
    sections: ['social-services'],
    basis: { kind: 'relationship', reference: 'EpisodeOfCare/12', permission: 'Consent/3' },
    recipient: { register: 'health', controller: 'Kainuun hyvinvointialue' },
    ...change,
  });
}
