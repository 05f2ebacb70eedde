import type { Bundle } from 'fhir/r4';
import { findClients } from './clients.ts';
import { type OpenmrsClient, openmrsIdType, toFhirPatient, toRestPatient } from './openmrs-patient.ts';

/** What the server side says without asking anybody: `undefined` means that it does not know the address. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

const user = {
  uuid: '0d1c0a6e-8d52-4a6b-9a31-5f7a2c9e4b10',
  display: 'hoitaja',
  username: 'hoitaja',
  systemId: 'hoitaja',
  userProperties: {},
  person: { uuid: '4a9e7a52-0c7e-4f1d-8f0a-1be2d9c3a711', display: 'Aino Esimerkki' },
  privileges: [],
  // The one role that OpenMRS gives every privilege to, so that no list of privileges is needed here.
  roles: [{ uuid: '8d94f852-c2cc-11de-8d13-0010c6dffd0f', display: 'System Developer' }],
};

/** Somebody is signed in from the start and has chosen a location: the demo is not about signing in. */
export const session = {
  authenticated: true,
  locale: 'en',
  allowedLocales: ['en'],
  user,
  sessionLocation: { uuid: '1f6c9b1e-6e0c-4c3e-9f0b-77a1c4d2e801', display: 'Esimerkin terveysasema' },
  currentProvider: { uuid: '7c2f5a90-3b1d-4d5e-8a64-0e9f1b2c3d44', identifier: 'hoitaja' },
};

/** `GET /openmrs/ws/rest/v1/...`; what nobody here keeps is an empty list, which the front end takes for "nothing recorded". */
export function answerRest(clients: readonly OpenmrsClient[], path: string, query: URLSearchParams): Answer {
  const [type, id] = path.split('/').filter(Boolean);
  if (type === 'session') return { status: 200, body: session };
  if (type === 'user') return { status: 200, body: user };
  if (type === 'patient' && id !== undefined) return one(clients, id, toRestPatient);
  if (type === 'patient') return { status: 200, body: search(clients, query) };
  if (type === 'metadatamapping') {
    // Which identifier the banner shows as a tag in front of the others.
    return { status: 200, body: { results: [{ metadataUuid: openmrsIdType.uuid }] } };
  }
  return { status: 200, body: { results: [], totalCount: 0 } };
}

function search(clients: readonly OpenmrsClient[], query: URLSearchParams): object {
  const found = findClients(clients, query.get('q') ?? '', query.get('includeDead') === 'true');
  const start = Number(query.get('startIndex') ?? 0);
  const end = start + Number(query.get('limit') ?? 50);
  return {
    results: found.slice(start, end).map(toRestPatient),
    totalCount: found.length,
    links: end < found.length ? [{ rel: 'next' }] : [],
  };
}

/** `GET /openmrs/ws/fhir2/R4/Patient/{id}` */
export function answerPatient(clients: readonly OpenmrsClient[], id: string): Answer {
  return one(clients, id, toFhirPatient);
}

export const emptyBundle: Bundle = { resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] };

function one(clients: readonly OpenmrsClient[], id: string, form: (client: OpenmrsClient) => object): Answer {
  const client = clients.find(({ patient }) => patient.id === id);
  if (client === undefined) return { status: 404, body: { error: { message: `No patient ${id}` } } };
  return { status: 200, body: form(client) };
}
